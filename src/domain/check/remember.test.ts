import { beforeAll, expect, it } from 'vitest';
import { parseYaml } from '../../directory/parse-yaml.ts';
import { readContent } from '../../directory/read-content.ts';
import { checkContent } from './index.ts';
import type { RawContent, RawDocument } from './raw.ts';

let content: RawContent;
beforeAll(async () => {
  content = await readContent('content');
});

const find = (raw: RawContent, reference?: string) =>
  checkContent(raw, { today: '2026-11-26' })
    .problems.filter((problem) => reference === undefined || problem.reference === reference)
    .map(({ file, where, found, line }) => [file, where, found, line].join(' · '))
    .toSorted();

/** The same, of documents that nobody has judged before. */
const findAnew = (raw: RawContent) => {
  const copy = <T extends RawDocument | undefined>(document: T): T => document && { ...document };
  return find({
    ...raw,
    region: copy(raw.region),
    overviews: copy(raw.overviews),
    thesaurus: copy(raw.thesaurus),
    organisations: raw.organisations.map(copy),
    measures: raw.measures.map(copy),
    pages: raw.pages.map(copy),
  });
};

/** A document with other values. */
const edit = (document: RawDocument | undefined, change: (values: Record<string, unknown>) => object): RawDocument => {
  const values = document?.value as Record<string, unknown>;
  return parseYaml(document?.file ?? '', JSON.stringify(change(structuredClone(values))));
};
const [without, first] = [(raw: RawContent) => raw.organisations.slice(1), (raw: RawContent) => raw.organisations[0]];

it.each<[name: string, change: (raw: RawContent) => RawContent]>([
  ['nothing', (raw) => raw],
  [
    'a listing',
    (raw) => ({ ...raw, organisations: [edit(first(raw), (own) => ({ ...own, name: '' })), ...without(raw)] }),
  ],
  [
    'a listing with the identifier of another',
    (raw) => {
      const id = (raw.organisations[1]?.value as { readonly id: string }).id;
      return { ...raw, organisations: [edit(first(raw), (own) => ({ ...own, id })), ...without(raw)] };
    },
  ],
  ['the region', (raw) => ({ ...raw, region: edit(raw.region, (own) => ({ ...own, municipalities: [] })) })],
  ['a measure that listings refer to', (raw) => ({ ...raw, measures: raw.measures.slice(1) })],
  ['the thesaurus', (raw) => ({ ...raw, thesaurus: parseYaml('thesaurus.yaml', '- {id: x}') })],
  ['the pictures', (raw) => ({ ...raw, uploads: [] })],
])('after a change of %s the same is found as where everything is judged anew', (_name, change) => {
  find(content);
  const changed = change(content);
  expect(find(changed)).toEqual(findAnew(changed));
  // And nothing of it stays behind.
  expect(find(content)).toEqual(findAnew(content));
});

it('judges everything again on another day', () => {
  find(content);
  const on = (today: string) =>
    checkContent(content, { today }).problems.map(({ file, reference }) => file + reference);
  expect(on('2030-01-01')).not.toEqual(on('2026-11-26'));
});
