import { isMap, isScalar, isSeq, type YAMLMap } from 'yaml';
import { parsePage } from '../../../src/directory/parse-yaml.ts';
import type { Catalogue } from '../../../src/domain/field.ts';
import { writeYaml } from '../../form/write-yaml.ts';

/** Puts the fields in the order of the catalogue; what the catalogue does not know comes last. */
function sortMap(map: YAMLMap, keys: readonly string[]): void {
  const toRank = (key: unknown): number => {
    const index = isScalar(key) ? keys.indexOf(String(key.value)) : -1;
    return index < 0 ? keys.length : index;
  };
  map.items = map.items.toSorted((a, b) => toRank(a.key) - toRank(b.key));
}

/**
 * A listing as it stands in the repository: each field in its place, and whatever did not change as it was written.
 * @param before the file as it was
 */
export function writeListing(values: unknown, before: string | undefined, catalogue: Catalogue): string {
  const toKeys = (fields: Catalogue['organisation']) => fields.map(({ key }) => key);
  return writeYaml(values, before, (contents) => {
    if (!isMap(contents)) return;
    sortMap(contents, [...toKeys(catalogue.organisation), 'workplaces']);
    const workplaces = contents.get('workplaces');
    for (const item of isSeq(workplaces) ? workplaces.items : []) {
      if (isMap(item)) sortMap(item, toKeys(catalogue.workplace));
    }
  });
}

const front = /^---\n([\s\S]*?\n)---/;

/** A page: its front matter as YAML is written here, its text as it was typed. */
export function writePage(source: string, before: string | undefined): string {
  const { value, faults, body } = parsePage('page.md', source);
  if (faults.length > 0 || typeof value !== 'object' || value === null) return source;
  const text = body.replace(/\r\n?/g, '\n').replace(/\s*$/, '\n');
  return `---\n${writeYaml(value, front.exec(before ?? '')?.[1])}---\n${text}`;
}
