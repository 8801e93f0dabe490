import { parse } from 'yaml';
import type { CmsConfig, CmsField } from '../form/cms-field.ts';
import { flatten, nest } from '../form/groups.ts';
import { writeYaml } from '../form/write-yaml.ts';

type Values = Readonly<Record<string, unknown>>;

interface Formatter {
  readonly fromFile: (content: string) => unknown;
  readonly toFile: (data: object) => string;
}

/** The fields of a listing's form, wherever this person has one. */
function toListingFields({ collections }: CmsConfig): readonly CmsField[] {
  const own = collections.find(({ name }) => name === 'organisations');
  if (!own) return [];
  return 'files' in own ? (own.files[0]?.fields ?? []) : own.fields;
}

/** What a document is, to find its text again when it is written: only what changed should look changed. */
const toKey = (values: unknown): string => {
  const { id, code } = (values ?? {}) as { readonly id?: unknown; readonly code?: unknown };
  return typeof id === 'string' ? id : typeof code === 'string' ? code : '';
};

function createFormatter(toForm: (values: unknown) => unknown, toValues: (data: object) => unknown): Formatter {
  const sources = new Map<string, string>();
  return {
    fromFile: (content) => {
      const values: unknown = parse(content);
      sources.set(toKey(values), content);
      return toForm(values);
    },
    toFile: (data) => {
      const values = toValues(data);
      return writeYaml(values, sources.get(toKey(values)));
    },
  };
}

/** How files become forms, by the name that the collections give it. */
export function createFormats(config: CmsConfig): Readonly<Record<'listing' | 'document' | 'items', () => Formatter>> {
  const fields = toListingFields(config);
  return {
    listing: () =>
      createFormatter(
        (values) => nest((values ?? {}) as Values, fields),
        (data) => flatten(data as Values),
      ),
    document: () =>
      createFormatter(
        (values) => values ?? {},
        (data) => data,
      ),
    // A file that is a list from its first line on: a form has fields, so the list becomes one.
    items: () =>
      createFormatter(
        (values) => ({ items: values ?? [] }),
        (data) => ('items' in data ? data.items : []),
      ),
  };
}
