import type { Measure } from '../measure.ts';
import type { Region } from '../region.ts';
import { fold } from '../text.ts';
import type { Concept } from '../thesaurus.ts';
import type { Hints } from './issues.ts';
import type { Loose } from './salvage.ts';

/** Every word in a part of a measure or a concept, whatever the language. */
const toWords = (perLanguage: object | undefined): readonly string[] =>
  Object.values(perLanguage ?? {})
    .flat()
    .filter((word): word is string => typeof word === 'string');

/** What people may have meant by a code that does not exist: old names of measures, words of the thesaurus, places. */
export function createHints(
  region: Region | undefined,
  measures: readonly Loose<Measure>[],
  concepts: readonly Loose<Concept>[],
): Hints {
  const aliases = new Map<string, readonly string[]>();
  for (const { code, name, abbreviations, alternateNames, oldNames } of measures) {
    if (!code) continue;
    aliases.set(code, [...toWords(name), ...(abbreviations ?? []), ...toWords(alternateNames), ...toWords(oldNames)]);
  }
  for (const { name, nameFr } of region?.municipalities ?? []) if (nameFr) aliases.set(name, [nameFr]);
  for (const { means, terms, obsolete } of concepts) {
    const [only, ...more] = means ?? [];
    // A concept that means several things does not say which one.
    if (!only || more.length > 0 || !('values' in only) || only.values?.length !== 1) continue;
    aliases.set(`${only.field} ${only.values[0]}`, [...toWords(terms), ...toWords(obsolete)]);
  }

  const owners = new Map<string, string>();
  for (const { name, places } of region?.municipalities ?? []) {
    for (const place of places) owners.set(fold(place.name), name);
  }
  return {
    aliasesOf: (key, code) => [...(aliases.get(`${key} ${code}`) ?? []), ...(aliases.get(code) ?? [])],
    ownerOf: (place) => owners.get(fold(place)),
    knowsMunicipalities: region !== undefined,
  };
}
