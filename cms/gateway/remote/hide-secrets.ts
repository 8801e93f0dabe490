/** What percent signs stand for; as it is where they stand for nothing. */
const decodeLoosely = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

/** Who somebody is, as a header of http says it: the secret in another guise. */
export const toBasicCredentials = ({ username, password }: Pick<URL, 'username' | 'password'>): string =>
  Buffer.from([username, password].map(decodeLoosely).join(':')).toString('base64');

/** Takes whatever is secret in an address out of a text that may end in a log. */
export function hideSecrets(url: string): (text: string) => string {
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  const { username = '', password = '', search = '', protocol = '' } = parsed ?? {};
  // Over https a token often stands where the name does; over ssh it is the name of an account.
  const isHttp = /^https?:$/.test(protocol);
  const names = password === '' && isHttp ? [username] : [];
  const header = isHttp && username + password !== '' ? [toBasicCredentials({ username, password })] : [];
  const [, typed = ''] = /^[^/]*\/\/([^/]*)@/.exec(url) ?? [];
  const [, typedPassword = ''] = /^[^:]*:(.*)$/.exec(typed) ?? [];
  const secrets = [password, typedPassword, search.slice(1), ...names]
    .flatMap((secret) => [secret, decodeLoosely(secret)])
    .concat(header)
    .filter((secret) => secret !== '')
    // The longest first: one may be a part of another.
    .toSorted((a, b) => b.length - a.length);
  return (text) => secrets.reduce((hidden, secret) => hidden.replaceAll(secret, '***'), text);
}
