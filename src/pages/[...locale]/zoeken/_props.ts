import { toTileLayer } from '../../../basemap/tiles.ts';
import { toLabels } from '../../../components/labels.ts';
import { toBasemapFile } from '../../../directory/read-basemap.ts';
import type { Directory } from '../../../domain/directory.ts';
import type { Locale } from '../../../domain/text.ts';
import { messagesOf } from '../../../i18n/messages.ts';
import { toPageUrl } from '../../../i18n/urls.ts';
import type { PlaceOption, SearchProps } from '../../../islands/search/props.ts';
import { nothingAsked, toQuery } from '../../../islands/search/state.ts';
import type { SearchResults } from '../../../search/engine.ts';
import { toKey } from '../../../search/words.ts';
import type { getSite } from '../../../site.ts';
import { toIndexFiles } from '../../zoekindex/_files.ts';
import { toFilterSections } from './_filters.ts';

type Site = Awaited<ReturnType<typeof getSite>>;

const pageSize = 20;

interface Named {
  readonly name: string;
  readonly nameFr?: string | undefined;
  readonly lat: number;
  readonly lng: number;
}

/** Municipalities, their parts and the neighbours, in the order in which they are suggested. */
export function toPlaceOptions({ region }: Directory, locale: Locale): readonly PlaceOption[] {
  const t = messagesOf(locale).searchPage;
  const toName = ({ name, nameFr }: Omit<Named, 'lat' | 'lng'>) => (locale === 'fr' ? (nameFr ?? name) : name);
  const toOption = (place: Named, detail: string, postcodes: readonly string[]): PlaceOption => ({
    name: toName(place),
    detail,
    lat: place.lat,
    lng: place.lng,
    keys: [place.name, place.nameFr].flatMap((name) => (name === undefined ? [] : [toKey(name)])),
    postcodes,
  });
  const municipalities = region.municipalities.map((municipality) => {
    const own = municipality.places.filter(({ name }) => name === municipality.name).map(({ postcode }) => postcode);
    return toOption({ ...municipality, ...municipality.centre }, own.join(', '), own);
  });
  const parts = region.municipalities.flatMap((municipality) =>
    municipality.places
      .filter(({ name }) => name !== municipality.name)
      .map((place) => toOption(place, `${toName(municipality)}, ${place.postcode}`, [place.postcode])),
  );
  return [...municipalities, ...parts, ...region.neighbours.map((place) => toOption(place, t.neighbour, []))];
}

/** What only the map and the filters read comes from the engine itself, which both need anyway. */
const toInitial = (results: SearchResults): SearchResults => ({
  ...results,
  points: [],
  hits: results.hits.map((hit) => ({ ...hit, document: { ...hit.document, codes: {}, numbers: {} } })),
});

/** All that the search page needs at run time, with its first results made by the engine of the browser. */
export async function toSearchProps(
  { directory, today, basemap, searchServer }: Site,
  locale: Locale,
): Promise<SearchProps> {
  const { region } = directory;
  const { searchPage, state, card, counts, liveMap, home } = messagesOf(locale);
  const { what, whatHint, where, whereHint } = home;
  const { index, lexicon, source } = toIndexFiles(directory, locale, today);
  const tiles = toTileLayer(region);
  // As the browser loads it: the bundler warns where one and the same module is loaded in both ways.
  const { createEmbeddedEngine } = await import('../../../search/embedded/engine.ts');
  const results = await createEmbeddedEngine(source).search(toQuery(nothingAsked, { locale, today, pageSize }));
  return {
    locale,
    today,
    pageSize,
    messages: { searchPage, state, card, counts, liveMap, home: { what, whatHint, where, whereHint } },
    labels: toLabels(directory, locale),
    thresholds: region.thresholds,
    sections: toFilterSections({ directory, locale, messages: searchPage, counts: results.facetCounts }),
    places: toPlaceOptions(directory, locale),
    initial: toInitial(results),
    ...(searchServer ? { server: searchServer } : {}),
    map: { baseUrl: toBasemapFile(basemap).url, rings: region.map.rings, ...(tiles ? { tiles } : {}) },
    urls: {
      index: index.url,
      lexicon: lexicon.url,
      help: toPageUrl(locale, 'searchHelp'),
      overviews: toPageUrl(locale, 'overviews'),
      municipalities: toPageUrl(locale, 'municipalities'),
      activities: toPageUrl(locale, 'activities'),
      measures: toPageUrl(locale, 'measures'),
      mail: `mailto:${region.mailbox}`,
    },
  };
}
