import type { z } from 'zod';
import { valuesOf } from '../kinds/index.ts';
import type { Path } from './raw.ts';
import type { Report, Source } from './report.ts';
import { findHome, findShape, partOf, type Shape } from './shape.ts';
import { anyOf } from './show.ts';
import { findMeant, type Candidate } from './suggest.ts';

type Issue = z.core.$ZodIssue;

/** Other spellings of the codes of a field, beyond what its vocabulary says: old names of measures, words of the thesaurus. */
export type AliasesOf = (key: string, code: string) => readonly string[];

/** Which municipality a name that is not one belongs to. */
export type OwnerOf = (place: string) => string | undefined;

export interface Hints {
  readonly aliasesOf: AliasesOf;
  readonly ownerOf: OwnerOf;
  /** Without a region nobody can say which municipalities exist. */
  readonly knowsMunicipalities: boolean;
}

function toCandidates(codes: readonly unknown[], shape: Shape | undefined, key: string, hints: Hints): Candidate[] {
  const field = shape?.field;
  const labels =
    field && 'vocabulary' in field
      ? new Map(valuesOf(field.vocabulary).map(({ value, label }) => [value, Object.values(label) as string[]]))
      : undefined;
  return codes.map((code) => {
    const value = String(code);
    return { value, aliases: [...(labels?.get(value) ?? []), ...hints.aliasesOf(key, value)] };
  });
}

/** YAML as we read it has nothing but string keys and numbered lists. */
const toPath = (issue: Issue): Path => issue.path as Path;

const toKeyCandidates = (source: Source, path: Path): readonly Candidate[] =>
  Object.entries(findShape(source.shape, path)?.parts ?? {}).map(([value, { label }]) => ({ value, aliases: [label] }));

const toExpects = (shape: Shape | undefined, path: Path): string | undefined =>
  (typeof path.at(-1) === 'number' ? shape?.item?.expects : undefined) ?? shape?.expects;

function reportUnknownKeys(issue: Issue & { code: 'unrecognized_keys' }, source: Source, path: Path, report: Report) {
  const candidates = toKeyCandidates(source, path);
  for (const key of issue.keys) {
    const suggestion = findMeant(key, candidates);
    report(source, [...path, key], 'unknown-field', {
      key,
      suggestion,
      belongsIn: suggestion ? undefined : findHome(source.shape, key),
      known: candidates.map(({ value }) => value),
    });
  }
}

/** `02/10/2026` as `2026-10-02`, if that is what it is. */
function toIsoOrder(value: unknown): string | undefined {
  const match = typeof value === 'string' ? /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})$/.exec(value.trim()) : null;
  const [, day = '', month = '', year = ''] = match ?? [];
  return match ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : undefined;
}

function reportWrongCode(
  source: Source,
  path: Path,
  value: unknown,
  codes: readonly unknown[],
  hints: Hints,
  report: Report,
) {
  const shape = findShape(source.shape, path);
  const expects = toExpects(shape, path) ?? `een van: ${anyOf(codes.map(String))}`;
  const isMunicipality = shape?.field?.kind === 'municipality' || shape?.field?.kind === 'municipalities';
  if (isMunicipality && !hints.knowsMunicipalities) return;
  const owner = isMunicipality ? hints.ownerOf(String(value)) : undefined;
  // In a list of municipalities there is no room for the place beside it.
  const isItem = typeof path.at(-1) === 'number';
  if (owner && !isItem) {
    report(source, path, 'place-as-municipality', { place: String(value), municipality: owner });
    return;
  }
  const key = path.findLast((step) => typeof step === 'string') ?? '';
  const isWord = typeof value === 'string' || typeof value === 'number';
  const suggestion =
    isItem && owner ? owner : isWord ? findMeant(String(value), toCandidates(codes, shape, key, hints)) : undefined;
  report(source, path, 'unknown-code', { value, suggestion, expects, fix: shape?.fix });
}

/** The nearest group around a path that may be left out as a whole: a stop without a name, say. */
function findRemovable(source: Source, path: Path): string | undefined {
  for (let length = path.length - 1; length > 0; length -= 1) {
    const key = path[length - 1];
    const field = findShape(source.shape, path.slice(0, length))?.field;
    if (typeof key === 'string' && field && !field.required) return key;
  }
  return undefined;
}

function reportMissing(source: Source, path: Path, expects: string, report: Report) {
  const parent = findShape(source.shape, path.slice(0, -1));
  const isListingText = parent?.field?.kind === 'text' || parent?.field?.kind === 'texts';
  const key = String(path.at(-1) ?? '');
  if (isListingText && key === 'nl') report(source, path, 'missing-dutch', {});
  else report(source, path, 'missing', { key, expects, removable: findRemovable(source, path) });
}

/** Says of one zod issue what it means for the person who wrote the file; zod's own words are never shown. */
function reportIssue(issue: Issue, source: Source, hints: Hints, report: Report): void {
  const path = toPath(issue);
  const value = path.reduce<unknown>(partOf, source.value);
  const shape = findShape(source.shape, path);
  const parent = path.slice(0, -1);
  const expects = toExpects(shape, path) ?? 'een juiste waarde';

  if (issue.code === 'unrecognized_keys') reportUnknownKeys(issue, source, path, report);
  else if (value === undefined) reportMissing(source, path, expects, report);
  else if (issue.code === 'invalid_value') reportWrongCode(source, path, value, issue.values, hints, report);
  else if (issue.code === 'too_big' && typeof value === 'string') {
    report(source, path, 'too-long', { length: value.trim().length, max: Number(issue.maximum) });
  } else if (issue.code === 'too_big' && Array.isArray(value)) {
    report(source, path, 'too-many', { length: value.length, max: Number(issue.maximum) });
  } else if (issue.code === 'custom' && Array.isArray(value)) reportRepeats(source, path, value, report);
  else if (issue.code === 'custom' && findShape(source.shape, parent)?.field?.kind === 'hours') {
    const hours = parent.reduce<unknown>(partOf, source.value);
    report(source, parent, 'hours-order', { min: Number(partOf(hours, 'min')), max: Number(partOf(hours, 'max')) });
  } else if (issue.code === 'invalid_type' && issue.expected === 'array') {
    report(source, path, 'not-a-list', { value, expects });
  } else if (issue.code === 'invalid_type' && typeof value === 'string' && shape?.parts?.['nl']) {
    report(source, path, 'text-without-language', { value, expects });
  } else {
    const iso = expects.includes('datum') ? toIsoOrder(value) : undefined;
    const fix = iso ? `Schrijf ${iso}.` : (shape?.fix ?? 'Verbeter de waarde.');
    report(source, path, 'invalid-value', { value, expects, fix });
  }
}

/** Reports every issue of a document. A field that is missing because its name is misspelt is reported once. */
export function reportIssues(issues: readonly Issue[], source: Source, hints: Hints, report: Report): void {
  const misspelt = new Set(
    issues.flatMap((issue) => {
      if (issue.code !== 'unrecognized_keys') return [];
      const path = toPath(issue);
      const candidates = toKeyCandidates(source, path);
      return issue.keys.flatMap((key) => findMeant(key, candidates) ?? []).map((key) => JSON.stringify([...path, key]));
    }),
  );
  for (const issue of issues) {
    if (!misspelt.has(JSON.stringify(issue.path))) reportIssue(issue, source, hints, report);
  }
}

function reportRepeats(source: Source, path: Path, list: readonly unknown[], report: Report) {
  const nameKey = findShape(source.shape, path)?.item?.nameKey;
  const names = list.map((item) => String(nameKey ? partOf(item, nameKey) : item));
  const repeats = names.filter((name, index) => names.indexOf(name) < index);
  report(source, path, 'repeated', { values: [...new Set(repeats)] });
}
