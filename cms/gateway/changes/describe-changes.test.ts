import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseYaml } from '../../../src/directory/parse-yaml.ts';
import { catalogue } from '../../../src/domain/catalogue/index.ts';
import type { Locale } from '../../../src/domain/text.ts';
import { areLowRisk, describeChanges } from './describe-changes.ts';

const folder = 'content/organisations';
const read = (file: string) => parseYaml(file, readFileSync(join(folder, file), 'utf8')).value;
const source = readFileSync(join(folder, 'de-paktafel.yaml'), 'utf8');
const references = {
  measures: [{ code: 'ama-welzijn', group: 'AZ', name: { nl: 'AMA welzijn', fr: 'AMA bien-être', en: 'AMA welfare' } }],
  municipalities: [],
} as const;

/** What is said of a change of the source. */
function describeEdit(from: string | RegExp, to: string, locale: Locale = 'nl') {
  const after = source.replace(from, to);
  expect(after).not.toBe(source);
  const parse = (text: string) => parseYaml('de-paktafel.yaml', text).value;
  return describeChanges(parse(source), parse(after), { catalogue, references, locale });
}
const sentences = (...edit: Parameters<typeof describeEdit>) => describeEdit(...edit).map(({ sentence }) => sentence);

describe('saying what changed in a listing', () => {
  it('names a value that was changed, filled in or emptied, in the reader’s language', () => {
    const phone = 'phone: "051 00 12 60"';
    expect(sentences(phone, 'phone: "051 00 12 61"')).toEqual([
      'Telefoon gewijzigd van 051 00 12 60 naar 051 00 12 61',
    ]);
    expect(sentences(phone, 'phone: "051 00 12 61"', 'fr')).toEqual([
      'Téléphone modifié de 051 00 12 60 en 051 00 12 61',
    ]);
    expect(sentences(`  ${phone}\n`, '', 'en')).toEqual(['Phone emptied (was 051 00 12 60)']);
    expect(sentences('name: De Paktafel\n', 'name: De Paktafel\numbrella: De Koepel\n')).toEqual([
      'Koepel of groep ingevuld: “De Koepel”',
    ]);
  });

  it('lets values speak for themselves where they say what the field is', () => {
    const by = 'confirmedBy: moderator';
    expect(sentences(by, 'confirmedBy: organisatie')).toEqual([
      'Bevestigd door de organisatie (voordien: Bevestigd door de moderator)',
    ]);
    expect(sentences(by, 'confirmedBy: import', 'fr')).toEqual([
      'De sources publiques (avant : Confirmé par le modérateur)',
    ]);
    expect(sentences(`${by}\n`, '', 'en')).toEqual(['No longer: Confirmed by the moderator']);
  });

  it('says what was put in a list and taken out, and that fewer people fit', () => {
    expect(describeEdit('      - langdurig-ziek\n', '      - jongeren\n')).toMatchObject([
      {
        field: 'workplaces.targetGroups',
        sentence: 'Doelgroepen: + Jongeren, − Langdurig ziek (smaller)',
        added: ['Jongeren'],
        removed: ['Langdurig ziek'],
        workplace: 'De Paktafel',
      },
    ]);
    expect(sentences('      - langdurig-ziek\n', '      - langdurig-ziek\n      - jongeren\n')).toEqual([
      'Doelgroepen: + Jongeren (ruimer)',
    ]);
    expect(sentences('      - pmah\n      - langdurig-ziek\n', '      - langdurig-ziek\n      - pmah\n')).toEqual([
      'Doelgroepen: andere volgorde',
    ]);
  });

  it('takes texts apart by language, and shortens only the sentence', () => {
    const [change] = describeEdit('Met acht rond', 'Met negen rond');
    expect(change).toMatchObject({ label: 'In het kort (Nederlands)', risk: 'normal' });
    const long = 'x'.repeat(200);
    const [other] = describeEdit('Met acht rond', long);
    expect(other?.after).toContain(long);
    expect(other?.sentence.length).toBeLessThan(250);
  });

  it('tells the capacity of each measure', () => {
    expect(describeEdit(/state: vrij\n {8}places: 2/, 'state: volzet')).toMatchObject([
      {
        field: 'workplaces.capacity',
        sentence: expect.stringMatching(/^Plaats \(AMA welzijn\) gewijzigd van .*2.* naar .*2026/) as string,
        risk: 'low',
      },
    ]);
  });

  it('knows what a trusted organisation may publish at once', () => {
    for (const edit of [
      ['places: 2', 'places: 1'],
      ['051 00 12 60', '051 00 12 61'],
      ['confirmedOn: 2026-07-07', 'confirmedOn: 2026-11-07'],
      ['  mailbox:', '  hours:\n    nl: van 9 tot 12\n  mailbox:'],
    ] as const) {
      expect(areLowRisk(describeEdit(edit[0], edit[1])), edit[0]).toBe(true);
    }
    for (const edit of [
      ['mailbox: hallo', 'mailbox: welkom'],
      ['min: 4', 'min: 8'],
      ['id: 33ba', 'id: 44ba'],
      ['name: De Paktafel', 'name: De Paktafel\nonbekend: ja'],
      [/workplaces:[\s\S]*/, 'workplaces: []\n'],
    ] as const) {
      expect(areLowRisk(describeEdit(edit[0], edit[1])), String(edit[0])).toBe(false);
    }
    expect(areLowRisk([])).toBe(false);
  });

  it('tells an address as one line, and a point that moved by its parts', () => {
    expect(sentences('number: "52"', 'number: "54"')).toEqual([
      'Adres gewijzigd van Stationsstraat 52, 8860 Lendelede naar Stationsstraat 54, 8860 Lendelede',
    ]);
    expect(describeEdit('lat: 50.8844', 'lat: 50.9').map(({ field }) => field)).toEqual(['workplaces.address.lat']);
  });

  it('finds workplaces that came, went, or changed places', () => {
    const workplace = (id: string, name?: string) => ({ id, name });
    const toListing = (...workplaces: readonly object[]) => ({ name: 'De Dreef', workplaces });
    const say = (before: unknown, after: unknown) =>
      describeChanges(before, after, { catalogue, references, locale: 'nl' }).map(({ sentence }) => sentence);
    const [a, b, c] = [workplace('a', 'Winkel'), workplace('b'), workplace('c', 'Atelier')];
    expect(say(toListing(a, b), toListing(b, c))).toEqual([
      'Werkplek weggehaald: Winkel',
      'Werkplek toegevoegd: Atelier',
    ]);
    expect(say(toListing(a, b), toListing(b, a))).toEqual(['Werkplekken: andere volgorde']);
    expect(say(undefined, toListing(a))).toEqual(['Nieuwe fiche: De Dreef']);
    expect(say(toListing(a), undefined)).toEqual(['Fiche weggehaald: De Dreef']);
  });

  it('marks a named person, and shows what the catalogue does not know', () => {
    const person = 'person:\n    name: Voorbeeld\n    consentOn: 2026-01-01\n  mailbox:';
    expect(describeEdit('mailbox:', person)).toMatchObject([{ field: 'contact.person', isPrivate: true }]);
    expect(sentences('name: De', 'vreemd:\n  - a: 1\nname: De')).toEqual(['Vreemd: + {"a":1}']);
  });

  it('finds nothing between a file and itself, and words for every value of every example', () => {
    const files = readdirSync(folder);
    for (const [at, file] of files.entries()) {
      const [own, other] = [read(file), read(files[(at + 1) % files.length] ?? '')];
      expect(describeChanges(own, own, { catalogue, references, locale: 'nl' })).toEqual([]);
      const found = describeChanges(own, other, { catalogue, references, locale: 'fr' });
      expect(found.length).toBeGreaterThan(3);
      for (const { sentence } of found) expect(sentence).not.toMatch(/undefined|\[object|\{\w+\}/);
    }
  });

  it('does not stumble over values that nobody checked', () => {
    const wrong = { name: 5, contact: 'x', workplaces: [{ id: 'a', capacity: 'vol', days: 7, address: [1] }, null] };
    const right = { name: 'A', contact: { phone: 1 }, workplaces: [{ id: 'a', capacity: [], days: ['ma'] }] };
    const describeBoth = () => [
      describeChanges(wrong, right, { catalogue, references, locale: 'nl' }),
      describeChanges(right, wrong, { catalogue, references, locale: 'nl' }),
    ];
    expect(describeBoth).not.toThrow();
    expect(describeBoth().map((changes) => changes.length)).toEqual([expect.any(Number), expect.any(Number)]);
  });
});
