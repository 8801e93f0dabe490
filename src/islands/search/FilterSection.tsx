import { useState } from 'react';
import { Icon } from '../../components/icon/Icon.tsx';
import { plural } from '../../i18n/fill.ts';
import type { SearchResults } from '../../search/engine.ts';
import { useSearchPage } from './context.ts';
import { Choice, FilterChoices } from './FilterChoices.tsx';
import type { FilterModel, FilterSection as Section } from './props.ts';
import type { Asked } from './state.ts';

export interface FilterState {
  readonly facets: Asked['facets'];
  readonly counts: SearchResults['facetCounts'];
}

/** One heading with its filters, which opens when something in it is chosen. */
export function FilterSection({
  section,
  isOpenAtFirst,
  facets,
  counts,
}: FilterState & { readonly section: Section; readonly isOpenAtFirst: boolean }) {
  const { props, t } = useSearchPage();
  const chosen = section.filters.reduce((sum, { key }) => sum + (facets[key]?.length ?? 0), 0);
  const [isOpen, setIsOpen] = useState(isOpenAtFirst || chosen > 0);
  const [chosenBefore, setChosenBefore] = useState(chosen);
  if (chosen !== chosenBefore) {
    setChosenBefore(chosen);
    if (chosenBefore === 0) setIsOpen(true);
  }
  const switches = section.filters.filter(({ control }) => control === 'switch');
  const others = section.filters.filter(({ control }) => control !== 'switch');

  return (
    <details className="filter-section" open={isOpen} onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary className="filter-section__summary">
        <h3>{section.label}</h3>
        {chosen > 0 && (
          <span className="badge">
            <span aria-hidden="true">{chosen}</span>
            <span className="visually-hidden">{plural(t.chosenFilters, chosen, props.locale)}</span>
          </span>
        )}
        <Icon name="chevronDown" className="filter-section__sign" />
      </summary>
      {switches.length > 0 && (
        <fieldset className="filter">
          <legend className="visually-hidden">{section.label}</legend>
          {switches.map((filter) => (
            <Switch key={filter.key} filter={filter} facets={facets} counts={counts} />
          ))}
        </fieldset>
      )}
      {others.map((filter) => (
        <fieldset key={filter.key} className="filter">
          <legend className={section.filters.length === 1 ? 'visually-hidden' : 'filter__legend'}>
            {filter.label}
          </legend>
          <FilterChoices
            filter={filter}
            chosen={facets[filter.key] ?? []}
            counts={counts[filter.key] ?? {}}
            all={props.initial.facetCounts[filter.key] ?? {}}
          />
        </fieldset>
      ))}
    </details>
  );
}

function Switch({ filter, facets, counts }: FilterState & { readonly filter: FilterModel }) {
  const { dispatch } = useSearchPage();
  const [option] = filter.options;
  if (!option) return null;
  return (
    <Choice
      type="checkbox"
      name={filter.key}
      label={filter.label}
      isChosen={facets[filter.key]?.includes(option.value) === true}
      count={counts[filter.key]?.[option.value] ?? 0}
      onChange={() => dispatch({ type: 'facet-toggled', facet: filter.key, value: option.value })}
    />
  );
}
