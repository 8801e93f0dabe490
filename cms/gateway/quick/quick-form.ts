import { isSame } from '../../form/same.ts';
import { isValues, toValues, toWorkplaces, type Values } from '../policy/protected-fields.ts';
import type { Form } from '../read-body.ts';

/** One measure at one workplace, with what is known of its room. */
export interface CapacityRow {
  /** The field of the form. */
  readonly name: string;
  readonly workplace: string;
  readonly measure: string;
  /** A code of the vocabulary; empty where nothing is filled in. */
  readonly state: string;
}

export interface QuickValues {
  readonly rows: readonly CapacityRow[];
  readonly phone: string;
  readonly mailbox: string;
  readonly hours: string;
}

const toText = (value: unknown): string => (typeof value === 'string' ? value : '');
const toList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const toName = (id: unknown, measure: string): string => `plaats:${toText(id)}:${measure}`;
const toMeasures = ({ measures }: Values): readonly string[] =>
  toList(measures).filter((code) => typeof code === 'string');
const findRow = ({ capacity }: Values, measure: string): Values | undefined =>
  toList(capacity)
    .filter(isValues)
    .find((row) => row['measure'] === measure);

/** What of a listing stands on the page for phones. */
export function toQuickValues(listing: unknown): QuickValues {
  const contact = toValues(toValues(listing)['contact']);
  const name = toText(toValues(listing)['name']);
  return {
    rows: toWorkplaces(listing).flatMap((workplace) =>
      toMeasures(workplace).map((measure) => ({
        name: toName(workplace['id'], measure),
        workplace: toText(workplace['name']) || name,
        measure,
        state: toText(findRow(workplace, measure)?.['state']),
      })),
    ),
    phone: toText(contact['phone']),
    mailbox: toText(contact['mailbox']),
    hours: toText(toValues(contact['hours'])['nl']),
  };
}

/** The same, as somebody just sent it. */
export function toTypedValues(listing: unknown, form: Form): QuickValues {
  const known = toQuickValues(listing);
  return {
    rows: known.rows.map((row) => ({ ...row, state: form.text(row.name) })),
    phone: form.text('telefoon'),
    mailbox: form.text('mail'),
    hours: form.text('uren'),
  };
}

/** One row of capacity with another state; numbers that went with the old one are no longer true. */
function updateRow(row: Values | undefined, measure: string, state: string, today: string, isConfirmed: boolean) {
  if (state === '') return undefined;
  if (row?.['state'] !== state) return { measure, state, asOf: today };
  return isConfirmed ? { ...row, asOf: today } : row;
}

interface Moment {
  readonly today: string;
  /** Does the person say of this row that it holds today, also where its state stays the same? */
  readonly isConfirmed: (name: string) => boolean;
}

function updateWorkplace(workplace: Values, states: ReadonlyMap<string, string>, { today, isConfirmed }: Moment) {
  const measures = toMeasures(workplace);
  const own = measures.flatMap((measure) => {
    const name = toName(workplace['id'], measure);
    return updateRow(findRow(workplace, measure), measure, states.get(name) ?? '', today, isConfirmed(name)) ?? [];
  });
  // Rows of measures that the workplace no longer has are not asked for here.
  const others = toList(workplace['capacity']).filter((row) => !measures.includes(toText(toValues(row)['measure'])));
  const capacity = [...own, ...others];
  if (isSame(capacity, toList(workplace['capacity']))) return workplace;
  const { capacity: _before, ...rest } = workplace;
  return capacity.length === 0 ? rest : { ...rest, capacity };
}

/** The listing with what was typed on the page for phones. */
export function applyQuickValues(
  listing: unknown,
  { rows, phone, mailbox, hours }: QuickValues,
  moment: Moment,
): unknown {
  const values = toValues(listing);
  const contact = toValues(values['contact']);
  const states = new Map(rows.map(({ name, state }) => [name, state]));
  const { workplaces } = values;
  return {
    ...values,
    contact: { ...contact, mailbox, phone, hours: { ...toValues(contact['hours']), nl: hours } },
    ...(Array.isArray(workplaces)
      ? {
          workplaces: workplaces.map((workplace: unknown) =>
            isValues(workplace) ? updateWorkplace(workplace, states, moment) : workplace,
          ),
        }
      : {}),
  };
}
