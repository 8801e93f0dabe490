import { toOutcome, negate } from '../criteria.ts';
import { toDistanceKm } from '../distance.ts';
import type {
  Hit,
  Origin,
  Outcome,
  Relaxation,
  SearchDocument,
  SearchEngine,
  SearchQuery,
  SearchResults,
} from '../engine.ts';
import { countFacets, meetsFacets, type Day } from '../facet-counts.ts';
import type { Lexicon } from '../lexicon.ts';
import { optionalWord, toAge, toOriginWorth, toPlaceWorth, toPreferenceWorth, toTrust } from '../ranking.ts';
import { loadStem } from '../stem.ts';
import { createMatcher, type Matcher, type Stems } from '../understanding/matcher.ts';
import { understand, type Plan } from '../understanding/understand.ts';
import { createFit, type Fits, type UnitFits } from './fit.ts';
import { createHighlight } from './highlight.ts';
import type { PackedIndex } from './packed.ts';
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
  const locales = [...new Set([lexicon.locale, 'nl'] as const)];
  const loaded = await Promise.all(locales.map(async (locale) => [locale, await loadStem(locale)] as const));
  const stems: Stems = { locale: lexicon.locale, byLocale: new Map(loaded) };
  const matcher = createMatcher(lexicon, stems);
  const text = unpackText(index);
  return { index, documents: unpackDocuments(index), text, matcher, stems, expand: createExpand(text, stems, matcher) };
}

/** One workplace with all that its place in the list depends on. */
interface Candidate {
  readonly position: number;
  readonly document: SearchDocument;
  readonly score: number;
  readonly distanceKm: number | undefined;
  readonly outcomes: readonly Outcome[];
}

interface Matching {
  /** How many units each workplace matches. */
  readonly matched: Uint8Array;
  /** How well, over the units that it matches. */
  readonly fits: Fits;
  /** The most units that any workplace matches. */
  readonly most: number;
  /** Required units that some workplace matches. */
  readonly matchable: number;
  /** Whether any unit, required or not, is found somewhere. */
  readonly isFound: boolean;
  readonly dropped: readonly string[];
}

function matchUnits(plan: Plan, count: number, toUnitFits: (unit: Plan['units'][number]) => UnitFits): Matching {
  const isAnythingUnderstood = plan.preferences.length > 0 || plan.units.some(({ kind }) => kind === 'concept');
  const matched = new Uint8Array(count);
  const fits = new Float64Array(count).fill(1);
  const dropped: string[] = [];
  let matchable = 0;
  for (const unit of plan.units) {
    const { fits: own, isNamed } = toUnitFits(unit);
    if (!own.some((fit) => fit > 0)) {
      dropped.push(unit.kind === 'word' ? unit.word : unit.words.join(' '));
      continue;
    }
    const isOptional = isAnythingUnderstood && !isNamed;
    if (!isOptional) matchable++;
    for (let position = 0; position < count; position++) {
      const fit = own[position] ?? 0;
      const before = fits[position] ?? 0;
      if (isOptional) {
        const { floor, absent } = optionalWord;
        fits[position] = before * (fit > 0 ? floor + (1 - floor) * fit : absent);
      } else if (fit > 0) {
        matched[position] = (matched[position] ?? 0) + 1;
        fits[position] = before * fit;
      }
    }
  }
  const most = matched.reduce((a, b) => Math.max(a, b), 0);
  return { matched, fits, most, matchable, dropped, isFound: dropped.length < plan.units.length };
}

const isNothingMeant = ({ units, preferences, places }: Plan): boolean =>
  units.length === 0 && preferences.length === 0 && places.length === 0;

/** The embedded engine: searches an index in memory, in the browser or in Node. */
export function createEmbeddedEngine(source: EmbeddedSource): SearchEngine {
  let ready: Promise<Ready> | undefined;
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
    const { preferences, places, understanding } = plan;
    const origin: Origin | undefined = query.origin ?? understanding.origin;
    const isNear = (document: SearchDocument) =>
      query.radiusKm === undefined || !query.origin || toDistanceKm(query.origin, document) <= query.radiusKm;

    // A chosen place wins over one in the text.
    const namedPlaces = query.origin ? [] : places;
    const isOnlyPlace = namedPlaces.length > 0 && plan.units.length === 0 && preferences.length === 0;
    const isOnlyOrigin = query.origin !== undefined && isNothingMeant(plan);
    const required = matching.most;
    // Words were typed, nothing understands them and nothing matches them.
    const isLost = plan.units.length > 0 && !matching.isFound && preferences.length === 0 && namedPlaces.length === 0;

    const found = isLost
      ? []
      : documents.map((_, position) => position).filter((position) => (matching.matched[position] ?? 0) >= required);
    const saidOf = preferences.map(({ concepts }) => concepts.map(fit.toSaidFits));

    const toCandidate = (position: number): Candidate | undefined => {
      const document = documents[position];
      if (!document) return undefined;
      const outcomes = preferences.map(({ criteria, isNegated }) => {
        const outcome = toOutcome(criteria, document, day);
        return isNegated ? negate(outcome) : outcome;
      });
      const preference = outcomes.reduce(
        (worth, outcome, at) =>
          worth *
          toPreferenceWorth(
            outcome,
            (saidOf[at] ?? []).some((said) => (said[position] ?? 0) > 0),
          ),
        1,
      );
      const place = toPlaceWorth(document, namedPlaces) * toOriginWorth(document, query.origin);
      const trust = isOnlyPlace || isOnlyOrigin ? 1 : toTrust(document, day);
      return {
        position,
        document,
        outcomes,
        distanceKm: origin && toDistanceKm(origin, document),
        score: (matching.fits[position] ?? 0) * preference * place * trust,
      };
    };

    const near = found.flatMap((position) => {
      const document = documents[position];
      return document && isNear(document) ? [position] : [];
    });
    const nearDocuments = near.flatMap((position) => documents[position] ?? []);
    const candidates = near.flatMap((position) => {
      const document = documents[position];
      return document && meetsFacets(document, query.facets, day) ? (toCandidate(position) ?? []) : [];
    });
    candidates.sort(toCompare(query, origin, day));

    const page = Math.max(1, Math.floor(query.page) || 1);
    const size = Math.max(1, Math.floor(query.pageSize) || 1);
    const highlight = createHighlight(plan, own);
    const hits = candidates
      .slice((page - 1) * size, page * size)
      .map(({ document, score, distanceKm, outcomes }): Hit => ({
        document,
        score,
        ...(distanceKm === undefined ? {} : { distanceKm }),
        highlights: { name: highlight(document.name), organisation: highlight(document.organisation) },
        outcomes: outcomes.map((outcome, at) => ({ id: preferences[at]?.id ?? '', outcome })),
      }));
    const isEmpty = candidates.length === 0;
    return {
      total: candidates.length,
      hits,
      points: candidates.map(({ document: { id, lat, lng } }) => ({ id, lat, lng })),
      facetCounts: countFacets(nearDocuments, query.facets, index.facets, day),
      understood: { ...understanding, dropped: [...understanding.dropped, ...matching.dropped] },
      isLoose: required > 0 && required < matching.matchable,
      ...(isLost ? { suggestion: toSuggestion(plan, own) } : {}),
      relaxations: isEmpty ? toRelaxations(query, found, own, day) : [],
    };
  }

  return {
    async search(query) {
      ready ??= prepare(source);
      return run(query, await ready);
    },
  };
}

/** Best first; equals keep the order of their names, which is the order of the documents. */
function toCompare(query: SearchQuery, origin: Origin | undefined, day: Day) {
  const byScore = (a: Candidate, b: Candidate) => b.score - a.score || a.position - b.position;
  if (query.sort === 'distance' && origin) {
    return (a: Candidate, b: Candidate) => (a.distanceKm ?? 0) - (b.distanceKm ?? 0) || byScore(a, b);
  }
  if (query.sort === 'freshness') {
    return (a: Candidate, b: Candidate) => toAge(a.document, day) - toAge(b.document, day) || byScore(a, b);
  }
  return byScore;
}

/** "Bedoelde je …": every unknown word replaced by the nearest that the directory knows. */
function toSuggestion({ units }: Plan, { matcher, text }: Ready): string | undefined {
  let isOther = false;
  const words = units.flatMap((unit) => {
    if (unit.kind === 'concept') return unit.words;
    const nearest = matcher.suggest(unit.word);
    if (nearest !== undefined || text.frequencies.has(unit.word)) isOther ||= nearest !== undefined;
    return nearest ?? [];
  });
  return isOther && words.length > 0 ? words.join(' ') : undefined;
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
