import { toDistanceKm } from '../../domain/distance.ts';
import type { Relaxation, SearchDocument, SearchEngine, SearchQuery, SearchResults } from '../engine.ts';
import { countFacets, meetsFacets, type Day } from '../facet-counts.ts';
import type { Lexicon } from '../lexicon.ts';
import { loadStems } from '../load-stems.ts';
import {
  combineFits,
  isAnythingUnderstood,
  toCandidate,
  toCompare,
  toHit,
  toPage,
  toQuestion,
  toSuggestion,
  toTyped,
  type Candidate,
  type Combined,
  type FoundUnit,
} from '../scoring.ts';
import { createMatcher, type Matcher, type Stems } from '../understanding/matcher.ts';
import { understand, type Plan } from '../understanding/understand.ts';
import { createFit, type UnitFits } from './fit.ts';
import { createHighlight } from './highlight.ts';
import { toStemmedWords, type PackedIndex } from './packed.ts';
import { unpackDocuments, unpackText, type UnpackedText } from './unpack.ts';
import { createExpand, type Expand } from './words-of.ts';

export interface EmbeddedSource {
  readonly index: PackedIndex;
  readonly lexicon: Lexicon;
}

/** Everything that is made once, on the first search. */
interface Ready {
  readonly index: PackedIndex;
  readonly documents: readonly SearchDocument[];
  readonly text: UnpackedText;
  readonly matcher: Matcher;
  readonly expand: Expand;
  readonly stems: Stems;
}

async function prepare({ index, lexicon }: EmbeddedSource): Promise<Ready> {
  const text = unpackText(index);
  const { words, parts } = text;
  const stems = await loadStems(lexicon, { words: toStemmedWords(text), stems: index.text.stems });
  const matcher = createMatcher(lexicon, stems);
  const expand = createExpand(words, stems, (word) => parts.get(word));
  return { index, documents: unpackDocuments(index), text, matcher, stems, expand };
}

interface Matching extends Combined {
  /** The most units that any workplace matches. */
  readonly most: number;
  /** Required units that some workplace matches. */
  readonly matchable: number;
  /** Whether any unit, required or not, is found somewhere. */
  readonly isFound: boolean;
  readonly dropped: readonly string[];
}

function matchUnits(plan: Plan, count: number, toUnitFits: (unit: Plan['units'][number]) => UnitFits): Matching {
  const isUnderstood = isAnythingUnderstood(plan);
  const found: FoundUnit[] = [];
  const dropped: string[] = [];
  for (const unit of plan.units) {
    const { fits, isNamed } = toUnitFits(unit);
    if (fits.some((fit) => fit > 0)) found.push({ fits, isOptional: isUnderstood && !isNamed });
    else dropped.push(toTyped(unit));
  }
  const combined = combineFits(found, count);
  return {
    ...combined,
    dropped,
    most: combined.matched.reduce((a, b) => Math.max(a, b), 0),
    matchable: found.filter(({ isOptional }) => !isOptional).length,
    isFound: found.length > 0,
  };
}

/** The embedded engine: searches an index in memory, in the browser or in Node. */
export function createEmbeddedEngine(source: EmbeddedSource): SearchEngine {
  let ready: Promise<Ready> | undefined;
  // At once, so that the first keystroke finds it done; what fails here is tried again and told by a search.
  const start = (): Promise<Ready> => {
    const started = prepare(source);
    started.catch(() => (ready = undefined));
    return started;
  };
  ready = start();
  let lastFit: { readonly key: string; readonly fit: ReturnType<typeof createFit> } | undefined;

  /** What depends on the day is worked out once for it. */
  const toFit = (own: Ready, day: Day) => {
    if (lastFit?.key !== day.today) {
      const { documents, text, matcher, expand } = own;
      lastFit = { key: day.today, fit: createFit({ documents, mini: text.mini, matcher, expand, day }) };
    }
    return lastFit.fit;
  };

  function run(query: SearchQuery, own: Ready): SearchResults {
    const { documents, matcher, index } = own;
    const day: Day = { today: query.today, thresholds: index.thresholds };
    const fit = toFit(own, day);
    const plan = understand(query.text, matcher, query.undone);
    const matching = matchUnits(plan, documents.length, fit.toUnitFits);
    const { preferences, understanding } = plan;
    const question = toQuestion(query, plan, day);
    const isNear = (document: SearchDocument) =>
      query.radiusKm === undefined || !query.origin || toDistanceKm(query.origin, document) <= query.radiusKm;

    const required = matching.most;
    // Words were typed, nothing understands them and nothing matches them.
    const isLost =
      plan.units.length > 0 && !matching.isFound && preferences.length === 0 && question.namedPlaces.length === 0;

    const saidOf = preferences.map(({ concepts }) => concepts.map(fit.toSaidFits));
    const hasFacets = Object.values(query.facets).some((values) => values.length > 0);
    const found: number[] = [];
    const nearDocuments: SearchDocument[] = [];
    const candidates: Candidate[] = [];
    for (const [position, document] of isLost ? [] : documents.entries()) {
      if ((matching.matched[position] ?? 0) < required) continue;
      found.push(position);
      if (!isNear(document)) continue;
      nearDocuments.push(document);
      if (hasFacets && !meetsFacets(document, query.facets, day)) continue;
      const said = saidOf.map((concepts) => concepts.some((fits) => (fits[position] ?? 0) > 0));
      candidates.push(
        toCandidate(question, document, position, { fit: matching.fits[position] ?? 0, preferences: said }),
      );
    }
    candidates.sort(toCompare(question));

    const { from, to } = toPage(query);
    const highlight = createHighlight(plan, own);
    const hits = candidates.slice(from, to).map((candidate) => toHit(question, candidate, highlight));
    const isEmpty = candidates.length === 0;
    return {
      total: candidates.length,
      hits,
      points: candidates.map(({ document: { id, lat, lng } }) => ({ id, lat, lng })),
      facetCounts: countFacets(nearDocuments, query.facets, index.facets, day),
      understood: { ...understanding, dropped: [...understanding.dropped, ...matching.dropped] },
      isLoose: required > 0 && required < matching.matchable,
      ...(isLost ? { suggestion: toSuggestion(plan, matcher) } : {}),
      relaxations: isEmpty ? toRelaxations(query, found, own, day) : [],
    };
  }

  return {
    async search(query) {
      ready ??= start();
      return run(query, await ready);
    },
  };
}

/** What to drop to find something, the most first. */
function toRelaxations(
  query: SearchQuery,
  found: readonly number[],
  { documents }: Ready,
  day: Day,
): readonly Relaxation[] {
  const count = (positions: Iterable<number>, facets: SearchQuery['facets'], hasRadius: boolean): number => {
    let total = 0;
    for (const position of positions) {
      const document = documents[position];
      if (!document || !meetsFacets(document, facets, day)) continue;
      const isFar =
        hasRadius &&
        query.origin !== undefined &&
        query.radiusKm !== undefined &&
        toDistanceKm(query.origin, document) > query.radiusKm;
      if (!isFar) total++;
    }
    return total;
  };
  const relaxations: Relaxation[] = [];
  for (const facet of Object.keys(query.facets)) {
    const { [facet]: _dropped, ...others } = query.facets;
    relaxations.push({ drop: { kind: 'facet', facet }, total: count(found, others, true) });
  }
  if (query.origin && query.radiusKm !== undefined) {
    relaxations.push({ drop: { kind: 'radius' }, total: count(found, query.facets, false) });
  }
  if (query.text.trim() !== '') {
    relaxations.push({ drop: { kind: 'text' }, total: count(documents.keys(), query.facets, true) });
  }
  return relaxations.filter(({ total }) => total > 0).toSorted((a, b) => b.total - a.total);
}
