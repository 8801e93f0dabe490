import { createHash } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import { parseYaml } from '../../../src/directory/parse-yaml.ts';
import { formatDate } from '../../../src/domain/kinds/index.ts';
import type { IsoDate } from '../../../src/domain/value.ts';
import { fill } from '../../../src/i18n/fill.ts';
import { writeYaml } from '../../form/write-yaml.ts';
import { findPlace } from '../content-path.ts';
import type { ContentCheck } from '../content/content-check.ts';
import { migrate } from '../database.ts';
import { isValues, toValues, toWorkplaces, type Values } from '../policy/protected-fields.ts';
import { Refusal } from '../refusal.ts';
import { textsOf } from '../texts/index.ts';

const STEPS = [
  `CREATE TABLE forgotten_person (
     hash TEXT PRIMARY KEY,
     forgotten_on TEXT NOT NULL
   ) STRICT;`,
];

/** Somebody who is named in a listing. */
export interface NamedPerson {
  readonly name: string;
  /** The day of their consent; empty where the listing does not say. */
  readonly consentOn: IsoDate;
}

const toText = (content: Uint8Array): string => new TextDecoder().decode(content);
const parse = (content: Uint8Array): unknown => parseYaml('x.yaml', toText(content)).value;

function findPerson(holder: Values): NamedPerson | undefined {
  const { person } = toValues(holder['contact']);
  if (!isValues(person) || typeof person['name'] !== 'string') return undefined;
  return { name: person['name'], consentOn: typeof person['consentOn'] === 'string' ? person['consentOn'] : '' };
}

/** Everybody who is named in a listing, each once. */
export function findPersons(content: Uint8Array): readonly NamedPerson[] {
  const listing = parse(content);
  const found = [toValues(listing), ...toWorkplaces(listing)].flatMap((holder) => findPerson(holder) ?? []);
  return [...new Map(found.map((person) => [person.name, person])).values()];
}

/** The listing without the persons that are to go; the same bytes where there are none. */
function withoutPersons(content: Uint8Array, isToGo: (person: NamedPerson) => boolean): Uint8Array {
  if (!findPersons(content).some(isToGo)) return content;
  const strip = (holder: unknown): unknown => {
    const person = isValues(holder) ? findPerson(holder) : undefined;
    if (!isValues(holder) || !person || !isToGo(person)) return holder;
    const { person: _person, ...contact } = toValues(holder['contact']);
    return { ...holder, contact };
  };
  const listing = toValues(strip(parse(content)));
  const { workplaces } = listing;
  const values = { ...listing, ...(Array.isArray(workplaces) ? { workplaces: workplaces.map(strip) } : {}) };
  return new TextEncoder().encode(writeYaml(values, toText(content)));
}

/** The same name however it is typed; a name alone does not say whose it is, so the organisation goes with it. */
const toHash = (slug: string, name: string): string =>
  createHash('sha256')
    .update(`${slug}\n${name.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim()}`)
    .digest('base64url');

/**
 * Who wants to be named no more. Known as hashes, so that the list does not name them itself. A consent of a later day
 * lets somebody be named again.
 */
export function createForgottenPersons({
  database,
  today,
}: {
  readonly database: DatabaseSync;
  readonly today: () => IsoDate;
}) {
  migrate(database, 'forgotten-persons', STEPS);
  const insert = database.prepare(
    `INSERT INTO forgotten_person (hash, forgotten_on) VALUES (?, ?)
     ON CONFLICT (hash) DO UPDATE SET forgotten_on = excluded.forgotten_on`,
  );
  const find = database.prepare('SELECT forgotten_on FROM forgotten_person WHERE hash = ?');

  /** Since when this person is not to be named; nothing where they may be. */
  function findDay(slug: string, { name, consentOn }: NamedPerson): IsoDate | undefined {
    const day = find.get(toHash(slug, name))?.['forgotten_on'];
    return typeof day === 'string' && consentOn <= day ? day : undefined;
  }

  return {
    forget(slug: string, persons: readonly NamedPerson[]): void {
      for (const { name } of persons) insert.run(toHash(slug, name), today());
    },
    /** An earlier version of a listing as it may be shown again. */
    withoutForgotten: (slug: string, content: Uint8Array): Uint8Array =>
      withoutPersons(content, (person) => findDay(slug, person) !== undefined),
    /** The content check, which also refuses whoever wants to be named no more. */
    guard:
      (check: ContentCheck): ContentCheck =>
      async (changes) => {
        for (const [path, content] of changes) {
          const place = findPlace(path);
          if (place?.kind !== 'listing' || content === undefined) continue;
          for (const person of findPersons(content)) {
            const day = findDay(place.slug, person);
            if (day === undefined) continue;
            const t = textsOf('nl').privacy;
            const message = fill(t.forgotten, { name: person.name, date: formatDate(day, 'nl') });
            throw new Refusal(422, 'person-forgotten', message, { problems: [{ path, message }] });
          }
        }
        return check(changes);
      },
  };
}

export type ForgottenPersons = ReturnType<typeof createForgottenPersons>;

/** The listing without anybody's name. */
export const withoutAnybody = (content: Uint8Array): Uint8Array => withoutPersons(content, () => true);
