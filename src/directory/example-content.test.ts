import { beforeAll, describe, expect, it } from 'vitest';
import { catalogue } from '../domain/catalogue/index.ts';
import type { Directory } from '../domain/directory.ts';
import type { Field } from '../domain/field.ts';
import { vocabularies } from '../domain/vocabularies/index.ts';
import { readExample } from './fixtures/example.ts';

/** The day for which the examples were written. */
const today = '2026-11-23';

let directory: Directory;
beforeAll(async () => {
  directory = await readExample(today);
});

/** Paths of fields that are filled in, parts of composite fields included. */
function* filledPaths(fields: readonly Field[], value: unknown, prefix = ''): Generator<string> {
  for (const record of Array.isArray(value) ? value : [value]) {
    for (const field of fields) {
      // Records come from the parser, so a field's own key is all that is read.
      const own = (record as Readonly<Record<string, unknown>>)[field.key];
      if (own === undefined) continue;
      yield `${prefix}${field.key}`;
      if ('parts' in field) yield* filledPaths(field.parts, own, `${prefix}${field.key}.`);
    }
  }
}

function* allFields(fields: readonly Field[], prefix = ''): Generator<{ path: string; isRequired: boolean }> {
  for (const field of fields) {
    yield { path: `${prefix}${field.key}`, isRequired: field.required === true };
    if ('parts' in field) yield* allFields(field.parts, `${prefix}${field.key}.`);
  }
}

const toStrings = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(toStrings)
      : [];

describe('the example content', () => {
  it('has at least 48 organisations with 75 workplaces, in all municipalities, with every measure and activity', () => {
    const { organisations, workplaces, region, measures } = directory;
    expect(organisations.length).toBeGreaterThanOrEqual(48);
    expect(workplaces.length).toBeGreaterThanOrEqual(75);
    const used = (toCodes: (entry: (typeof workplaces)[number]) => readonly string[]) =>
      new Set(workplaces.flatMap(toCodes));
    expect(used(({ workplace }) => [workplace.address.municipality])).toEqual(
      new Set(region.municipalities.map(({ name }) => name)),
    );
    expect(used(({ workplace }) => workplace.measures)).toEqual(new Set(measures.map(({ code }) => code)));
    expect(used(({ workplace }) => workplace.activities)).toEqual(
      new Set(vocabularies.activities.map(({ value }) => value)),
    );
  });

  it.each(['organisation', 'workplace'] as const)(
    'fills every field of the %s somewhere and leaves it out elsewhere',
    (level) => {
      const records: readonly object[] =
        level === 'organisation'
          ? directory.organisations.map(({ organisation }) => organisation)
          : directory.organisations.flatMap(({ workplaces }) => workplaces.map(({ workplace }) => workplace));
      const filled = records.map((record) => new Set(filledPaths(catalogue[level], record)));
      for (const { path, isRequired } of allFields(catalogue[level])) {
        // No person may be invented, so none is named.
        if (path.startsWith('contact.person')) continue;
        expect(
          filled.some((paths) => paths.has(path)),
          `${path} is filled in nowhere`,
        ).toBe(true);
        if (!isRequired)
          expect(
            filled.every((paths) => paths.has(path)),
            `${path} is filled in everywhere`,
          ).toBe(false);
      }
    },
  );

  it('says some things in French and English too, and most in Dutch only', () => {
    const isTranslated = directory.organisations.filter(
      ({ organisation }) => organisation.description?.fr && organisation.description.en,
    );
    const share = isTranslated.length / directory.organisations.length;
    expect(share).toBeGreaterThan(0.28);
    expect(share).toBeLessThan(0.5);
  });

  it('belongs to nobody: no mail, web address or phone number that could be real, and no person', () => {
    for (const { organisation } of directory.organisations) {
      for (const text of toStrings(organisation)) {
        for (const [, host] of text.matchAll(/(?:@|https?:\/\/)([\w-]+(?:\.[\w-]+)+)/g)) {
          expect(host).toMatch(/(^|\.)example\.(org|be)$/);
        }
      }
      const contacts = [organisation.contact, ...organisation.workplaces.flatMap(({ contact }) => contact ?? [])];
      for (const { phone, person } of contacts) {
        expect(person).toBeUndefined();
        if (phone) expect(phone).toMatch(/^(056 00|051 00|09 000|0400 00)/);
      }
    }
    expect(directory.region.isExample).toBe(true);
  });

  it('is of all ages, so that every state is seen', () => {
    const ages = directory.organisations.map(({ organisation }) => organisation.confirmedOn).sort();
    expect(ages[0]?.localeCompare('2025-11-23')).toBeLessThan(0);
    expect(ages.at(-1)?.localeCompare('2026-11-01')).toBeGreaterThan(0);
    const statuses = new Set(directory.organisations.map(({ organisation }) => organisation.status ?? 'actief'));
    expect(statuses).toEqual(new Set(['actief', 'gepauzeerd', 'gestopt']));
  });
});

describe('the words of the thesaurus', () => {
  it('are of at least 120 concepts: every measure, activity, target group and condition', () => {
    const { thesaurus, measures } = directory;
    const meant = thesaurus.flatMap((concept) => concept.means ?? []);
    const codesOf = (field: string): readonly string[] =>
      meant.flatMap((means) => (means.field === field && 'values' in means ? means.values : []));
    expect(thesaurus.length).toBeGreaterThanOrEqual(120);
    expect(codesOf('measures')).toEqual(expect.arrayContaining(measures.map(({ code }) => code)));
    for (const [field, list] of Object.entries({
      measureGroup: vocabularies.measureGroups,
      activities: vocabularies.activities,
      targetGroups: vocabularies.targetGroups,
      dutchLevel: vocabularies.dutchLevels,
      drivingLicence: vocabularies.drivingLicences,
      capacity: vocabularies.capacityStates,
      setting: vocabularies.settings,
      posture: vocabularies.postures,
      expertise: vocabularies.expertise,
    })) {
      expect(codesOf(field), field).toEqual(expect.arrayContaining(list.map(({ value }) => value)));
    }
    const fields = new Set(meant.map(({ field }) => field));
    for (const field of ['hoursPerWeek', 'nearestStop', 'hasOwnTransport', 'wheelchair', 'isLowStimulus', 'lifting']) {
      expect(fields, field).toContain(field);
    }
  });
});
