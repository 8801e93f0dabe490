import { useId } from 'react';
import type { Sort } from '../../search/engine.ts';
import { useSearchPage } from './context.ts';

const sorts = ['relevance', 'distance', 'freshness'] as const satisfies readonly Sort[];

/** By distance only where there is a place to count from. */
export function SortSelect({ sort, hasOrigin }: { readonly sort: Sort; readonly hasOrigin: boolean }) {
  const { t, dispatch } = useSearchPage();
  const id = useId();
  return (
    <div className="sort">
      <label htmlFor={id}>{t.sort}</label>
      <select
        id={id}
        value={sort}
        onChange={({ target }) => {
          const chosen = sorts.find((candidate) => candidate === target.value);
          if (chosen) dispatch({ type: 'sorted', sort: chosen });
        }}
      >
        {sorts
          .filter((candidate) => candidate !== 'distance' || hasOrigin || sort === 'distance')
          .map((candidate) => (
            <option key={candidate} value={candidate}>
              {t.sorts[candidate]}
            </option>
          ))}
      </select>
    </div>
  );
}
