import { Icon } from '../../components/icon/Icon.tsx';
import { fill, plural } from '../../i18n/fill.ts';
import type { IsoDate } from '../../domain/value.ts';
import type { SearchResults } from '../../search/engine.ts';
import { useSearchPage } from './context.ts';
import { NoResults } from './NoResults.tsx';
import { ResultList } from './ResultList.tsx';
import { SortSelect } from './SortSelect.tsx';
import type { Asked } from './state.ts';
import { Suggestion } from './Suggestion.tsx';
import { foundHeadingId } from './use-kept-focus.ts';

interface Props {
  readonly asked: Asked;
  readonly results: SearchResults;
  readonly today: IsoDate;
  readonly lit: string | undefined;
  readonly onLight: (id: string | undefined) => void;
}

/** How many there are, and the list; or what to do when there are none. */
export function Found({ asked, results, today, lit, onLight }: Props) {
  const { props, t } = useSearchPage();
  const { total, understood, isLoose, suggestion, relaxations, isFallback } = results;
  const isNone = total === 0;
  const unmatched = understood.words
    .filter((word) => understood.dropped.includes(word))
    .map((word) => fill(t.quoted, { word }));
  return (
    <>
      <div className="search__head">
        <h2 id={foundHeadingId} tabIndex={-1}>
          {isNone ? t.none : plural(props.messages.counts.workplaces, total, props.locale)}
        </h2>
        {!isNone && <SortSelect sort={asked.sort} hasOrigin={(asked.origin ?? understood.origin) !== undefined} />}
      </div>
      {isFallback && <p className="search__note small">{t.fallback}</p>}
      {isLoose && !isNone && (
        <p className="search__note">
          <Icon name="info" />
          {t.loose}
        </p>
      )}
      {!isNone && unmatched.length > 0 && (
        <p className="search__note">
          <Icon name="info" />
          {fill(t.unmatched, { words: new Intl.ListFormat(props.locale).format(unmatched) })}
        </p>
      )}
      {suggestion !== undefined && <Suggestion text={suggestion} />}
      {isNone ? (
        <NoResults asked={asked} relaxations={relaxations} />
      ) : (
        <ResultList results={results} today={today} page={asked.page} lit={lit} onLight={onLight} />
      )}
    </>
  );
}
