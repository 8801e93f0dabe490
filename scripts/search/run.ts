import { loadDirectory } from '../../src/directory/directory.ts';
import type { Directory } from '../../src/domain/directory.ts';
import type { IsoDate } from '../../src/domain/value.ts';
import { toLexicon } from '../../src/search/build-lexicon.ts';
import { createEmbeddedEngine } from '../../src/search/embedded/engine.ts';
import { toSearchIndex } from '../../src/search/embedded/index.ts';
import type { Origin, SearchEngine, SearchQuery, SearchResults } from '../../src/search/engine.ts';
import { toFilters } from '../../src/search/facets.ts';
import { findPlaceByName, type Lexicon } from '../../src/search/lexicon.ts';
import { createMeilisearchEngine } from '../../src/search/meilisearch/engine.ts';
import { ofCall, ServerProblem } from '../../src/search/meilisearch/problem.ts';
import { SettingsError } from '../settings.ts';
import { UsageError, type SearchArguments } from './arguments.ts';
import { requireSearcher, type ServerSettings } from './settings.ts';

/** One line of JSON output. */
export interface SearchLine {
  readonly query: string;
  readonly understood: SearchResults['understood'];
  readonly total: number;
  readonly hits: readonly {
    readonly workplaceId: string;
    readonly organisationId: string;
    readonly slug: string;
    readonly name: string;
    readonly score: number;
    readonly distanceKm?: number;
  }[];
}

/** What an engine is made of. */
interface EngineParts {
  readonly directory: Directory;
  readonly lexicon: Lexicon;
  readonly today: IsoDate;
}

/** The index of the server, with the words of this content: as the page of the site asks it, but without a fallback. */
function toServerEngine({ directory, lexicon }: EngineParts, settings: ServerSettings): SearchEngine {
  const { url, key, index } = requireSearcher(settings);
  const engine = createMeilisearchEngine({ url, key, index, lexicon, thresholds: directory.region.thresholds });
  return {
    async search(query) {
      try {
        return await engine.search(query);
      } catch (cause) {
        const problem = ofCall(cause, { url, task: 'zoeken' });
        if (problem.reference !== 'gone') throw problem;
        const sentence = `De server ${url} heeft geen index "${index}"; maak die met npm run search:index.`;
        throw new UsageError(sentence, { cause: problem });
      }
    },
  };
}

/** The table of engines by the name on the command line. */
const engines: Readonly<Record<string, (parts: EngineParts, server: ServerSettings) => SearchEngine>> = {
  embedded: ({ directory, lexicon, today }) =>
    createEmbeddedEngine({ index: toSearchIndex(directory, lexicon.locale, today, { lexicon }), lexicon }),
  meilisearch: toServerEngine,
};

/** Mistakes of whoever typed the command, or of the server: a sentence says enough. */
export const isExpected = (cause: unknown): cause is Error =>
  cause instanceof UsageError || cause instanceof SettingsError || cause instanceof ServerProblem;

const round = (value: number, digits: number): number => Math.round(value * 10 ** digits) / 10 ** digits;

export function toLine(query: string, { understood, total, hits }: SearchResults): SearchLine {
  return {
    query,
    understood,
    total,
    hits: hits.map(({ document, score, distanceKm }) => ({
      workplaceId: document.id,
      organisationId: document.organisationId,
      slug: document.slug,
      name: document.name,
      score: round(score, 4),
      ...(distanceKm === undefined ? {} : { distanceKm: round(distanceKm, 2) }),
    })),
  };
}

function toOrigin(near: string | undefined, lexicon: Lexicon): Origin | undefined {
  if (near === undefined) return undefined;
  const place = findPlaceByName(near, lexicon);
  if (!place)
    throw new UsageError(
      `De plaats "${near}" kennen we niet; geef een gemeente, deelgemeente of postcode van de streek.`,
    );
  return { lat: place.lat, lng: place.lng, label: place.label };
}

function toFacets(chosen: SearchArguments['filters'], directory: Directory): SearchQuery['facets'] {
  const filters = toFilters(directory.references);
  const facets: Record<string, string[]> = {};
  for (const [field, value] of chosen) {
    const filter = filters.find(({ key }) => key === field);
    if (!filter) {
      throw new UsageError(`De filter "${field}" bestaat niet; kies uit ${filters.map(({ key }) => key).join(', ')}.`);
    }
    const values = filter.options.map((option) => option.value);
    if (!values.includes(value)) {
      throw new UsageError(`De filter ${field} kent "${value}" niet; kies uit ${values.join(', ')}.`);
    }
    (facets[field] ??= []).push(value);
  }
  return facets;
}

/** Answers queries one by one over one content folder. */
export interface SearchSession {
  search(text: string): Promise<SearchResults>;
}

/** Makes the engine that was asked for over a directory. */
export function createSession(
  given: SearchArguments,
  {
    directory,
    today,
    server,
  }: { readonly directory: Directory; readonly today: IsoDate; readonly server: ServerSettings },
): SearchSession {
  const createEngine = Object.hasOwn(engines, given.engine) ? engines[given.engine] : undefined;
  if (!createEngine) {
    throw new UsageError(
      `De zoekmachine "${given.engine}" kennen we niet; kies uit ${Object.keys(engines).join(', ')}.`,
    );
  }
  const lexicon = toLexicon(directory, given.locale);
  const query: Omit<SearchQuery, 'text'> = {
    origin: toOrigin(given.near, lexicon),
    radiusKm: given.radiusKm,
    facets: toFacets(given.filters, directory),
    sort: 'relevance',
    page: 1,
    pageSize: given.limit,
    locale: given.locale,
    today,
  };
  const engine = createEngine({ directory, lexicon, today }, server);
  return { search: (text) => engine.search({ ...query, text }) };
}

/** Reads the content and makes the engine that was asked for. */
export async function openSearch(
  given: SearchArguments,
  {
    contentDir,
    today,
    server,
  }: { readonly contentDir: string; readonly today: IsoDate; readonly server: ServerSettings },
): Promise<SearchSession> {
  const { directory, problems } = await loadDirectory({ contentDir, today });
  if (!directory) {
    const errors = problems.filter(({ severity }) => severity === 'error').length;
    throw new UsageError(
      `De map ${contentDir} heeft ${errors === 1 ? 'een fout' : `${errors} fouten`}; kijk ze na met npm run content:check -- ${contentDir}`,
    );
  }
  return createSession(given, { directory, today, server });
}
