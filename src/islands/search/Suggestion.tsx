import { useSearchPage } from './context.ts';

/** "Bedoelde je …?" */
export function Suggestion({ text }: { readonly text: string }) {
  const { t, dispatch } = useSearchPage();
  return (
    <p className="search__note">
      {t.didYouMean}
      <button type="button" className="link-button" onClick={() => dispatch({ type: 'text-chosen', text })}>
        {text}
      </button>
      ?
    </p>
  );
}
