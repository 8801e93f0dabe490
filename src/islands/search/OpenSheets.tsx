import { Icon } from '../../components/icon/Icon.tsx';
import { plural } from '../../i18n/fill.ts';
import { useSearchPage } from './context.ts';

export type SheetName = 'filters' | 'map';

/** The two buttons that open what has no room beside the list. */
export function OpenSheets({
  chosen,
  onOpen,
}: {
  readonly chosen: number;
  readonly onOpen: (sheet: SheetName) => void;
}) {
  const { props, t } = useSearchPage();
  return (
    <div className="search__bar">
      <button
        type="button"
        className="button search__open-filters"
        aria-haspopup="dialog"
        onClick={() => onOpen('filters')}
      >
        <Icon name="filters" />
        {t.showFilters}
        {chosen > 0 && (
          <span className="badge">
            <span aria-hidden="true">{chosen}</span>
            <span className="visually-hidden">{plural(t.chosenFilters, chosen, props.locale)}</span>
          </span>
        )}
      </button>
      <button type="button" className="button" aria-haspopup="dialog" onClick={() => onOpen('map')}>
        <Icon name="map" />
        {t.showMap}
      </button>
    </div>
  );
}
