import type { ContentScene } from '../editor/read-scene.ts';
import { catalogue } from '../../../src/domain/catalogue/index.ts';
import { toReferences } from '../../../src/domain/directory.ts';
import type { Field } from '../../../src/domain/field.ts';
import { toCapacityState } from '../../../src/domain/freshness.ts';
import { formatDate, formatField, valuesOf } from '../../../src/domain/kinds/index.ts';
import type { Organisation } from '../../../src/domain/listing.ts';
import type { Locale } from '../../../src/domain/text.ts';
import type { IsoDate } from '../../../src/domain/value.ts';
import { fill } from '../../../src/i18n/fill.ts';
import type { GatewayTexts } from '../texts/index.ts';

/** One fact as a line: what it is about, and what it says. */
export interface Fact {
  readonly label: string;
  /** One piece, or the items of a list. */
  readonly words: readonly string[];
}

export interface FactSheet {
  /** The organisation's, or the workplace's. */
  readonly name: string;
  /** What people most often ring about. */
  readonly main: readonly Fact[];
  readonly rest: readonly Fact[];
}

const mainKeys = [
  'status',
  'contact',
  'website',
  'summary',
  'measures',
  'address',
  'capacity',
  'hoursPerWeek',
  'intakeSteps',
];
/** What people do not look over: it says how the listing is kept, not what is true. */
const silentKeys = ['id', 'slug', 'name', 'logo', 'photos', 'confirmedOn', 'confirmedBy', 'source'];

/** What a listing says to visitors today, in words: the organisation first, then each workplace. */
export function toFactSheets(
  organisation: Organisation,
  { region, measures }: Pick<ContentScene, 'region' | 'measures'>,
  { locale, today, t }: { readonly locale: Locale; readonly today: IsoDate; readonly t: GatewayTexts['confirm'] },
): readonly FactSheet[] {
  const references = toReferences(region, measures);
  const capacityLabels = new Map(valuesOf('capacityStates').map(({ value, label }) => [value, label[locale]]));

  /** Capacity as visitors read it: what is too old is unknown. */
  const toCapacityWords = (rows: Organisation['workplaces'][number]['capacity']): readonly string[] =>
    (rows ?? []).map((row) => {
      const state = toCapacityState(row, today, region.thresholds);
      const measure = measures.find(({ code }) => code === row.measure)?.name[locale] ?? row.measure;
      return fill(t.capacity, {
        measure,
        state: capacityLabels.get(state) ?? t.capacityUnknown,
        date: formatDate(row.asOf, locale),
      });
    });

  function toFacts(
    fields: readonly Field[],
    values: Readonly<Record<string, unknown>>,
    isMain: boolean,
  ): readonly Fact[] {
    return fields.flatMap((field) => {
      const value = values[field.key];
      const isShown = value !== undefined && field.access !== 'private' && !silentKeys.includes(field.key);
      if (!isShown || mainKeys.includes(field.key) !== isMain) return [];
      const words =
        field.kind === 'capacities'
          ? toCapacityWords(value as Organisation['workplaces'][number]['capacity'])
          : formatField(field, value, locale, references).map(({ text }) => text);
      return words.length === 0 ? [] : [{ label: field.label[locale], words }];
    });
  }

  const toSheet = (name: string, fields: readonly Field[], values: Readonly<Record<string, unknown>>): FactSheet => ({
    name,
    main: toFacts(fields, values, true),
    rest: toFacts(fields, values, false),
  });
  return [
    toSheet(organisation.name, catalogue.organisation, organisation),
    ...organisation.workplaces.map((workplace) =>
      toSheet(workplace.name ?? organisation.name, catalogue.workplace, workplace),
    ),
  ];
}
