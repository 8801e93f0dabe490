import { Suspense, useCallback, useEffect, useMemo, useReducer, useState, useSyncExternalStore } from 'react';
import { toToday } from '../../components/state/today.ts';
import { plural } from '../../i18n/fill.ts';
import { isState } from './address.ts';
import { Announcement } from './Announcement.tsx';
import { Chips } from './Chips.tsx';
import { SearchContext } from './context.ts';
import { Filters } from './Filters.tsx';
import { Found } from './Found.tsx';
import { MapPanel } from './MapPanel.tsx';
import { OpenSheets, type SheetName } from './OpenSheets.tsx';
import { findOrigin } from './places.ts';
import type { SearchProps } from './props.ts';
import { ResultCard } from './ResultCard.tsx';
import { toCardId } from './ResultList.tsx';
import { SearchFailure } from './SearchFailure.tsx';
import { SearchForm } from './SearchForm.tsx';
import { Sheet } from './Sheet.tsx';
import { countChosen, initialState, nothingAsked, reduce } from './state.ts';
import { Understood } from './Understood.tsx';
import { useAddress } from './use-address.ts';
import { useMapHits } from './use-map-hits.ts';
import { useResults } from './use-results.ts';
import { useScrollMemory } from './use-scroll-memory.ts';

const never = () => () => undefined;

/**
 * The search page: what is asked above; filters, list and map of what is found below. What is below never waits for
 * anything; each part is a boundary so that React wakes them one by one, in pieces between which the page answers.
 */
export function SearchApp(props: SearchProps) {
  const { locale, pageSize, messages, places, sections, initial } = props;
  const t = messages.searchPage;
  const [state, dispatch] = useReducer(reduce, initialState);
  const { asked } = state;
  /** The workplace under the pointer or with the focus, in the list or on the map. */
  const [lit, setLit] = useState<string>();
  const [selected, setSelected] = useState<string>();
  const [sheet, setSheet] = useState<SheetName>();
  const [isMapSeen, setIsMapSeen] = useState(false);
  const today = useSyncExternalStore(
    never,
    () => toToday(props.today, new Date()),
    () => props.today,
  );

  const env = useMemo(() => ({ locale, today, pageSize }), [locale, today, pageSize]);
  const urlContext = useMemo(
    () => ({
      ...env,
      filters: sections.flatMap(({ filters }) => filters),
      findOrigin: (name: string) => findOrigin(places, name),
    }),
    [env, sections, places],
  );
  useAddress(state, dispatch, urlContext);
  const { found, status, load, fetchAhead, prepare, retry } = useResults(asked, !state.isSettled, env, props);
  const { results } = found;
  const { understood, total } = results;
  const origin = asked.origin ?? understood.origin;
  const onMap = useMapHits(asked, env, isMapSeen, load);

  const recallScroll = useScrollMemory();
  useEffect(() => {
    const isUnread = asked === nothingAsked && isState(location.hash);
    if (status === 'waiting' || isUnread) return;
    document.documentElement.classList.remove('is-restoring');
    recallScroll();
  }, [status, asked, recallScroll]);

  useEffect(() => {
    // Safari has no idle callback; there the first focus fetches the engine.
    if (!('requestIdleCallback' in window)) return;
    const handle = requestIdleCallback(fetchAhead);
    return () => cancelIdleCallback(handle);
  }, [fetchAhead]);

  const submit = useCallback(() => {
    dispatch({ type: 'submitted' });
    // Away with the keyboard of a phone, which covers what was found.
    if (matchMedia('(pointer: coarse)').matches && document.activeElement instanceof HTMLElement) {
      document.activeElement.blur();
    }
  }, []);
  const select = useCallback((id: string | undefined) => {
    setSelected(id);
    if (id !== undefined) document.getElementById(toCardId(id))?.scrollIntoView({ block: 'nearest' });
  }, []);
  const seeMap = useCallback(() => setIsMapSeen(true), []);

  const context = useMemo(() => ({ props, dispatch }), [props]);
  const count = total === 0 ? t.none : plural(messages.counts.workplaces, total, locale);
  const filters = <Filters facets={asked.facets} counts={results.facetCounts} usedFirst={state.usedFirst} />;
  const action = total === 0 ? t.showNoResults : plural(t.showResults, total, locale);
  const map = (
    <MapPanel
      found={onMap}
      today={today}
      origin={origin}
      radiusKm={asked.radiusKm}
      lit={lit}
      onLight={setLit}
      onSelect={select}
      onVisible={seeMap}
    />
  );
  const selectedHit = onMap?.hits.find(({ document: { id } }) => id === selected);

  return (
    <SearchContext value={context}>
      <div className="search" data-status={status}>
        <SearchForm asked={asked} origin={origin} onFocus={prepare} onSubmit={submit} />
        <OpenSheets chosen={countChosen(asked.facets)} onOpen={setSheet} />
        <aside className="search__filters" aria-label={t.filtersTitle}>
          <h2>{t.filtersTitle}</h2>
          <Suspense>{filters}</Suspense>
        </aside>
        <section className="search__results" aria-label={t.results} data-waiting={t.loading}>
          <Suspense>
            <Understood parts={understood.parts} facets={asked.facets} undone={asked.undone.length} />
            <Chips facets={asked.facets} />
            {status === 'failed' ? (
              <SearchFailure onRetry={retry} />
            ) : (
              <Found asked={asked} results={results} today={today} lit={lit ?? selected} onLight={setLit} />
            )}
          </Suspense>
        </section>
        <aside className="search__map" aria-label={t.mapTitle}>
          <Suspense>{map}</Suspense>
        </aside>
        <Announcement text={results === initial ? '' : count} />
        {sheet === 'filters' && (
          <Sheet title={t.filtersTitle} action={action} onClose={() => setSheet(undefined)}>
            {filters}
          </Sheet>
        )}
        {sheet === 'map' && (
          <Sheet title={t.mapTitle} action={action} className="sheet--map" onClose={() => setSheet(undefined)}>
            {map}
            {selectedHit && (
              <div className="map-card">
                <ResultCard hit={selectedHit} today={today} parts={understood.parts} />
              </div>
            )}
          </Sheet>
        )}
      </div>
    </SearchContext>
  );
}
