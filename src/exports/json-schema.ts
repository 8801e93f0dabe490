import { z } from 'zod';
import { catalogue as defaultCatalogue } from '../domain/catalogue/index.ts';
import type { Directory } from '../domain/directory.ts';
import type { Catalogue, Field, KindName } from '../domain/field.ts';
import { toExpectation, toRecordSchema, valuesOf } from '../domain/kinds/index.ts';
import type { References } from '../domain/references.ts';
import { toAbsoluteUrl, type SiteUrl } from './absolute-url.ts';
import { publicFields } from './public-record.ts';

export type JsonSchema = Readonly<Record<string, unknown>>;
type Properties = Readonly<Record<string, JsonSchema>>;

/** What the kinds check by a function, as far as JSON Schema can say it; their own sentence says the rest. */
const rules: Readonly<Partial<Record<KindName, JsonSchema>>> = {
  uuid: { format: 'uuid', pattern: '^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$' },
  date: { format: 'date', pattern: '^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$' },
  kbo: { pattern: '^[01]\\d{9}$' },
  choices: { uniqueItems: true },
  measures: { uniqueItems: true },
  municipalities: { uniqueItems: true },
};

/** Composite kinds with a rule over their parts, which only words can say. */
const ruledComposites: ReadonlySet<KindName> = new Set<KindName>(['hours', 'capacities']);

interface Named {
  readonly title: string;
  readonly description?: string;
}

/** What each code of a field means, where it has codes. */
function toMeanings(field: Field, references: References): ReadonlyMap<string, Named> {
  if ('vocabulary' in field) {
    return new Map(
      valuesOf(field.vocabulary).map(({ value, label, description }) => [
        value,
        { title: label.nl, description: description.nl },
      ]),
    );
  }
  if (field.kind !== 'measure' && field.kind !== 'measures') return new Map();
  return new Map(references.measures.map(({ code, name }) => [code, { title: name.nl }]));
}

/** Gives each code its words: an `enum` becomes a choice of constants, which can have a title each. */
function withMeanings(schema: JsonSchema, meanings: ReadonlyMap<string, Named>): JsonSchema {
  const { enum: codes, items, anyOf, ...rest } = schema;
  const toChoice = (code: unknown) => ({ const: code, ...meanings.get(String(code)) });
  return {
    ...rest,
    // What zod writes in these places are schemas again.
    ...(Array.isArray(codes) && { oneOf: codes.map(toChoice) }),
    ...(Array.isArray(anyOf) && { oneOf: (anyOf as JsonSchema[]).map(({ const: code }) => toChoice(code)) }),
    ...(items !== undefined && { items: withMeanings(items as JsonSchema, meanings) }),
  };
}

/** Puts the public parts in the place of those that zod wrote, which have no titles and include the private. */
function withParts(schema: JsonSchema, parts: JsonSchema): JsonSchema {
  return schema['type'] === 'array' ? { ...schema, items: parts } : parts;
}

const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1).replace(/\.?$/, '.');

function toDescription(field: Field, meanings: ReadonlyMap<string, Named>, references: References): string | undefined {
  const saysEnough = meanings.size > 0 || ('parts' in field && !ruledComposites.has(field.kind));
  const parts = [field.hint?.nl, saysEnough ? undefined : sentence(toExpectation(field, references))];
  return parts.filter(Boolean).join(' ') || undefined;
}

function toExamples(field: Field, type: unknown): JsonSchema {
  if (field.example === undefined) return {};
  if (type === 'string') return { examples: [field.example] };
  return type === 'number' || type === 'integer' ? { examples: [Number(field.example)] } : {};
}

function toFieldSchema(field: Field, references: References): JsonSchema {
  // One field at a time and required, so that what comes out is the schema of its value alone.
  const record = z.toJSONSchema(toRecordSchema([{ ...field, required: true }], references));
  const own = record.properties?.[field.key] as JsonSchema;
  const meanings = toMeanings(field, references);
  const description = toDescription(field, meanings, references);
  const described = 'parts' in field ? withParts(own, toRecord(field.parts, references)) : own;
  return {
    title: field.label.nl,
    ...(description && { description }),
    ...(meanings.size > 0 ? withMeanings(described, meanings) : described),
    ...rules[field.kind],
    ...toExamples(field, own['type']),
  };
}

const toProperties = (fields: readonly Field[], references: References): Properties =>
  Object.fromEntries(publicFields(fields).map((field) => [field.key, toFieldSchema(field, references)]));

const requiredKeys = (fields: readonly Field[]): readonly string[] =>
  publicFields(fields)
    .filter((field) => field.required)
    .map(({ key }) => key);

const toRecord = (fields: readonly Field[], references: References): JsonSchema => ({
  type: 'object',
  properties: toProperties(fields, references),
  required: requiredKeys(fields),
  additionalProperties: false,
});

/** A record of an export: the fields of the catalogue, and those that the export always fills in. */
function toExported(fields: readonly Field[], references: References, always: Properties): JsonSchema {
  const properties = toProperties(fields, references);
  const filled = Object.fromEntries(
    Object.entries(always).map(([key, schema]) => [key, { ...properties[key], ...schema }]),
  );
  return {
    type: 'object',
    properties: { ...properties, ...filled },
    required: [...new Set([...requiredKeys(fields), ...Object.keys(always)])],
  };
}

const url = { title: 'Webpagina', description: 'De Nederlandse pagina.', type: 'string', format: 'uri' };
const ref = (name: string): JsonSchema => ({ $ref: `#/$defs/${name}` });
/** Refuses whatever neither the record nor the schema beside it names. */
const closed = (name: string): JsonSchema => ({ type: 'object', ...ref(name), unevaluatedProperties: false });
const listOf = (name: string): JsonSchema => ({ type: 'array', items: ref(name) });

/**
 * JSON Schema of everything under `/data/` that is JSON of our own, made from the catalogue. The document as a whole
 * describes a list of workplaces or of organisations, and one of either; `$defs` names each apart.
 */
export function toJsonSchema(
  directory: Pick<Directory, 'region' | 'references'>,
  { siteUrl, catalogue = defaultCatalogue }: { readonly siteUrl: SiteUrl; readonly catalogue?: Catalogue },
): JsonSchema {
  const { references, region } = directory;
  const slug = { title: 'Webadres', description: 'Het laatste deel van het adres van de pagina.', type: 'string' };
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: toAbsoluteUrl('/data/schema.json', siteUrl),
    title: `Open data van ${region.siteName}`,
    description:
      'Beschrijft workplaces.json en organisations.json. Een veld dat ontbreekt, is niet ingevuld: we weten het niet. ' +
      'Organisaties die gestopt zijn en namen van personen staan er niet in. ' +
      `Na ${region.thresholds.confirmAfterDays} dagen is een bevestiging (confirmedOn) "te bevestigen", ` +
      `na ${region.thresholds.staleAfterDays} dagen "verouderd"; ` +
      `plaats (asOf) ouder dan ${region.thresholds.capacityAfterDays} dagen is onbekend.`,
    if: { type: 'array' },
    then: listOf('record'),
    else: ref('record'),
    $defs: {
      workplaces: { title: 'workplaces.json', ...listOf('workplaceWithOrganisation') },
      organisations: { title: 'organisations.json', ...listOf('organisationWithWorkplaces') },
      record: {
        type: 'object',
        if: { type: 'object', properties: { workplaces: { type: 'array' } }, required: ['workplaces'] },
        then: ref('organisationWithWorkplaces'),
        else: ref('workplaceWithOrganisation'),
      },
      workplaceWithOrganisation: {
        title: 'Werkplek met haar organisatie',
        ...closed('workplace'),
        properties: { organisation: { title: 'Organisatie', ...closed('organisation') } },
        required: ['organisation'],
      },
      organisationWithWorkplaces: {
        title: 'Organisatie met haar werkplekken',
        ...closed('organisation'),
        properties: {
          workplaces: {
            title: 'Werkplekken',
            type: 'array',
            minItems: 1,
            items: closed('workplace'),
          },
        },
        required: ['workplaces'],
      },
      workplace: {
        title: 'Werkplek',
        ...toExported(catalogue.workplace, references, {
          slug,
          url,
          name: { description: 'De naam van de werkplek, of die van de organisatie.', type: 'string' },
        }),
      },
      organisation: {
        title: 'Organisatie',
        ...toExported(catalogue.organisation, references, { slug, url, status: {} }),
      },
    },
  };
}
