import { catalogue as ownCatalogue } from '../../src/domain/catalogue/index.ts';
import { toIsoDate } from '../../src/domain/date.ts';
import type { Directory } from '../../src/domain/directory.ts';
import type { Catalogue, Field } from '../../src/domain/field.ts';
import type { Address, Capacity, Contact, Organisation, Workplace } from '../../src/domain/listing.ts';
import { toSlug, type Text } from '../../src/domain/text.ts';
import type { IsoDate } from '../../src/domain/value.ts';
import { toName, workplaceKinds } from './names.ts';
import { createRandom, type Random } from './random.ts';
import { gatherSentences, type About, type Sentences } from './sentences.ts';

export interface Listing {
  readonly slug: string;
  readonly organisation: Organisation;
}

export interface GenerateOptions {
  readonly count: number;
  readonly seed: string;
  /** Dates are counted back from this day. */
  readonly today: IsoDate;
  readonly catalogue?: Catalogue;
}

type Values = Readonly<Record<string, unknown>>;

/** How many workplaces an organisation has, by how often: 1.6 on average, as in the example content. */
const workplaceCounts = [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 3, 3, 4];
/** About a kilometre; a point farther from its place would be suspect. */
const jitterDegrees = 0.008;

const toDaysBefore = (today: IsoDate, days: number): IsoDate =>
  toIsoDate(new Date(Date.parse(`${today}T12:00:00Z`) - days * 86_400_000));

const toDigits = (random: Random, count: number): string =>
  Array.from({ length: count }, () => random.between(0, 9)).join('');

function toUuid(random: Random): string {
  const hex = (count: number) => Array.from({ length: count }, () => random.between(0, 15).toString(16)).join('');
  return `${hex(8)}-${hex(4)}-4${hex(3)}-${random.pick(['8', '9', 'a', 'b'])}${hex(3)}-${hex(12)}`;
}

/** A different number for every index, with the right check digits. */
function toKbo(index: number): string {
  const first = 10_000_000 + index * 3;
  return `0${String(first).slice(1)}${String(97 - ((first - 10_000_000) % 97)).padStart(2, '0')}`;
}

/** What one generated listing is made with. */
interface Maker {
  readonly index: number;
  readonly random: Random;
  readonly sentences: Sentences;
  readonly example: Directory;
  readonly today: IsoDate;
  readonly catalogue: Catalogue;
}

function toAddress(model: Address, { random, example }: Maker): Address {
  const municipality = random.pick(example.region.municipalities);
  const place = random.pick(municipality.places);
  const jitter = () => (random.next() * 2 - 1) * jitterDegrees;
  const round = (degrees: number) => Number(degrees.toFixed(5));
  return {
    ...(model.street === undefined ? {} : { street: model.street, number: String(random.between(1, 240)) }),
    postcode: place.postcode,
    municipality: municipality.name,
    place: place.name,
    ...(model.lat === undefined ? {} : { lat: round(place.lat + jitter()), lng: round(place.lng + jitter()) }),
  };
}

const toContact = (model: Contact, about: About, random: Random): Contact => ({
  mailbox: `onthaal@${toSlug(about.name)}.example.org`,
  ...(model.phone === undefined ? {} : { phone: `056 00 ${toDigits(random, 2)} ${toDigits(random, 2)}` }),
  ...(model.hours === undefined ? {} : { hours: model.hours }),
});

/** A new value of a field, after the model of an example's. A kind without a case keeps the example's own value. */
function toValue(field: Field, model: unknown, about: About, maker: Maker): unknown {
  const { random, sentences, today } = maker;
  // Each cast is what the schema of the field's kind has made sure of.
  switch (field.kind) {
    case 'uuid':
      return toUuid(random);
    case 'slug':
      return undefined;
    case 'text':
      return sentences.compose(field, model as Text, about, random);
    case 'texts':
      return (model as readonly Text[]).map((text) => sentences.compose(field, text, about, random));
    case 'strings':
      return [toName(maker.index + 20_000)];
    case 'kbo':
      return toKbo(maker.index);
    case 'url':
      return `https://${toSlug(about.name)}.example.org`;
    case 'date':
      return toDaysBefore(today, random.chance(0.75) ? random.between(0, 180) : random.between(181, 500));
    case 'address':
      return toAddress(model as Address, maker);
    case 'contact':
      return toContact(model as Contact, about, random);
    case 'capacities':
      return (model as readonly Capacity[]).map((row) => ({
        ...row,
        asOf: toDaysBefore(today, random.between(0, 100)),
      }));
    default:
      return model;
  }
}

/**
 * A record made of the example's records: each group of fields after another one of them, so that what stands together
 * does not contradict itself. `own` groups are those of the first.
 */
function cross(
  fields: readonly Field[],
  models: readonly [Values, ...Values[]],
  own: readonly string[],
  about: About,
  maker: Maker,
): Record<string, unknown> {
  const groups = new Map<string, Values>();
  const record: Record<string, unknown> = {};
  for (const field of fields) {
    const model = groups.get(field.group) ?? (own.includes(field.group) ? models[0] : maker.random.pick(models));
    groups.set(field.group, model);
    const value = model[field.key] === undefined ? undefined : toValue(field, model[field.key], about, maker);
    if (value !== undefined) record[field.key] = value;
  }
  return record;
}

/** What belongs to the work itself: sentences, measures and free places go together. */
const workGroups = ['record', 'identity', 'work', 'measures', 'capacity', 'place', 'intake'];

function toWorkplace(name: string, hasName: boolean, models: readonly Workplace[], maker: Maker): Workplace {
  const { random, catalogue } = maker;
  const first = random.pick(models);
  const about = { name, activities: first.activities };
  const others = [random.pick(models), random.pick(models), random.pick(models)];
  const { name: _name, ...values } = cross(catalogue.workplace, [{ ...first }, ...others], workGroups, about, maker);
  // Made field by field from the catalogue that the type is read off; the test holds it against the schema.
  const workplace = values as unknown as Workplace;
  const { address } = workplace;
  return hasName
    ? { ...workplace, name: `${random.pick(workplaceKinds)} ${address.place ?? address.municipality}` }
    : workplace;
}

function toOrganisation(name: string, models: readonly Organisation[], maker: Maker): Organisation {
  const { random, catalogue } = maker;
  const first = random.pick(models);
  const count = random.pick(workplaceCounts);
  const candidates = models.flatMap(({ workplaces }) => workplaces);
  const workplaces: Workplace[] = [];
  // Of two workplaces with one name the addresses on the site would be the same, so each has a place of its own.
  for (let tries = 0; workplaces.length < count && tries < 100; tries += 1) {
    const workplace = toWorkplace(name, workplaces.length > 0 || random.chance(0.4), candidates, maker);
    if (workplaces.every(({ address }) => address.place !== workplace.address.place)) workplaces.push(workplace);
  }
  const about = { name, activities: workplaces.flatMap(({ activities }) => activities) };
  const values = cross(catalogue.organisation, [{ ...first }, { ...random.pick(models) }], ['record'], about, maker);
  return { ...(values as unknown as Organisation), name, workplaces };
}

/**
 * Listings made up from the sentences and values of an example directory: as many as wanted, always the same for one
 * seed, and the first hundred of a thousand are those of a hundred.
 */
export function* generateListings(example: Directory, options: GenerateOptions): Generator<Listing> {
  const { count, seed, today, catalogue = ownCatalogue } = options;
  const models = example.organisations.map(({ organisation }) => organisation);
  const sentences = gatherSentences(example, catalogue);
  for (let index = 0; index < count; index += 1) {
    const name = toName(index);
    const random = createRandom(`${seed} ${index}`);
    const maker: Maker = { index, random, sentences, example, today, catalogue };
    yield { slug: toSlug(name), organisation: toOrganisation(name, models, maker) };
  }
}
