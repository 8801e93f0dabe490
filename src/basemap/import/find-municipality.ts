import type { Municipality } from '../../domain/region.ts';
import { fold } from '../../domain/text.ts';

/** Names that publishers give to the NIS code, as `toKey` writes them: Statbel, Digitaal Vlaanderen, NGI. */
const codeKeys = [
  'nis',
  'nis5',
  'cnis5',
  'niscode',
  'nisgem',
  'refnis',
  'cdrefnis',
  'cdmunty',
  'cdmuntyrefnis',
  'inscode',
  'codeins',
  'cdsector',
  'sectorcode',
];
/** And to the name. */
const nameKeys = [
  'name',
  'naam',
  'namenl',
  'naamnl',
  'namedut',
  'gemeente',
  'gemeentenaam',
  'municipality',
  'tmunnl',
  'txmuntydescrnl',
  'namefr',
  'namefre',
  'tmunfr',
  'txmuntydescrfr',
];

/** `CD_MUNTY_REFNIS` and `cdMuntyRefnis` are one key. */
const toKey = (key: string): string => fold(key).replace(/[^a-z0-9]/g, '');

/** The values of those properties that the feature has, in the order of the keys. */
function pick(properties: Readonly<Record<string, unknown>>, keys: readonly string[]): string[] {
  const byKey = new Map(Object.entries(properties).map(([key, value]) => [toKey(key), value]));
  return keys.flatMap((key) => {
    const value = byKey.get(key);
    return typeof value === 'string' || typeof value === 'number' ? [String(value).trim()] : [];
  });
}

/**
 * The municipality that an area belongs to: by its NIS code, also as the head of a sector's code (`34022A00-`), or by
 * its Dutch or French name. An area with a code of elsewhere is elsewhere, whatever its name.
 */
export function findMunicipality(
  properties: Readonly<Record<string, unknown>>,
  municipalities: readonly Municipality[],
): Municipality | undefined {
  const codes = pick(properties, codeKeys).flatMap((value) => /^\d{5}/.exec(value)?.[0] ?? []);
  if (codes.length > 0) return municipalities.find(({ nis }) => codes.includes(nis));
  const names = pick(properties, nameKeys).map((value) =>
    fold(value.replace(/^(gemeente|stad|commune de|ville de)\s+/i, '')),
  );
  return municipalities.find(({ name, nameFr }) =>
    [name, nameFr].some((own) => own !== undefined && names.includes(fold(own))),
  );
}
