import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { parseYaml } from '../../directory/parse-yaml.ts';
import type { Problem } from '../problem.ts';
import { dreefFile, goodFiles, problemsWith } from './fixtures/content.ts';
import { checkRegion } from './index.ts';
import type { Path } from './raw.ts';

/** What may stand where something else belongs. */
const junk: readonly unknown[] = [
  '',
  null,
  'onzin',
  5,
  -1,
  1e9,
  true,
  [],
  {},
  ['onzin'],
  [[1]],
  { onzin: 1 },
  [{ nl: 5 }],
];

type Json = Record<string | number, unknown>;
const isGroup = (value: unknown): value is Json => typeof value === 'object' && value !== null;

/** Every path in a value, its own excluded. */
function toPaths(value: unknown, path: Path = []): readonly Path[] {
  if (!isGroup(value)) return [];
  return Object.entries(value).flatMap(([key, own]) => {
    const here = [...path, Array.isArray(value) ? Number(key) : key];
    return [here, ...toPaths(own, here)];
  });
}

function replaceAt(value: unknown, [step, ...rest]: Path, replacement: unknown): unknown {
  if (step === undefined) return replacement;
  const copy = structuredClone(value) as Json;
  copy[step] = replaceAt(copy[step], rest, replacement);
  return copy;
}

/** The source with each of its values replaced by each kind of junk in turn. */
function toSpoilt(source: string): readonly string[] {
  const value: unknown = parse(source);
  return toPaths(value).flatMap((path) => junk.map((replacement) => stringify(replaceAt(value, path, replacement))));
}

function expectWords(problems: readonly Problem[]) {
  for (const { where, found, expected, fix, file } of problems) {
    for (const text of [where, found, expected, fix]) {
      expect(text, file).toMatch(/\S/);
      expect(text).not.toMatch(/Invalid|expected|received|Unrecognized|undefined|NaN|\[object/);
    }
  }
}

describe('whatever stands in a file', () => {
  it('is judged in words, for listings and measures', () => {
    const spoil = (file: string, folder: string) =>
      toSpoilt(goodFiles[file] ?? '').map((text, index) => [`${folder}/spoilt-${index}.yaml`, text] as const);
    const listings = spoil(dreefFile, 'organisations');
    const measures = spoil('measures/wijk-werken.yaml', 'measures');
    expect(listings.length).toBeGreaterThan(500);
    const problems = problemsWith(Object.fromEntries([...listings, ...measures]));
    expect(new Set(problems.map(({ file }) => file)).size).toBeGreaterThan(900);
    expectWords(problems);
  });

  it('is judged in words, for thesaurus and overviews', () => {
    for (const file of ['thesaurus.yaml', 'overviews.yaml']) {
      const items = toSpoilt(goodFiles[file] ?? '').flatMap((text) => parse(text) as unknown[]);
      const different = new Map(items.map((item) => [JSON.stringify(item), item]));
      expectWords(problemsWith({ [file]: stringify([...different.values()]) }));
      for (const whole of junk) expectWords(problemsWith({ [file]: stringify(whole) }));
    }
  });

  it('is judged in words, for the region', () => {
    for (const text of [...toSpoilt(goodFiles['region.yaml'] ?? ''), ...junk.map((whole) => stringify(whole))]) {
      expectWords(checkRegion(parseYaml('region.yaml', text)).problems);
    }
  });
});
