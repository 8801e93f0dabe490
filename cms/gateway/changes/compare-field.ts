import type { Field } from '../../../src/domain/field.ts';
import { formatField, valuesOf } from '../../../src/domain/kinds/index.ts';
import type { References } from '../../../src/domain/references.ts';
import type { Locale } from '../../../src/domain/text.ts';
import { locales, toCapital } from '../../../src/domain/text.ts';
import { fill } from '../../../src/i18n/fill.ts';
import { isSame } from '../../form/same.ts';
import type { GatewayTexts } from '../texts/index.ts';

/** `low`: what a trusted organisation may publish without the moderator. */
export type Risk = 'low' | 'normal';

/** One change of one field, in words. */
export interface FieldChange {
  /** The field's key in the catalogue, below that of what holds it: `contact.phone`, `workplaces.capacity`. */
  readonly field: string;
  readonly label: string;
  /** All of it in one sentence without a full stop. */
  readonly sentence: string;
  /** The two values in words, whole; for a list what was added and removed. */
  readonly before?: string;
  readonly after?: string;
  readonly added?: readonly string[];
  readonly removed?: readonly string[];
  readonly risk: Risk;
  /** A named person: for the organisation and the moderator, never for a public page. */
  readonly isPrivate: boolean;
}

export interface CompareOptions {
  readonly path: string;
  readonly references: References;
  readonly locale: Locale;
  readonly texts: GatewayTexts['changes'];
}

/** As much of a long text as a sentence can hold. */
const longest = 90;

type Values = Readonly<Record<string, unknown>>;
const isValues = (value: unknown): value is Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const toValues = (value: unknown): Values => (isValues(value) ? value : {});
const toList = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : value === undefined ? [] : [value];

const shorten = (text: string): string => (text.length > longest ? `${text.slice(0, longest - 1).trimEnd()}…` : text);
const quote = (text: string): string => `“${shorten(text)}”`;

/** A value in words; one that its kind cannot read, because nobody checked it yet, as it stands in the file. */
function toWords(field: Field, value: unknown, { locale, references }: CompareOptions): string {
  try {
    return formatField(field, value, locale, references)
      .map(({ text }) => text)
      .join(', ');
  } catch {
    return typeof value === 'string' ? value : JSON.stringify(value);
  }
}

/** Kinds that hold running text, which is shown in quotes. */
const isText = ({ kind }: Field): boolean => ['string', 'text', 'texts'].includes(kind);

/** Do the values of a field say what it is, so that its label before them would say it twice? */
const isSaidByValues = (field: Field, label: string, locale: Locale): boolean =>
  field.kind === 'choice' && valuesOf(field.vocabulary).some((value) => value.label[locale].startsWith(label));

/** What changed in one field; nothing where it says the same. */
export function compareField(
  field: Field,
  before: unknown,
  after: unknown,
  options: CompareOptions,
): readonly FieldChange[] {
  if (isSame(before, after)) return [];
  const { path, locale, texts } = options;

  const toChange = (label: string, rest: Pick<FieldChange, 'sentence'> & Partial<FieldChange>): FieldChange => ({
    field: path,
    label,
    risk: field.isLowRisk ? 'low' : 'normal',
    isPrivate: field.access === 'private',
    ...rest,
  });

  /** One value that came, went or became another. */
  function toValueChange(label: string, had: string | undefined, has: string | undefined): FieldChange {
    const mark = isText(field) ? quote : shorten;
    const values = { field: label, before: mark(had ?? ''), after: mark(has ?? '') };
    const { added, removed, changed } = isSaidByValues(field, label, locale) ? texts.byValues : texts;
    const text = had === undefined ? added : has === undefined ? removed : changed;
    return toChange(label, {
      sentence: fill(text, values),
      ...(had === undefined ? {} : { before: had }),
      ...(has === undefined ? {} : { after: has }),
    });
  }

  /** Codes, words or sentences that were put in a list or taken out. */
  function toListChange(label: string, toItem: (item: unknown) => string): FieldChange {
    const [had, has] = [toList(before), toList(after)];
    const without = (list: readonly unknown[], other: readonly unknown[]) =>
      list.filter((item) => !other.some((candidate) => isSame(item, candidate))).map(toItem);
    const [added, removed] = [without(has, had), without(had, has)];
    if (added.length + removed.length === 0) return toChange(label, { sentence: fill(texts.order, { field: label }) });
    const mark = isText(field) ? quote : shorten;
    const items = [...added.map((item) => `+ ${mark(item)}`), ...removed.map((item) => `− ${mark(item)}`)].join(', ');
    // What people filter on says for whom a place is meant: less of it shuts somebody out.
    const words = field.facet && (removed.length > 0 ? fill(texts.narrower, { items }) : fill(texts.wider, { items }));
    return toChange(label, { sentence: fill(texts.lists, { field: label, items: words ?? items }), added, removed });
  }

  /** The parts of a composite, each as a field of its own. */
  const compareParts = (parts: readonly Field[]): readonly FieldChange[] => {
    const [had, has] = [toValues(before), toValues(after)];
    return parts.flatMap((part) =>
      compareField(part, had[part.key], has[part.key], { ...options, path: `${path}.${part.key}` }).map((change) => ({
        ...change,
        risk: field.isLowRisk ? 'low' : change.risk,
        isPrivate: field.access === 'private' || change.isPrivate,
      })),
    );
  };

  const label = toCapital(field.label[locale]);
  const toOne = (value: unknown) => (value === undefined ? undefined : toWords(field, value, options));

  switch (field.kind) {
    case 'text': {
      const [had, has] = [toValues(before), toValues(after)];
      return locales.flatMap((language) => {
        if (isSame(had[language], has[language])) return [];
        const toText = (value: unknown) =>
          value === undefined ? undefined : typeof value === 'string' ? value : JSON.stringify(value);
        const name = fill(texts.of, { field: label, part: texts.languages[language] });
        return [toValueChange(name, toText(had[language]), toText(has[language]))];
      });
    }
    case 'choices':
    case 'measures':
    case 'municipalities':
    case 'texts':
      return [toListChange(label, (item) => toWords(field, [item], options))];
    case 'strings':
      return [toListChange(label, (item) => (typeof item === 'string' ? item : JSON.stringify(item)))];
    case 'capacities': {
      const measure = field.parts.find(({ key }) => key === 'measure');
      const rest = { ...field, parts: field.parts.filter((part) => part !== measure) };
      const [had, has] = [toList(before).map(toValues), toList(after).map(toValues)];
      const codes = new Set([...had, ...has].map((row) => row['measure']));
      return [...codes].flatMap((code) => {
        const [old, own] = [had, has].map((rows) => rows.find((row) => row['measure'] === code));
        if (isSame(old, own)) return [];
        const part = measure ? toWords(measure, code, options) : String(code);
        const toRow = (row: Values | undefined) => row && toWords(rest, [row], options);
        return [toValueChange(fill(texts.of, { field: label, part }), toRow(old), toRow(own))];
      });
    }
    case 'contact':
      return compareParts(field.parts);
    case 'address':
    case 'stop':
    case 'person':
    case 'hours': {
      const [had, has] = [toOne(before), toOne(after)];
      // A point that moved, a line that was added: parts that the words for the whole leave out.
      return had === has ? compareParts(field.parts) : [toValueChange(label, had, has)];
    }
    default:
      return [toValueChange(label, toOne(before), toOne(after))];
  }
}
