import type { Catalogue, Field } from '../../../src/domain/field.ts';
import type { References } from '../../../src/domain/references.ts';
import type { Locale } from '../../../src/domain/text.ts';
import { fill } from '../../../src/i18n/fill.ts';
import { isSame } from '../../form/same.ts';
import { withoutEmpty } from '../../form/write-yaml.ts';
import { textsOf } from '../texts/index.ts';
import { compareField, type FieldChange } from './compare-field.ts';

export interface DescribedChange extends FieldChange {
  /** The workplace that it is about, by its name; absent for the organisation itself. */
  readonly workplace?: string;
}

export interface DescribeOptions {
  readonly catalogue: Catalogue;
  readonly references: References;
  readonly locale: Locale;
}

type Values = Readonly<Record<string, unknown>>;
const toValues = (value: unknown): Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Values) : {};
const toName = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** Where a listing holds its workplaces, and the name under which a change of the list is known. */
const workplacesKey = 'workplaces';

/** A key that the catalogue does not know is shown all the same: nothing is approved unseen. */
const toUnknownField = (key: string): Field => ({
  key,
  kind: 'strings',
  group: 'record',
  label: { nl: key, fr: key, en: key },
});

/**
 * What changed in a listing, in words, in the order of the form. The two are values of its file as they were read;
 * absent is a listing that was not there yet, or that goes.
 */
export function describeChanges(
  before: unknown,
  after: unknown,
  { catalogue, references, locale }: DescribeOptions,
): readonly DescribedChange[] {
  const texts = textsOf(locale).changes;
  const [old, own] = [toValues(withoutEmpty(before)), toValues(withoutEmpty(after))];

  const toNotice = (field: string, text: string, name: string): DescribedChange => ({
    field,
    label: texts.workplaces,
    sentence: fill(text, { name }),
    risk: 'normal',
    isPrivate: false,
  });

  function compareRecords(fields: readonly Field[], from: Values, to: Values, path: string): readonly FieldChange[] {
    const known = new Set(fields.map(({ key }) => key));
    const unknown = [...new Set([...Object.keys(from), ...Object.keys(to)])].filter((key) => !known.has(key));
    return [...fields, ...unknown.map(toUnknownField)].flatMap((field) => {
      const [had, has] = [from, to].map((values) => (Object.hasOwn(values, field.key) ? values[field.key] : undefined));
      return compareField(field, had, has, { path: `${path}${field.key}`, references, locale, texts });
    });
  }

  function compareWorkplaces(from: readonly Values[], to: readonly Values[]): readonly DescribedChange[] {
    const nameOf = (workplace: Values): string =>
      toName(workplace['name']) ?? toName(own['name']) ?? toName(old['name']) ?? '';
    const find = (list: readonly Values[], like: Values) => list.find(({ id }) => id === like['id']);
    const added = to.filter((workplace) => !find(from, workplace));
    const removed = from.filter((workplace) => !find(to, workplace));
    const stayed = (list: readonly Values[], other: readonly Values[]) =>
      list.filter((workplace) => find(other, workplace)).map(({ id }) => id);
    const isOrderKept = isSame(stayed(from, to), stayed(to, from));
    return [
      ...removed.map((workplace) => toNotice(workplacesKey, texts.workplaceRemoved, nameOf(workplace))),
      ...to.flatMap((workplace) => {
        const had = find(from, workplace);
        if (!had) return [];
        return compareRecords(catalogue.workplace, had, workplace, `${workplacesKey}.`).map((change) => ({
          ...change,
          workplace: nameOf(workplace),
        }));
      }),
      ...added.map((workplace) => toNotice(workplacesKey, texts.workplaceAdded, nameOf(workplace))),
      ...(isOrderKept
        ? []
        : [{ ...toNotice(workplacesKey, '', ''), sentence: fill(texts.order, { field: texts.workplaces }) }]),
    ];
  }

  const name = toName(own['name']) ?? toName(old['name']) ?? '';
  if (before === undefined && after === undefined) return [];
  if (before === undefined) return [toNotice('', texts.listingAdded, name)];
  if (after === undefined) return [toNotice('', texts.listingRemoved, name)];
  const toWorkplaces = (values: Values): readonly Values[] => {
    const list = values[workplacesKey];
    return Array.isArray(list) ? list.map(toValues) : [];
  };
  const withoutWorkplaces = (values: Values): Values =>
    Object.fromEntries(Object.entries(values).filter(([key]) => key !== workplacesKey));
  return [
    ...compareRecords(catalogue.organisation, withoutWorkplaces(old), withoutWorkplaces(own), ''),
    ...compareWorkplaces(toWorkplaces(old), toWorkplaces(own)),
  ];
}

/** Whether every change is one that a trusted organisation may publish at once. */
export const areLowRisk = (changes: readonly DescribedChange[]): boolean =>
  changes.length > 0 && changes.every(({ risk }) => risk === 'low');
