/**
 * What every engine must do, told by examples. An adapter's test calls `describeEngine` and then tests only what is
 * its own.
 */
import { beforeAll, describe, expect, it } from 'vitest';
import { readExample } from '../directory/fixtures/example.ts';
import type { Directory } from '../domain/directory.ts';
import type { Locale } from '../domain/text.ts';
import { toSearchDocument } from './document.ts';
import { toDistanceKm } from '../domain/distance.ts';
import type { SearchDocument, SearchEngine, SearchQuery, SearchResults } from './engine.ts';
import { meetsFacets, toFacetCodes } from './facet-counts.ts';
import { toFilters } from './facets.ts';
import { forEachAtOnce } from './fixtures/at-once.ts';
import { fixtureDirectory, today } from './fixtures/directory.ts';

/** Makes the engine over a directory in one language; whatever it needs is there when the promise resolves. */
export type CreateEngine = (directory: Directory, locale: Locale) => Promise<SearchEngine>;

const everything: SearchQuery = {
  text: '',
  facets: {},
  sort: 'relevance',
  page: 1,
  pageSize: 100,
  locale: 'nl',
  today,
};
const heule = { lat: 50.838, lng: 3.238, label: 'Heule' };
const day = { today };

const toNames = ({ hits }: SearchResults): readonly string[] => hits.map(({ document }) => document.name);
const toText = (segments: readonly { readonly text: string }[]): string => segments.map(({ text }) => text).join('');

export function describeEngine(name: string, createEngine: CreateEngine): void {
  describe(`${name}, over a small directory made by hand`, () => {
    let engine: SearchEngine;
    const search = (query: Partial<SearchQuery> | string): Promise<SearchResults> =>
      engine.search({ ...everything, ...(typeof query === 'string' ? { text: query } : query) });

    beforeAll(async () => {
      engine = await createEngine(fixtureDirectory, 'nl');
    });

    describe('asked nothing', () => {
      it('gives every workplace once', async () => {
        const results = await search('');
        expect(results.total).toBe(fixtureDirectory.workplaces.length);
        expect(toNames(results).toSorted()).toEqual(fixtureDirectory.workplaces.map((own) => own.name).toSorted());
        expect(results).toMatchObject({ isLoose: false, relaxations: [], understood: { parts: [], words: [] } });
      });

      it('puts free places first, and full, old and paused listings last', async () => {
        const names = toNames(await search(''));
        expect(names[0]).toBe('Poetsploeg Kortrijk');
        expect(names.at(-1)).toBe('Buurtwinkel Waregem');
        expect(names.indexOf('Poetsploeg Menen')).toBeGreaterThan(names.indexOf('Kringwinkel Heule'));
        expect(names.indexOf('Groenploeg Lauwe')).toBeGreaterThan(names.indexOf('Kringwinkel Heule'));
      });

      it('gives the documents whole', async () => {
        const { hits } = await search('');
        for (const entry of fixtureDirectory.workplaces) {
          const expected = toSearchDocument(entry, { references: fixtureDirectory.references });
          const found = hits.find(({ document }) => document.id === expected.id)?.document;
          const { codes, numbers, lat, lng, completeness, ...rest } = expected;
          expect(found).toMatchObject(rest);
          expect(found?.lat).toBeCloseTo(lat, 4);
          expect(found?.lng).toBeCloseTo(lng, 4);
          expect(found?.completeness).toBeCloseTo(completeness, 1);
          expect(codes).toMatchObject(found?.codes ?? {});
          expect(numbers).toMatchObject(found?.numbers ?? {});
        }
      });

      it('gives a page of it, and the points of all', async () => {
        const all = toNames(await search(''));
        const second = await search({ page: 2, pageSize: 3 });
        expect(toNames(second)).toEqual(all.slice(3, 6));
        expect(second.total).toBe(all.length);
        expect(second.points).toHaveLength(all.length);
        expect((await search({ page: 99 })).hits).toEqual([]);
      });

      it('gives the same twice', async () => {
        expect(await search('')).toEqual(await search(''));
      });
    });

    describe('asked for words', () => {
      it.each([
        ['poetsen', ['Poetsploeg Kortrijk', 'Poetsploeg Menen']],
        ['kuisen', ['Poetsploeg Kortrijk', 'Poetsploeg Menen']],
        ['shoonmaak', ['Poetsploeg Kortrijk', 'Poetsploeg Menen']],
        ['poetswerk', ['Poetsploeg Kortrijk', 'Poetsploeg Menen']],
        ['nettoyage', ['Poetsploeg Kortrijk', 'Poetsploeg Menen']],
        ['PWA', ['Buurtwinkel Waregem']],
        ['de rommelhoek', ['Kringwinkel Heule']],
        ['gras', ['Groenploeg Lauwe']],
        ['maait', ['Groenploeg Lauwe']],
      ])('finds %s', async (text, names) => {
        const found = toNames(await search(text));
        expect(found.slice(0, names.length).toSorted()).toEqual(names.toSorted());
      });

      it('finds a second-hand shop by "winkel"', async () => {
        expect(
          toNames(await search('winkel'))
            .slice(0, 2)
            .toSorted(),
        ).toEqual(['Buurtwinkel Waregem', 'Kringwinkel Heule']);
      });

      it('puts what says the finer thing before what only has its code', async () => {
        expect(toNames(await search('ramen wassen'))).toEqual(['Poetsploeg Kortrijk', 'Poetsploeg Menen']);
      });

      it('finds a name that looks like something else', async () => {
        expect(toNames(await search('tafelgroen'))[0]).toBe('Eethuis Tafelgroen');
        expect(toNames(await search('tafelgroen '))[0]).toBe('Eethuis Tafelgroen');
      });

      it('finds what somebody is still typing', async () => {
        for (const text of ['schoo', 'poet', 'kringw', 'tafelg']) expect((await search(text)).total).toBeGreaterThan(0);
        expect(toNames(await search('kringw'))[0]).toBe('Kringwinkel Heule');
      });

      it('asks for all of it together', async () => {
        const results = await search('poetsen strijken');
        expect(toNames(results)[0]).toBe('Poetsploeg Menen');
        expect(results.isLoose).toBe(false);
      });

      it('gives what comes closest where nothing has all of it, and says so', async () => {
        const results = await search('horeca fietsherstel');
        expect(results.isLoose).toBe(true);
        expect(toNames(results).toSorted()).toEqual(['Eethuis Tafelgroen', 'Fietspunt Vijve']);
      });

      it('drops words that stand nowhere, and says which', async () => {
        const results = await search('poetsen xylofoon');
        expect(results.understood.dropped).toContain('xylofoon');
        expect(toNames(results)[0]).toBe('Poetsploeg Kortrijk');
      });

      it('finds nothing where nothing matches, and says what to drop', async () => {
        const results = await search('xylofoon');
        expect(results).toMatchObject({ total: 0, hits: [], points: [] });
        expect(results.relaxations).toEqual([{ drop: { kind: 'text' }, total: fixtureDirectory.workplaces.length }]);
      });

      it('marks the matching words of a name, and nothing is lost', async () => {
        const [first] = (await search('poetsen')).hits;
        expect(toText(first?.highlights.name ?? [])).toBe('Poetsploeg Kortrijk');
        const [named] = (await search('zeem')).hits;
        expect(named?.highlights.organisation.filter(({ isMatch }) => isMatch).map(({ text }) => text)).toEqual([
          'Zeem',
        ]);
        expect(toText(named?.highlights.organisation ?? [])).toBe('De Zeem');
      });
    });

    describe('asked for conditions', () => {
      it('ranks by them and hides nothing', async () => {
        const results = await search('poetsen halftijds zonder rijbewijs');
        expect(toNames(results)).toEqual(['Poetsploeg Kortrijk', 'Poetsploeg Menen']);
      });

      it('says of each hit what is met, what is not and what nobody knows', async () => {
        const { hits, understood } = await search('zonder rijbewijs');
        const [part] = understood.parts;
        const outcomes = new Map(hits.map(({ document, outcomes: own }) => [document.name, own]));
        expect(outcomes.get('Poetsploeg Kortrijk')).toEqual([{ id: part?.id, outcome: 'met' }]);
        expect(outcomes.get('Poetsploeg Menen')).toEqual([{ id: part?.id, outcome: 'unmet' }]);
        expect(outcomes.get('Kringwinkel Heule')).toEqual([{ id: part?.id, outcome: 'unknown' }]);
        expect(hits).toHaveLength(fixtureDirectory.workplaces.length);
        expect(toNames({ hits } as SearchResults)[0]).toBe('Poetsploeg Kortrijk');
        expect(toNames({ hits } as SearchResults).indexOf('Poetsploeg Menen')).toBeGreaterThan(
          toNames({ hits } as SearchResults).indexOf('Kringwinkel Heule'),
        );
      });

      it('turns them around when they are denied', async () => {
        const { hits } = await search('niet buiten');
        const outcomes = new Map(hits.map(({ document, outcomes: own }) => [document.name, own[0]?.outcome]));
        expect(outcomes.get('Buurtwinkel Waregem')).toBe('met');
        expect(outcomes.get('Groenploeg Lauwe')).toBe('unmet');
        expect(outcomes.get('Poetsploeg Menen')).toBe('unknown');
      });

      it('takes capacity for true only as long as it is', async () => {
        const outcomeOn = async (on: string) =>
          (await search({ text: 'vrije plaats', today: on })).hits.find(
            ({ document }) => document.name === 'Poetsploeg Kortrijk',
          )?.outcomes[0]?.outcome;
        expect(await outcomeOn('2026-11-23')).toBe('met');
        expect(await outcomeOn('2027-03-01')).toBe('unknown');
      });
    });

    describe('asked for a place', () => {
      it('gives everything by distance, the named municipality first', async () => {
        const names = toNames(await search('menen'));
        expect(names.slice(0, 2)).toEqual(['Poetsploeg Menen', 'Groenploeg Lauwe']);
        expect(names).toHaveLength(fixtureDirectory.workplaces.length);
        const { hits } = await search('waregem');
        const towns = hits.map(({ document }) => document.municipality);
        expect(towns.slice(0, 3)).toEqual(['Waregem', 'Waregem', 'Waregem']);
        const further = hits.slice(3).map(({ distanceKm }) => distanceKm ?? 0);
        expect(further).toEqual(further.toSorted((a, b) => a - b));
      });

      it('gives what is asked near the place first', async () => {
        expect(toNames(await search('poetsen menen'))[0]).toBe('Poetsploeg Menen');
        expect(toNames(await search('poetsen kortrijk'))[0]).toBe('Poetsploeg Kortrijk');
        expect(toNames(await search('groen lauwe'))[0]).toBe('Groenploeg Lauwe');
      });

      it('says how far each is', async () => {
        const { hits } = await search({ text: 'poetsen', origin: heule });
        for (const { document, distanceKm } of hits) {
          expect(distanceKm).toBeCloseTo(toDistanceKm(heule, document), 2);
        }
        for (const hit of (await search('poetsen')).hits) expect(hit.distanceKm).toBeUndefined();
      });

      it('keeps within a radius, and only there', async () => {
        const results = await search({ origin: heule, radiusKm: 5 });
        expect(toNames(results).toSorted()).toEqual(['Kringwinkel Heule', 'Poetsploeg Kortrijk']);
        expect(await search({ origin: heule })).toMatchObject({ total: fixtureDirectory.workplaces.length });
      });

      it('lets a chosen place win over one in the text', async () => {
        const results = await search({ text: 'poetsen menen', origin: heule });
        expect(toNames(results)[0]).toBe('Poetsploeg Kortrijk');
      });

      it('sorts by distance and by freshness', async () => {
        const byDistance = (await search({ origin: heule, sort: 'distance' })).hits.map(
          ({ distanceKm }) => distanceKm ?? 0,
        );
        expect(byDistance).toEqual(byDistance.toSorted((a, b) => a - b));
        const byFreshness = (await search({ sort: 'freshness' })).hits.map(({ document }) => document.confirmedOn);
        expect(byFreshness).toEqual(byFreshness.toSorted().toReversed());
      });
    });

    describe('asked with filters', () => {
      it('keeps what meets them', async () => {
        const results = await search({ facets: { municipality: ['Menen'], activities: ['schoonmaak', 'winkel'] } });
        expect(toNames(results)).toEqual(['Poetsploeg Menen']);
      });

      it('says what to drop when nothing is left, the best first', async () => {
        const results = await search({
          text: 'poetsen',
          facets: { municipality: ['Waregem'] },
          origin: heule,
          radiusKm: 8,
        });
        expect(results.total).toBe(0);
        expect(results.relaxations).toEqual([{ drop: { kind: 'facet', facet: 'municipality' }, total: 1 }]);
      });

      it('refuses values that do not exist, whatever they look like', async () => {
        for (const value of ['" OR 1=1', "schoonmaak' OR activities EXISTS", '\\', '*', '__proto__']) {
          expect((await search({ facets: { activities: [value] } })).total).toBe(0);
        }
      });
    });

    it('shows an understood part as a word again when it is undone', async () => {
      const before = await search('poetsen menen');
      expect(before.understood.parts.map(({ id }) => id)).toEqual(['concept:schoonmaak', 'place:menen']);
      const after = await search({ text: 'poetsen menen', undone: ['place:menen'] });
      expect(after.understood.parts.map(({ id }) => id)).toEqual(['concept:schoonmaak']);
      expect(after.understood.words).toEqual(['menen']);
      expect(toNames(after)).toEqual(['Poetsploeg Menen']);
    });

    it('speaks the page’s language', async () => {
      const french = await createEngine(fixtureDirectory, 'fr');
      const results = await french.search({ ...everything, text: 'poetsen courtrai', locale: 'fr' });
      expect(results.understood.parts.map(({ label }) => label)).toEqual([
        'activité\u00a0: nettoyage',
        'près de Courtrai',
      ]);
      expect(toNames(results)[0]).toBe('Poetsploeg Kortrijk');
    });

    it('says what was probably meant when nothing matches', async () => {
      expect(await search('wnkle')).toMatchObject({ total: 0, suggestion: 'winkel' });
      expect((await search('xqzxqz')).suggestion).toBeUndefined();
    });
  });

  describe(`${name}, over the example content`, () => {
    let engine: SearchEngine;
    let directory: Directory;
    let documents: readonly SearchDocument[];
    const search = (query: Partial<SearchQuery>): Promise<SearchResults> => engine.search({ ...everything, ...query });

    beforeAll(async () => {
      directory = await readExample(today);
      documents = directory.workplaces.map((entry) => toSearchDocument(entry, { references: directory.references }));
      engine = await createEngine(directory, 'nl');
    }, 60_000);

    it('counts every filter as the documents say', async () => {
      const { facetCounts } = await search({});
      for (const { key, options } of toFilters(directory.references)) {
        for (const { value } of options) {
          const expected = documents.filter((document) => toFacetCodes(document, key, day).includes(value)).length;
          expect([key, value, facetCounts[key]?.[value] ?? 0]).toEqual([key, value, expected]);
        }
      }
    });

    it('counts as many for a value as choosing it gives', async () => {
      const chosen = { municipality: ['Kortrijk', 'Menen'], measureGroup: ['MW'] };
      const { facetCounts } = await search({ facets: chosen });
      for (const key of ['municipality', 'measureGroup', 'activities', 'dutchLevel', 'hoursPerWeek', 'capacity']) {
        await forEachAtOnce(Object.entries(facetCounts[key] ?? {}), async ([value, count]) => {
          const { total } = await search({ facets: { ...chosen, [key]: [value] }, pageSize: 1 });
          expect([key, value, total]).toEqual([key, value, count]);
        });
      }
    });

    it('keeps exactly what meets the filters', async () => {
      const facets = { activities: ['schoonmaak', 'horeca'], hoursPerWeek: ['13-19'], dutchLevel: ['a1'] };
      const expected = documents.filter((document) => meetsFacets(document, facets, day)).map(({ id }) => id);
      const { hits } = await search({ facets });
      expect(hits.map(({ document }) => document.id).toSorted()).toEqual(expected.toSorted());
    });

    it('gives every activity its own workplaces first', async () => {
      const activities = toFilters(directory.references).find(({ key }) => key === 'activities')?.options ?? [];
      await forEachAtOnce(activities, async ({ value, label }) => {
        const has = documents.filter((document) => document.activities.includes(value as never)).length;
        const { hits } = await search({ text: label.nl });
        const first = hits
          .slice(0, Math.min(3, has))
          .map(({ document }) => document.activities.includes(value as never));
        expect([label.nl, first]).toEqual([label.nl, first.map(() => true)]);
      });
    });

    it('gives every measure its own workplaces first', async () => {
      await forEachAtOnce(directory.measures, async ({ code, name: words }) => {
        const has = documents.filter(({ measures }) => measures.includes(code)).length;
        const { hits } = await search({ text: words.nl });
        const first = hits.slice(0, Math.min(3, has)).map(({ document }) => document.measures.includes(code));
        expect([words.nl, first]).toEqual([words.nl, first.map(() => true)]);
      });
    });

    it('gives the workplaces of every place first', async () => {
      await forEachAtOnce(directory.region.municipalities, async (municipality) => {
        const { hits } = await search({ text: municipality.name });
        const has = documents.filter((document) => document.municipality === municipality.name).length;
        const first = hits.slice(0, has).map(({ document }) => document.municipality);
        expect([municipality.name, first]).toEqual([municipality.name, first.map(() => municipality.name)]);
      });
    });

    it('finds every workplace by its name and every organisation by each of its names', async () => {
      await forEachAtOnce(directory.workplaces, async ({ name: own, workplace }) => {
        const { hits } = await search({ text: own, pageSize: 5 });
        expect([own, hits.some(({ document }) => document.id === workplace.id)]).toEqual([own, true]);
      });
      // Once for each organisation, not for each of its workplaces.
      const organisations = new Map(directory.workplaces.map(({ organisation }) => [organisation.id, organisation]));
      await forEachAtOnce([...organisations.values()], async (organisation) => {
        for (const other of [organisation.name, ...(organisation.alternateNames ?? [])]) {
          const { hits } = await search({ text: other, pageSize: 5 });
          const isFound = hits.some(({ document }) => document.organisationId === organisation.id);
          expect([other, isFound]).toEqual([other, true]);
        }
      });
    });

    it.each([
      ['beschutte werkplaats courtrai', 'collectief-maatwerk', 'Kortrijk'],
      ['matwerk 8930', undefined, 'Menen'],
      ['arbeidszorg waregem', undefined, 'Waregem'],
      ['poetsen lauwe', undefined, 'Menen'],
    ])('has the right place first for "%s"', async (text, measure, municipality) => {
      const [first] = (await search({ text })).hits;
      expect(first?.document.municipality).toBe(municipality);
      if (measure !== undefined) expect(first?.document.measures).toContain(measure);
    });
  });
}
