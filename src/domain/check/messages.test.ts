import { describe, expect, it } from 'vitest';
import { dreefFile, knoopFile, problemsWith, swap, type Edits } from './fixtures/content.ts';
import { printProblems } from './print.ts';

/** What people really do wrong, and the file in which one can read aloud what they are told. */
const mistakes: Readonly<Record<string, Edits>> = {
  'a misspelt field': { [dreefFile]: swap('  mailbox:', '  malbox:') },
  'a field by its Dutch name': { [dreefFile]: swap('startsAt:', 'begint om:') },
  'a field at the wrong place': {
    [dreefFile]: swap('    startsAt: "08:00"', '    postcode: "8501"\n    startsAt: "08:00"'),
  },
  'a field that nobody knows': { [dreefFile]: swap('startsAt: "08:00"', 'kleurVanDePoort: groen') },
  'a required field that is absent': { [knoopFile]: swap('  mailbox: knoop@example.org', '  phone: "056 00 99 99"') },
  'a required field that is empty': { [knoopFile]: swap('activities: [textiel]', 'activities: []') },
  'a stop without a name': { [dreefFile]: swap('    lifting: 2', '    nearestStop: { metres: 250 }\n    lifting: 2') },
  'a text without Dutch': { [dreefFile]: swap('      nl: Tuinen', '      fr: Tuinen') },
  'a text without a language': { [knoopFile]: swap('{ nl: Naaien en verstellen. }', 'Naaien en verstellen.') },
  'a text that is too long': { [knoopFile]: swap('Naaien en verstellen.', 'Naaien en nog eens naaien. '.repeat(13)) },
  'a misspelt code': { [dreefFile]: swap('[groenonderhoud]', '[groenonderhout]') },
  'a word instead of a code': { [knoopFile]: swap('[textiel]', '[poetsen]') },
  'an old name of a measure': { [knoopFile]: swap('[wijk-werken]', '[PWA]') },
  'a code instead of a list': { [knoopFile]: swap('[textiel]', 'textiel') },
  'a code twice': { [knoopFile]: swap('[textiel]', '[textiel, textiel]') },
  'yes instead of true': { [dreefFile]: swap('canBuildUp: true', 'canBuildUp: ja') },
  'a number with its unit': { [dreefFile]: swap('lifting: 2', 'lifting: 2\n    leadTimeDays: 14 dagen') },
  'a scale beyond its end': { [dreefFile]: swap('lifting: 2', 'lifting: 4') },
  'hours the wrong way round': { [dreefFile]: swap('{ min: 12, max: 38 }', '{ min: 38, max: 12 }') },
  'a date the Belgian way': { [dreefFile]: swap('confirmedOn: 2026-10-02', 'confirmedOn: 02/10/2026') },
  'a date in the future': { [dreefFile]: swap('confirmedOn: 2026-10-02', 'confirmedOn: 2062-10-02') },
  'a mail address with a space': { [knoopFile]: swap('knoop@example.org', 'knoop @example.org') },
  'a website without https': { [dreefFile]: swap('kbo:', 'website: www.dreef.example.org\nkbo:') },
  'an enterprise number with a typo': { [dreefFile]: swap('0000123427', '0000123472') },
  'a postcode of another municipality': { [dreefFile]: swap('"8501"', '"8930"') },
  'a sub-municipality as municipality': { [knoopFile]: swap('municipality: Menen', 'municipality: Lauwe') },
  'a sub-municipality elsewhere': { [dreefFile]: swap('place: Heule', 'place: Lauwe') },
  'latitude and longitude swapped': {
    [dreefFile]: swap('lat: 50.8379\n      lng: 3.2391', 'lat: 3.2391\n      lng: 50.8379'),
  },
  'a point in Brussels': { [dreefFile]: swap('lat: 50.8379\n      lng: 3.2391', 'lat: 50.8503\n      lng: 4.3517') },
  'a point in the wrong municipality': {
    [dreefFile]: swap('lat: 50.8379\n      lng: 3.2391', 'lat: 50.797\n      lng: 3.122'),
  },
  'an identifier that was copied': {
    [knoopFile]: swap('44444444-4444-4444-8444-444444444444', '22222222-2222-4222-8222-222222222222'),
  },
  'the same organisation twice': { [knoopFile]: swap('name: De Knoop', 'name: De Knoop\nkbo: "0000123427"') },
  'capacity for another measure': { [dreefFile]: swap('{ measure: collectief-maatwerk', '{ measure: wijk-werken') },
  'a colon in a text': { [dreefFile]: swap('name: De Dreef', 'name: De Dreef: tuinwerk') },
  'a tab': { [dreefFile]: swap('  mailbox:', '\tmailbox:') },
  'a quotation mark that is not closed': { [dreefFile]: swap('"056 00 12 34"', '"056 00 12 34') },
  'the same field twice': { [dreefFile]: swap('name: De Dreef', 'name: De Dreef\nname: Dreef') },
  'a file saved by an old editor': { [knoopFile]: swap('Naaien', 'Gerepareerd caf\uFFFD') },
  'a listing that nobody confirmed for a year': {
    [dreefFile]: swap('confirmedOn: 2026-10-02', 'confirmedOn: 2025-10-02'),
  },
};

const told = Object.entries(mistakes).map(([title, edits]) => ({ title, problems: problemsWith(edits) }));

describe('what people are told about their mistakes', () => {
  it('reads as it does in fixtures/messages.txt', async () => {
    const texts = told.map(({ title, problems }) => `# ${title}\n\n${printProblems(problems)}`);
    await expect(`${texts.join('\n\n\n')}\n`).toMatchFileSnapshot('fixtures/messages.txt');
  });

  it.each(told)('names the place, the fact, the norm and the way out for $title', ({ problems }) => {
    expect(problems).not.toEqual([]);
    for (const { where, found, expected, fix } of problems) {
      for (const text of [where, found, expected, fix]) expect(text).toMatch(/\S/);
      expect(fix).toMatch(/^[A-Z"0-9].*[.?"]$/);
      // Neither zod's English nor a value that slipped through.
      expect(`${where} ${found} ${expected} ${fix}`).not.toMatch(/Invalid|expected|received|undefined|\[object|NaN/);
    }
  });

  it.each(told)('does not repeat itself about $title', ({ title, problems }) => {
    // A copied identifier or number is told at both ends.
    const ends = title === 'an identifier that was copied' || title === 'the same organisation twice' ? 2 : 1;
    expect(problems).toHaveLength(ends);
  });
});
