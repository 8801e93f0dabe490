import { Icon } from '../../components/icon/Icon.tsx';
import { useSearchPage } from './context.ts';
import { OtherRoads } from './OtherRoads.tsx';

/** The index did not arrive: say so, try again, or take another road. */
export function SearchFailure({ onRetry }: { readonly onRetry: () => void }) {
  const { t } = useSearchPage();
  return (
    <div className="search-failure">
      <div role="alert">
        <h2>
          <Icon name="alert" /> {t.errorTitle}
        </h2>
        <p>{t.errorText}</p>
      </div>
      <button type="button" className="button button--primary" onClick={onRetry}>
        {t.retry}
      </button>
      <OtherRoads />
    </div>
  );
}
