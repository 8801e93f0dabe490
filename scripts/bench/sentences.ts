import type { Directory } from '../../src/domain/directory.ts';
import type { Catalogue, Field } from '../../src/domain/field.ts';
import { locales, type Locale, type Text } from '../../src/domain/text.ts';
import type { Random } from './random.ts';

/** Stands in a sentence where the name of its organisation stood. */
const nameMark = '{naam}';

/** The sentences of example listings, taken apart by the field they stood in, their language and their line of work. */
export interface Sentences {
  /** A text for a field: as many sentences as the example had, about the same work, within the field's length. */
  compose(field: Field, example: Text, about: About, random: Random): Text;
}

/** Whose text it becomes. */
export interface About {
  readonly name: string;
  readonly activities: readonly string[];
}

const split = (text: string): readonly string[] => text.split(/(?<=[.!?])\s+/);
const toKey = (field: Field, locale: Locale, activity = '*'): string => `${field.key} ${locale} ${activity}`;
const lengthOf = (field: Field): number => ('maxLength' in field ? field.maxLength : Infinity);

const asTexts = (field: Field, value: unknown): readonly Text[] => {
  // The listing was held against the schema of its fields, which says what these kinds hold.
  if (field.kind === 'text') return value === undefined ? [] : [value as Text];
  if (field.kind === 'texts') return value === undefined ? [] : (value as readonly Text[]);
  return [];
};

/** Gathers the sentences of a directory's listings. */
export function gatherSentences({ organisations }: Directory, catalogue: Catalogue): Sentences {
  const pools = new Map<string, Set<string>>();
  const add = (key: string, sentence: string): void => {
    const pool = pools.get(key) ?? new Set();
    pools.set(key, pool.add(sentence));
  };
  const gather = (
    fields: readonly Field[],
    record: object,
    names: readonly string[],
    activities: readonly string[],
  ) => {
    const values: Readonly<Record<string, unknown>> = { ...record };
    for (const field of fields) {
      for (const text of asTexts(field, values[field.key])) {
        for (const locale of locales) {
          for (const sentence of split(text[locale] ?? '')) {
            if (sentence === '') continue;
            const anonymous = names.reduce((left, name) => left.replaceAll(name, nameMark), sentence);
            for (const activity of ['*', ...activities]) add(toKey(field, locale, activity), anonymous);
          }
        }
      }
    }
  };
  for (const { organisation, workplaces } of organisations) {
    const names = [organisation.name, ...workplaces.map(({ name }) => name)];
    gather(
      catalogue.organisation,
      organisation,
      names,
      workplaces.flatMap(({ workplace }) => workplace.activities),
    );
    for (const { workplace } of workplaces) gather(catalogue.workplace, workplace, names, workplace.activities);
  }
  const lists = new Map([...pools].map(([key, pool]) => [key, [...pool]]));

  const composeIn = (field: Field, locale: Locale, count: number, about: About, random: Random): string => {
    const own = lists.get(toKey(field, locale, random.pick(about.activities))) ?? [];
    // Few have written about some work in some language; then anybody's sentences do.
    const pool = own.length > count ? own : (lists.get(toKey(field, locale)) ?? own);
    let text = '';
    for (const sentence of random.sample(pool, count)) {
      const next = `${text} ${sentence.replaceAll(nameMark, about.name)}`.trim();
      if (next.length <= lengthOf(field)) text = next;
    }
    return text;
  };
  return {
    compose: (field, example, about, random) => {
      const text: { nl: string; fr?: string; en?: string } = { nl: example.nl };
      for (const locale of locales) {
        const model = example[locale];
        if (model !== undefined) text[locale] = composeIn(field, locale, split(model).length, about, random) || model;
      }
      return text;
    },
  };
}
