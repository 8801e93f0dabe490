import { groupLabels } from '../../src/domain/catalogue/index.ts';
import type { Field, GroupName } from '../../src/domain/field.ts';
import type { CmsField } from './cms-field.ts';
import { toCmsFields, type FormContext } from './widgets.ts';

/**
 * The content file has no groups, but a form of eighty fields needs them. In the form a group is an object whose name
 * begins like this; whatever reads or writes the file folds it in or out (see `nest` and `flatten`).
 */
const prefix = 'groep_';
export const isGroupName = (name: string): boolean => name.startsWith(prefix);

/** Fields by group, in the catalogue's order of first appearance. Those of a group alone, and names, stand free. */
export function toGroupedFields(fields: readonly Field[], context: FormContext): readonly CmsField[] {
  const isFree = ({ kind, search, key }: Field): boolean => kind === 'uuid' || (search === 'name' && key === 'name');
  const free = toCmsFields(fields.filter(isFree), context);
  const groups = new Map<GroupName, Field[]>();
  for (const field of fields) {
    if (isFree(field)) continue;
    const own = groups.get(field.group) ?? [];
    own.push(field);
    groups.set(field.group, own);
  }
  return [
    ...free,
    ...[...groups].flatMap(([group, own]): readonly CmsField[] => {
      const inside = toCmsFields(own, context);
      if (inside.length < 2) return inside;
      return [
        {
          name: `${prefix}${group}`,
          label: groupLabels[group][context.locale],
          widget: 'object',
          collapsed: true,
          required: false,
          fields: inside,
        },
      ];
    }),
  ];
}

type Values = Readonly<Record<string, unknown>>;
const isValues = (value: unknown): value is Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What the form holds, from what the file holds; what no field is for stays where it is. */
export function nest(values: Values, fields: readonly CmsField[]): Values {
  const rest = { ...values };
  const nested: Record<string, unknown> = {};
  for (const { name, fields: inside } of fields) {
    if (inside !== undefined && isGroupName(name)) {
      const own = Object.fromEntries(
        inside.flatMap((field) => (field.name in rest ? [[field.name, rest[field.name]]] : [])),
      );
      for (const key of Object.keys(own)) Reflect.deleteProperty(rest, key);
      nested[name] = own;
    } else if (inside !== undefined && Array.isArray(rest[name])) {
      rest[name] = (rest[name] as readonly unknown[]).map((item) => (isValues(item) ? nest(item, inside) : item));
    }
  }
  return { ...rest, ...nested };
}

/** What the file holds, from what the form holds. */
export function flatten(values: Values): Values {
  const flat: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(values)) {
    if (isGroupName(key)) Object.assign(flat, isValues(value) ? flatten(value) : {});
    else
      flat[key] = Array.isArray(value) ? value.map((item: unknown) => (isValues(item) ? flatten(item) : item)) : value;
  }
  return flat;
}
