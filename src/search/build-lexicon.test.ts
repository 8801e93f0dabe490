import { describe, expect, it } from 'vitest';
import type { Directory } from '../domain/directory.ts';
import { toLexicon } from './build-lexicon.ts';
import { fixtureDirectory } from './fixtures/directory.ts';
import { findPlaceByName, toFilterChoice, unpackConcept, unpackTerms, type PackedConcept } from './lexicon.ts';

const lexicon = toLexicon(fixtureDirectory, 'nl');

function findConcept(id: string, own = lexicon): PackedConcept {
  const found = own.concepts.find(([conceptId]) => conceptId === id);
  if (!found) throw new Error(`The lexicon has no ${id}`);
  return found;
}
const termsOf = (id: string) => [...unpackTerms(findConcept(id))];
const keysOf = (id: string) => termsOf(id).map(({ key }) => key);

describe('toLexicon', () => {
  it('is plain JSON', () => {
    expect(JSON.parse(JSON.stringify(lexicon))).toEqual(lexicon);
  });

  it('holds the terms of every language, folded', () => {
    expect(keysOf('schoonmaak')).toEqual(
      expect.arrayContaining(['schoonmaak', 'poetsen', 'kuisen', 'nettoyage', 'cleaning']),
    );
    expect(keysOf('fietsherstel')).toContain('velo');
  });

  it('adds the words of vocabularies and measures to the concept that stands for their code', () => {
    expect(keysOf('groen')).toEqual(expect.arrayContaining(['green maintenance', 'espaces verts']));
    expect(termsOf('collectief-maatwerk')).toContainEqual({
      key: 'cmw',
      lang: 'nl',
      isObsolete: false,
      isAbbreviation: true,
    });
    expect(termsOf('collectief-maatwerk')).toContainEqual({
      key: 'beschutte werkplaats',
      lang: 'nl',
      isObsolete: true,
      isAbbreviation: false,
    });
  });

  it('makes a concept for a code that the thesaurus forgot', () => {
    expect(keysOf('activities-dieren')).toContain('dieren verzorgen');
    expect(unpackConcept(findConcept('measures-ama-welzijn')).criteria).toEqual([
      { field: 'measures', values: ['ama-welzijn'] },
    ]);
  });

  it('tells what is looked for from what is only wished, and from what only ties words', () => {
    const roleOf = (id: string) => unpackConcept(findConcept(id)).role;
    expect(['schoonmaak', 'maatwerk', 'halftijds', 'vrije-plaats', 'dagwerk'].map(roleOf)).toEqual([
      'topic',
      'topic',
      'preference',
      'preference',
      'tie',
    ]);
  });

  it('asks for a level as the filter does: what the candidate has', () => {
    expect(unpackConcept(findConcept('weinig-nederlands')).criteria).toEqual([{ field: 'dutchLevel', values: ['a1'] }]);
  });

  it('leaves out a form that is recognised anyway', () => {
    const directory: Directory = {
      ...fixtureDirectory,
      thesaurus: [{ id: 'proef', terms: { nl: ['maaien', 'maait', 'gras maaien', 'grasmaaien'] } }],
    };
    expect([...unpackTerms(findConcept('proef', toLexicon(directory, 'nl')))].map(({ key }) => key)).toEqual([
      'maaien',
      'gras maaien',
    ]);
  });

  it('labels in the page’s language', () => {
    const french = toLexicon(fixtureDirectory, 'fr');
    expect(unpackConcept(findConcept('schoonmaak', french)).label).toBe('nettoyage');
    expect(french.nouns['activities']).toBe('activité');
    expect(findPlaceByName('kortrijk', french)?.label).toBe('Courtrai');
  });

  it('protects names that would be understood as something else', () => {
    expect(lexicon.names).toContain('tuinploeg de spade');
    expect(lexicon.names).not.toContain('poetsploeg kortrijk');
  });

  it('knows common words of the listings', () => {
    expect(lexicon.words.join(' ').split(' ')).toContain('lauwe');
  });
});

describe('findPlaceByName', () => {
  it.each([
    ['Kortrijk', 'kortrijk'],
    ['courtrai', 'kortrijk'],
    ['8500', 'kortrijk'],
    ['Heule', 'kortrijk-heule'],
    ['8501', 'kortrijk-heule'],
    ['sint eloois vijve', 'waregem-sint-eloois-vijve'],
    ['St-Eloois-Vijve', 'waregem-sint-eloois-vijve'],
    ['8930', 'menen'],
    ['Mouscron', 'moeskroen'],
    ['Komen', 'komen-waasten'],
  ])('%s is %s', (name, id) => {
    expect(findPlaceByName(name, lexicon)?.id).toBe(id);
  });

  it('gives the middle of places that share a postcode, in their municipality', () => {
    expect(findPlaceByName('8510', lexicon)).toMatchObject({
      id: '8510',
      label: '8510',
      lat: 50.792,
      municipality: 'Kortrijk',
    });
  });

  it('finds nothing for a name of nowhere', () => {
    expect(findPlaceByName('Atlantis', lexicon)).toBeUndefined();
    expect(findPlaceByName('', lexicon)).toBeUndefined();
  });
});

describe('toFilterChoice', () => {
  it('says what filter means the same', () => {
    expect(toFilterChoice({ field: 'activities', values: ['winkel'] }, lexicon)).toEqual({
      field: 'activities',
      values: ['winkel'],
    });
    expect(toFilterChoice({ field: 'hoursPerWeek', atMost: 19 }, lexicon)?.values).toEqual(['tot-12', '13-19']);
    expect(toFilterChoice({ field: 'hoursPerWeek', atLeast: 36 }, lexicon)?.values).toEqual(['vanaf-30']);
  });

  it('says nothing where no filter can', () => {
    expect(toFilterChoice({ field: 'stimuli', atMost: 1 }, lexicon)).toBeUndefined();
    expect(toFilterChoice({ field: 'leadTimeDays', atMost: 7 }, lexicon)).toBeUndefined();
  });
});
