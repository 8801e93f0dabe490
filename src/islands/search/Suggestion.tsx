import { useSearchPage } from './context.ts';
import { focusFound } from './use-kept-focus.ts';

/** "Bedoelde je …?" */
export function Suggestion({ text }: { readonly text: string }) {
  const { t, dispatch } = useSearchPage();
  return (
    <p className="search__note">
      {t.didYouMean}
      <button
        type="button"
        className="link-button"
        onClick={() => {
          focusFound();
          dispatch({ type: 'text-chosen', text });
        }}
      >
        {text}
      </button>
      ?
    </p>
  );
}
