import { catalogue as ownCatalogue } from '../../../src/domain/catalogue/index.ts';
import type { Catalogue, Field } from '../../../src/domain/field.ts';
import { withoutEmpty } from '../../form/write-yaml.ts';
import { isValues, toValues, toWorkplaces, type Values } from '../policy/protected-fields.ts';

export interface Completion {
  /** The listing that the person had before them. */
  readonly before: unknown;
  /** May the person leave out what is protected, and so take it away? */
  readonly mayChangeProtected: boolean;
  /** Present where the save says that the whole listing holds: the day on which it does. */
  readonly confirmedOn?: string | undefined;
  readonly newId: () => string;
  readonly catalogue?: Catalogue;
}

/** What a form did not send because the person may not change it, put back. */
const withProtected = (fields: readonly Field[], before: Values, after: Values): Values => ({
  ...Object.fromEntries(
    fields
      .filter(({ key, isProtected }) => isProtected && before[key] !== undefined && after[key] === undefined)
      .map(({ key }) => [key, before[key]]),
  ),
  ...after,
});

const withId = (values: Values, newId: () => string): Values =>
  typeof values['id'] === 'string' ? values : { id: newId(), ...values };

/** The listing with what the gateway itself puts in: identifiers, what the form left out, and the confirmation. */
export function completeListing(
  values: unknown,
  { before, mayChangeProtected, confirmedOn, newId, catalogue = ownCatalogue }: Completion,
): unknown {
  const after = withoutEmpty(values);
  if (!isValues(after)) return after;
  const fill = (fields: readonly Field[], from: Values, to: Values): Values =>
    mayChangeProtected ? to : withProtected(fields, from, to);
  const known = toWorkplaces(before);
  const { workplaces } = after;
  return {
    ...withId(fill(catalogue.organisation, toValues(before), after), newId),
    ...(confirmedOn === undefined ? {} : { confirmedOn, confirmedBy: 'organisatie' }),
    ...(Array.isArray(workplaces)
      ? {
          workplaces: workplaces.map((workplace: unknown) => {
            if (!isValues(workplace)) return workplace;
            const earlier = known.find(({ id }) => id === workplace['id']);
            return withId(earlier ? fill(catalogue.workplace, earlier, workplace) : workplace, newId);
          }),
        }
      : {}),
  };
}
