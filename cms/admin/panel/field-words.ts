import type { CmsConfig, CmsField } from '../../form/cms-field.ts';
import { isGroupName } from '../../form/groups.ts';

/** Fields with those inside groups taken out of them, as they stand in the file. */
const withoutGroups = (fields: readonly CmsField[]): readonly CmsField[] =>
  fields.flatMap((field) => (isGroupName(field.name) ? withoutGroups(field.fields ?? []) : [field]));

/** A path in a file in the words of the form: "Werkplek 2 › Adres › Postcode". */
export function toFieldWords(config: CmsConfig, path: readonly (string | number)[]): string {
  const roots = config.collections.flatMap((collection) =>
    'files' in collection ? collection.files.map(({ fields }) => fields) : [collection.fields],
  );
  const root = roots.find((fields) => withoutGroups(fields).some(({ name }) => name === path[0])) ?? [];
  let fields = withoutGroups(root);
  const words: string[] = [];
  for (const step of path) {
    if (typeof step === 'number') words.push(`${words.pop() ?? ''} ${step + 1}`);
    else {
      const field = fields.find(({ name }) => name === step);
      words.push(field?.label ?? step);
      fields = withoutGroups(field?.fields ?? []);
    }
  }
  return words.join(' › ');
}
