import { html } from 'hono/html';
import type { Side, ValueConflict } from '../../form/merge-values.ts';
import { toConflictPlace } from '../content/conflict-words.ts';
import { toChoiceName } from '../content/resolve-conflicts.ts';
import type { Form } from '../read-body.ts';
import type { Markup } from '../shell/page.ts';
import type { GatewayTexts } from '../texts/index.ts';

export interface ConflictFormOptions {
  readonly t: GatewayTexts['review'];
  readonly path: string;
  readonly conflicts: readonly ValueConflict[];
  /** The values in which the paths of the conflicts stand. */
  readonly root: unknown;
  /** What one's own side is called. */
  readonly oursLabel: string;
  /** Everything else that the form sends along, so that nothing typed is lost. */
  readonly hidden: readonly (readonly [name: string, value: string])[];
}

const toWords = (value: unknown, nothing: string): string =>
  value === undefined
    ? nothing
    : typeof value === 'string'
      ? value
      : JSON.stringify(value, null, 1).replace(/[{}"[\]]/g, '');

/** What the form sent as somebody's choice. */
export const toChoice =
  (form: Form) =>
  (name: string): Side | undefined => {
    const side = form.text(name);
    return side === 'ours' || side === 'theirs' ? side : undefined;
  };

/** Both values of each field that two people changed, one of them to choose. Needs no script. */
export function renderConflicts({ t, path, conflicts, root, oursLabel, hidden }: ConflictFormOptions): Markup {
  const renderChoice = (name: string, side: Side, label: string, value: unknown): Markup =>
    html`<label class="choice choice--tall">
      <input type="radio" name="${name}" value="${side}" required />
      <span><strong>${label}:</strong> <span class="letter">${toWords(value, t.conflictNothing)}</span></span>
    </label>`;
  return html`<p class="message message--bad" role="alert">${t.conflictLead}</p>
    <form class="form" method="post">
      ${hidden.map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`)}
      ${conflicts.map((conflict) => {
        const name = toChoiceName(conflict.path);
        return html`<fieldset class="panel">
          <legend>${toConflictPlace({ ...conflict, path, field: conflict.path }, root)}</legend>
          ${renderChoice(name, 'ours', oursLabel, conflict.ours)}
          ${renderChoice(name, 'theirs', t.conflictTheirs, conflict.theirs)}
        </fieldset>`;
      })}
      <div class="actions"><button class="button button--primary">${t.conflictSubmit}</button></div>
    </form>`;
}
