import { useEffect, useRef } from 'react';
import { fill, formatNumber } from '../../i18n/fill.ts';
import type { IsoDate } from '../../domain/value.ts';
import type { SearchResults } from '../../search/engine.ts';
import { useSearchPage } from './context.ts';
import { ResultCard } from './ResultCard.tsx';
import { maxPages } from './state.ts';

interface Props {
  readonly results: SearchResults;
  readonly today: IsoDate;
  readonly page: number;
  /** The card that the map points at, or that lights its marker. */
  readonly lit: string | undefined;
  readonly onLight: (id: string | undefined) => void;
}

/** The cards, and more of them on demand. */
export function ResultList({ results, today, page, lit, onLight }: Props) {
  const { props, t, dispatch } = useSearchPage();
  const { locale, pageSize } = props;
  const { hits, total, understood } = results;
  const list = useRef<HTMLUListElement>(null);
  /** How many cards there were when more were asked for: the focus goes to the first new one. */
  const shownBefore = useRef<number>(undefined);
  const rest = Math.min(pageSize, total - hits.length);

  useEffect(() => {
    const before = shownBefore.current;
    if (before === undefined || hits.length <= before) return;
    shownBefore.current = undefined;
    list.current?.children[before]?.querySelector('a')?.focus();
  }, [hits.length]);

  return (
    <>
      <ul className="cards" ref={list}>
        {hits.map((hit) => (
          <li
            key={hit.document.id}
            id={toCardId(hit.document.id)}
            className={lit === hit.document.id ? 'is-lit' : undefined}
            onMouseEnter={() => onLight(hit.document.id)}
            onMouseLeave={() => onLight(undefined)}
            onFocus={() => onLight(hit.document.id)}
            onBlur={() => onLight(undefined)}
          >
            <ResultCard hit={hit} today={today} parts={understood.parts} />
          </li>
        ))}
      </ul>
      {rest > 0 && page < maxPages && (
        <p className="more">
          <button
            type="button"
            className="button"
            onClick={() => {
              shownBefore.current = hits.length;
              dispatch({ type: 'more-shown' });
            }}
          >
            {fill(t.showMore, { n: formatNumber(rest, locale) })}
          </button>
          <span className="muted">
            {fill(t.shown, { n: formatNumber(hits.length, locale), total: formatNumber(total, locale) })}
          </span>
        </p>
      )}
    </>
  );
}

export const toCardId = (id: string): string => `werkplek-${id}`;
