import { catalogue as ownCatalogue } from '../domain/catalogue/index.ts';
import { toCompleteness } from '../domain/completeness.ts';
import type { WorkplaceEntry } from '../domain/directory.ts';
import type { Catalogue, Field, SearchRole } from '../domain/field.ts';
import { formatField, toFacetOptions, toFacetValues } from '../domain/kinds/index.ts';
import type { References } from '../domain/references.ts';
import { defaultLocale, type Locale } from '../domain/text.ts';
import type { SearchDocument } from './engine.ts';

export interface DocumentContext {
  readonly references: References;
  readonly catalogue?: Catalogue;
}

/** A piece of a workplace's text that a search looks through. */
export interface SearchText {
  readonly field: Field;
  readonly role: SearchRole;
  /** Whether the workplace says it, or its organisation says it of all its workplaces. */
  readonly of: 'workplace' | 'organisation';
  readonly lang: Locale;
  readonly text: string;
}

type Values = Readonly<Record<string, unknown>>;

/** Fields with their values; of a composite, its parts too. */
function* walk(fields: readonly Field[], record: Values): Generator<{ field: Field; value: unknown }> {
  for (const field of fields) {
    const value = record[field.key];
    if (value === undefined) continue;
    yield { field, value };
    // Of a private composite nothing is found, and a list of records has no single value per part.
    if ('parts' in field && field.access !== 'private' && !Array.isArray(value))
      yield* walk(field.parts, value as Values);
  }
}

/** `undefined` for what no filter or preference can read. */
function toCodes(field: Field, value: unknown, references: References): readonly string[] | undefined {
  // What capacity says depends on the day, so the document carries its rows.
  if (field.kind === 'capacities') return undefined;
  if (field.kind === 'text') return ['true'];
  return toFacetOptions(field, references).length > 0 ? toFacetValues(field, value) : undefined;
}

function toRange(field: Field, value: unknown): readonly [number, number] | undefined {
  if (typeof value === 'number') return field.kind === 'integer' || field.kind === 'scale' ? [value, value] : undefined;
  if (field.kind !== 'hours') return undefined;
  // The kind's own schema saw to it that both are there.
  const { min, max } = value as { readonly min: number; readonly max: number };
  return [min, max];
}

function makeDocument(entry: WorkplaceEntry, references: References, catalogue: Catalogue): SearchDocument {
  const { workplace, organisation, point } = entry;
  const codes: Record<string, readonly string[]> = {};
  const numbers: Record<string, readonly [number, number]> = {};
  const add = (fields: readonly Field[], record: Values) => {
    for (const { field, value } of walk(fields, record)) {
      const own = toCodes(field, value, references);
      if (own) codes[field.key] = own;
      const range = toRange(field, value);
      if (range) numbers[field.key] = range;
    }
  };
  add(catalogue.organisation, { ...organisation });
  add(catalogue.workplace, { ...workplace });
  codes['measureGroup'] = entry.groups;

  return {
    id: workplace.id,
    organisationId: organisation.id,
    slug: entry.slug,
    organisationSlug: entry.organisationSlug,
    name: entry.name,
    organisation: organisation.name,
    measures: workplace.measures,
    groups: entry.groups,
    activities: workplace.activities,
    municipality: workplace.address.municipality,
    place: workplace.address.place,
    lat: point.lat,
    lng: point.lng,
    capacity: workplace.capacity ?? [],
    isPaused: organisation.status === 'gepauzeerd',
    confirmedOn: organisation.confirmedOn,
    completeness: toCompleteness(entry, catalogue),
    codes,
    numbers,
  };
}

interface Made {
  readonly references: References;
  readonly catalogue: Catalogue;
  readonly document: SearchDocument;
}
/** A build asks for each in every language, for its index and for its card. */
const made = new WeakMap<WorkplaceEntry, Made>();

/** What a card, a marker, a filter and a preference need of one workplace, read off the catalogue. */
export function toSearchDocument(
  entry: WorkplaceEntry,
  { references, catalogue = ownCatalogue }: DocumentContext,
): SearchDocument {
  const known = made.get(entry);
  if (known?.references === references && known.catalogue === catalogue) return known.document;
  const document = makeDocument(entry, references, catalogue);
  made.set(entry, { references, catalogue, document });
  return document;
}

/** Every text of a workplace that a search looks through, in the reader's language or else in Dutch. */
export function toSearchText(
  entry: WorkplaceEntry,
  locale: Locale,
  { references, catalogue = ownCatalogue }: DocumentContext,
): readonly SearchText[] {
  const toTexts = (of: SearchText['of'], fields: readonly Field[], record: Values): readonly SearchText[] =>
    [...walk(fields, record)].flatMap(({ field, value }) => {
      const { search } = field;
      if (!search) return [];
      // Names are not translated.
      const own = field.kind === 'string' || field.kind === 'strings' ? defaultLocale : locale;
      return formatField(field, value, locale, references).map(({ text, lang }) => ({
        field,
        role: search,
        of,
        lang: lang ?? own,
        text,
      }));
    });
  return [
    ...toTexts('workplace', catalogue.workplace, { ...entry.workplace, name: entry.name }),
    ...toTexts('organisation', catalogue.organisation, { ...entry.organisation }),
  ];
}
