import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Locale } from '../../domain/text.ts';
import { queryStems } from '../build-stems.ts';
import type { Understanding } from '../engine.ts';
import { readExampleSource } from '../fixtures/example.ts';
import { createMatcher, type Matcher } from './matcher.ts';
import { understand } from './understand.ts';

// The words are content, so what is tested here is the example content's thesaurus together with the code that reads it.
const matchers = new Map<Locale, Matcher>();
beforeAll(async () => {
  for (const locale of ['nl', 'fr', 'en'] as const) {
    matchers.set(locale, createMatcher((await readExampleSource(locale)).lexicon, queryStems(locale)));
  }
});

function read(text: string, locale: Locale = 'nl', undone: readonly string[] = []): Understanding {
  const matcher = matchers.get(locale);
  if (!matcher) throw new Error('No lexicon');
  return understand(text, matcher, undone).understanding;
}
const toIds = (text: string, locale?: Locale): readonly string[] => read(text, locale).parts.map(({ id }) => id);

describe('what is looked for', () => {
  it.each([
    ['poetsen', 'concept:schoonmaak'],
    ['iemand die graag poetst', 'concept:schoonmaak'],
    ['Kuisen', 'concept:schoonmaak'],
    ['gras afrijden', 'concept:grasmaaien'],
    ['kring winkel', 'concept:kringwinkel'],
    ['kringloopwinkel', 'concept:kringwinkel'],
    ['wijkwerken', 'concept:wijk-werken'],
    ['nettoyage', 'concept:schoonmaak'],
    ['sewing', 'concept:naaiatelier'],
    ['art.60', 'concept:art-60'],
    ['60§7', 'concept:art-60'],
    ['AMA', 'concept:ama'],
    ["auto's wassen", 'concept:auto-wassen'],
    ['auto wassen', 'concept:auto-wassen'],
    ['Groenonderhoud', 'concept:groenonderhoud'],
  ])('%s is %s', (text, id) => {
    expect(toIds(text)).toEqual([id]);
    expect(read(text).parts[0]?.role).toBe('topic');
  });

  it.each([
    ['strijkploeg', 'concept:wassen-strijken'],
    ['keukenploeg', 'concept:horeca'],
    ['naaiwerk', 'concept:naaiatelier'],
    ['winkelmedewerker', 'concept:winkel'],
    ['metaalwerkplaats', 'concept:metaal'],
    ['strijkster', 'concept:wassen-strijken'],
    ['verhuisploeg', 'concept:verhuis'],
  ])('the compound %s is about %s', (text, id) => {
    expect(toIds(text)).toEqual([id]);
  });

  it.each([
    ['shoonmaak', 'concept:schoonmaak'],
    ['poesten', 'concept:schoonmaak'],
    ['beschute werkplaats', 'concept:collectief-maatwerk'],
    ['collectif maatwerk', 'concept:collectief-maatwerk'],
    ['matwerk', 'concept:maatwerk'],
  ])('the mistyped %s is %s', (text, id) => {
    expect(toIds(text)).toEqual([id]);
  });

  it('never takes a typing mistake for an abbreviation, a number or a postcode', () => {
    for (const text of ['amaa', 'ldee', 'wopp', '8931', 'a3', 'nt3']) expect(toIds(text)).toEqual([]);
  });

  it('takes the longest phrase, not the words inside it', () => {
    expect(toIds('sociaal restaurant')).toHaveLength(1);
    expect(toIds('bij de klant')).toEqual(['concept:bij-klant']);
    expect(toIds('arbeidsmatige activiteiten sociale economie')).toEqual(['concept:ama-se']);
  });

  it('sees a phrase with small words in between', () => {
    expect(toIds('niet kunnen lezen')).toEqual(['concept:laaggeletterd']);
  });

  it('tells what an obsolete name is called now', () => {
    expect(read('PWA').parts[0]).toMatchObject({ nowCalled: 'wijk-werken' });
    expect(read('beschutte werkplaats').parts[0]).toMatchObject({ nowCalled: 'collectief maatwerk' });
    expect(read('maatwerkbedrijf').parts[0]?.nowCalled).toBeUndefined();
  });

  it('shows how it reads abbreviations that mean something else elsewhere', () => {
    expect(read('AZ').parts[0]?.label).toBe('soort maatregel: arbeidszorg');
    expect(read('MW').parts[0]?.label).toBe('soort maatregel: maatwerk');
  });

  it('says the same thing once', () => {
    expect(read('poetsen kuisen').parts).toHaveLength(1);
    expect(read('poetsen kuisen').parts[0]?.typed).toBe('poetsen kuisen');
  });

  it('offers what it understood as a filter', () => {
    expect(read('poetsen').parts[0]?.filters).toEqual([{ field: 'activities', values: ['schoonmaak'] }]);
    expect(read('weinig nederlands').parts[0]?.filters).toEqual([{ field: 'dutchLevel', values: ['a1'] }]);
    expect(read('12 uur').parts[0]?.filters).toEqual([{ field: 'hoursPerWeek', values: ['tot-12'] }]);
  });

  it('leaves names and unknown words as words', () => {
    expect(read('zolderluik').words).toEqual(['zolderluik']);
    expect(read('de volle kruiwagen')).toMatchObject({ parts: [], words: ['volle', 'kruiwagen'] });
    expect(read('xylofoon').words).toEqual(['xylofoon']);
  });

  it('reads every language on every page, the page’s own first', () => {
    expect(toIds('poetsen', 'fr')).toEqual(['concept:schoonmaak']);
    expect(toIds('cleaning', 'fr')).toEqual(['concept:schoonmaak']);
    expect(read('poetsen', 'fr').parts[0]?.label).toBe('activité\u00a0: nettoyage');
    expect(read('van', 'nl').parts).toEqual([]);
  });
});

describe('places', () => {
  it.each([
    ['kortrijk', 'place:kortrijk'],
    ['Courtrai', 'place:kortrijk'],
    ['heule', 'place:kortrijk-heule'],
    ['beveren leie', 'place:waregem-beveren-leie'],
    ['Beveren-Leie', 'place:waregem-beveren-leie'],
    ['st-eloois-vijve', 'place:waregem-sint-eloois-vijve'],
    ['8930', 'place:menen'],
    ['8510', 'place:8510'],
    ['mouscron', 'place:moeskroen'],
    ['kortijk', 'place:kortrijk'],
    ['espierres', 'place:spiere-helkijn'],
    ['Wij zoeken iets in Menen', 'place:menen'],
    ['poetsen menen', 'place:menen'],
    ['menen', 'place:menen'],
    ['marke', 'place:kortrijk-marke'],
    ['spiere', 'place:spiere-helkijn-spiere'],
    ['moen', 'place:zwevegem-moen'],
    ['werk in Celles', 'place:celles'],
  ])('%s names %s', (text, id) => {
    expect(toIds(text)).toContain(id);
  });

  it.each(['wij menen dat', 'we menen het', 'komen kijken', 'hij wil komen', 'celles qui', 'marken', 'spieren'])(
    '%s names none',
    (text) => {
      expect(toIds(text).filter((id) => id.startsWith('place:'))).toEqual([]);
    },
  );

  it('gives the place as the origin', () => {
    expect(read('poetsen in heule').origin).toMatchObject({ label: 'Heule' });
    expect(read('nettoyage courtrai', 'fr').origin).toMatchObject({ label: 'Courtrai' });
    expect(read('poetsen').origin).toBeUndefined();
  });

  it('takes a name back when somebody undoes it', () => {
    expect(read('poetsen menen', 'nl', ['place:menen'])).toMatchObject({
      parts: [{ id: 'concept:schoonmaak' }],
      words: ['menen'],
      origin: undefined,
    });
  });
});

describe('conditions', () => {
  const read1 = (text: string) => {
    const matcher = matchers.get('nl');
    if (!matcher) throw new Error('No lexicon');
    const { understanding, preferences } = understand(text, matcher);
    expect(understanding.parts.map(({ role }) => role)).toEqual(preferences.map(() => 'preference'));
    return preferences.map(({ criteria, isNegated }) => (isNegated ? { not: criteria } : criteria));
  };

  it.each([
    ['halftijds', [{ field: 'hoursPerWeek', atMost: 19 }]],
    ['12 uur', [{ field: 'hoursPerWeek', atMost: 12 }]],
    ['12u/week', [{ field: 'hoursPerWeek', atMost: 12 }]],
    ['max 20 uur', [{ field: 'hoursPerWeek', atMost: 20 }]],
    ['minstens 30 uur', [{ field: 'hoursPerWeek', atLeast: 30 }]],
    ['38 uur', [{ field: 'hoursPerWeek', atLeast: 38 }]],
    ['12 tot 20 uur', [{ field: 'hoursPerWeek', atMost: 20, atLeast: 12 }]],
    ['12-20u', [{ field: 'hoursPerWeek', atMost: 20, atLeast: 12 }]],
    ['50%', [{ field: 'hoursPerWeek', atMost: 19 }]],
    ['twee dagen per week', [{ field: 'hoursPerWeek', atMost: 16 }]],
    ['3 halve dagen', [{ field: 'hoursPerWeek', atMost: 12 }]],
    ['17 jaar', [{ field: 'minimumAge', atMost: 17 }]],
    ['57 jaar', [{ field: 'targetGroups', values: ['55-plus'] }]],
    ['60+', [{ field: 'targetGroups', values: ['55-plus'] }]],
    ['weinig nederlands', [{ field: 'dutchLevel', values: ['a1'] }]],
    ['A1', [{ field: 'dutchLevel', values: ['a1'] }]],
    ['franstalig', [{ field: 'floorLanguages', values: ['fr'] }]],
    ['zonder rijbewijs', [{ field: 'drivingLicence', values: ['niet-nodig', 'handig'] }]],
    ['met de trein', [{ field: 'nearestStation', values: ['true'] }]],
    ['licht werk', [{ field: 'lifting', atMost: 1 }]],
    ['geen wachtlijst', [{ field: 'capacity', values: ['vrij', 'beperkt'] }]],
    ['autisme', [{ field: 'expertise', values: ['ass'] }]],
    ['leefloon', [{ field: 'targetGroups', values: ['leefloon'] }]],
  ])('%s asks %o', (text, criteria) => {
    expect(read1(text)).toEqual([criteria]);
  });

  it('takes "weinig" for not, unless the phrase says it itself', () => {
    expect(read1('weinig klantencontact')).toEqual([{ not: [{ field: 'customerContact', atLeast: 2 }] }]);
    expect(read1('weinig nederlands')).toEqual([[{ field: 'dutchLevel', values: ['a1'] }]]);
  });

  it('turns a condition around after geen, niet or zonder', () => {
    expect(read1('niet buiten')).toEqual([{ not: [{ field: 'setting', values: ['buiten'] }] }]);
    expect(read('niet buiten').parts[0]?.label).toBe('niet: buitenwerk');
  });

  it('reads a word that is work alone as a way to get there beside other work', () => {
    expect(read('fiets').parts[0]?.role).toBe('topic');
    expect(read('werk met busje').parts.map(({ role }) => role)).toEqual(['preference']);
    expect(read('poetsen fiets').parts.map(({ role }) => role)).toEqual(['topic', 'preference']);
  });

  it('does not take a distance or a year for hours', () => {
    expect(toIds('binnen 10 km van kortrijk')).toEqual(['place:kortrijk']);
    expect(toIds('2026')).toEqual([]);
  });
});

describe('whole sentences', () => {
  it('reads all of it', () => {
    const text = 'ik zoek voor mijn cliënt een plaats in het groen in Zwevegem, hij heeft geen rijbewijs';
    const { parts, words, dropped } = read(text);
    expect(parts.map(({ id }) => id)).toEqual(['concept:groenonderhoud', 'place:zwevegem', 'concept:zonder-rijbewijs']);
    expect(words).toEqual([]);
    expect(dropped).toEqual(['zoek', 'cliënt', 'plaats']);
  });

  it('joins alternatives into one thing to match', () => {
    const matcher = matchers.get('nl');
    if (!matcher) throw new Error('No lexicon');
    expect(understand('poetsen of strijken', matcher).units).toHaveLength(1);
    expect(understand('poetsen strijken', matcher).units).toHaveLength(2);
  });

  it('understands any text, quickly, and always the same', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (text) => {
        const started = performance.now();
        const first = read(text);
        expect(performance.now() - started).toBeLessThan(500);
        expect(read(text)).toEqual(first);
      }),
      { numRuns: 300 },
    );
  });

  it('says of every part what was typed for it', () => {
    const known = ['poetsen', 'kortrijk', '12 uur', 'zonder rijbewijs', 'de', 'zolderluik', 'werk', 'autisme'];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...known), { maxLength: 6 }), (words) => {
        const text = words.join(' ');
        for (const { typed } of read(text).parts) {
          for (const word of typed.split(' ')) expect(text).toContain(word);
        }
      }),
    );
  });
});
