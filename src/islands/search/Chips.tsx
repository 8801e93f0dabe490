import { Icon } from '../../components/icon/Icon.tsx';
import { fill } from '../../i18n/fill.ts';
import { useSearchPage } from './context.ts';
import type { FilterModel, FilterOption } from './props.ts';
import { countChosen, type Asked } from './state.ts';
import { useKeptFocus } from './use-kept-focus.ts';

/** A choice as it reads without its filter around it. */
export function toChoiceName(filter: FilterModel, option: FilterOption): string {
  if (filter.control === 'switch') return filter.label;
  return filter.standsAlone ? option.label : `${filter.label}: ${option.label}`;
}

/** The chosen filters, each gone with one tap. */
export function Chips({ facets }: Pick<Asked, 'facets'>) {
  const { props, t, dispatch } = useSearchPage();
  const { list, keep } = useKeptFocus();
  const chosen = props.sections
    .flatMap(({ filters }) => filters)
    .flatMap((filter) =>
      filter.options
        .filter(({ value }) => facets[filter.key]?.includes(value))
        .map((option) => ({ filter, option, name: toChoiceName(filter, option) })),
    );
  if (chosen.length === 0) return null;

  return (
    <div className="chips chips--chosen">
      <h2 className="chips__title">{t.activeFilters}</h2>
      <ul className="chips__list" ref={list}>
        {chosen.map(({ filter, option, name }) => (
          <li key={`${filter.key} ${option.value}`}>
            <button
              type="button"
              className="chip chip--filter"
              aria-label={fill(t.removeFilter, { name })}
              onClick={() => {
                keep();
                dispatch({ type: 'facet-toggled', facet: filter.key, value: option.value });
              }}
            >
              {name}
              <Icon name="close" />
            </button>
          </li>
        ))}
        {countChosen(facets) > 1 && (
          <li>
            <button
              type="button"
              className="link-button"
              onClick={() => {
                keep();
                dispatch({ type: 'facets-cleared' });
              }}
            >
              {t.clearFilters}
            </button>
          </li>
        )}
      </ul>
    </div>
  );
}
