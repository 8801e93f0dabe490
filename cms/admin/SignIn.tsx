import { useEffect } from 'react';
import { signInUrl, texts } from './scene.ts';

interface Props {
  readonly onLogin: (credentials: object) => void;
  readonly error?: unknown;
}

/** Decap's sign-in page: whoever has a session goes on, whoever has none is shown the way. */
export function SignIn({ onLogin, error }: Props) {
  useEffect(() => {
    if (error === undefined || error === null) onLogin({});
    // Once: Decap makes a new function each time.
    // eslint-disable-next-line react-hooks/exhaustive-deps -- see above
  }, []);
  return <p className="rw-start">{error ? <a href={signInUrl}>{texts().toSignIn}</a> : texts().signingIn}</p>;
}
