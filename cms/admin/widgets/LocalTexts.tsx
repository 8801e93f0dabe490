import type { CmsField } from '../../form/cms-field.ts';
import { texts } from '../scene.ts';
import type { ControlProps } from './control.tsx';
import { findTextError, LocalText } from './LocalText.tsx';
import { toList } from './values.ts';

/** A list of texts, each in several languages, in the order in which people read them. */
export function LocalTexts({ value, onChange, field, id }: ControlProps) {
  const t = texts();
  const rows = toList(value);
  const replace = (index: number, row: unknown) => onChange(rows.map((own, at) => (at === index ? row : own)));
  const move = (from: number, to: number) => onChange(rows.toSpliced(from, 1).toSpliced(to, 0, rows[from]));
  return (
    <div className="rw-rows">
      <ol>
        {rows.map((row, index) => (
          <li key={index}>
            <LocalText
              value={row}
              onChange={(next) => replace(index, next)}
              field={field}
              id={index === 0 ? id : `${id}-${index}`}
            />
            <p className="rw-buttons">
              <button type="button" disabled={index === 0} onClick={() => move(index, index - 1)}>
                {t.up}
              </button>
              <button type="button" disabled={index === rows.length - 1} onClick={() => move(index, index + 1)}>
                {t.down}
              </button>
              <button type="button" onClick={() => onChange(rows.toSpliced(index, 1))}>
                {t.remove}
              </button>
            </p>
          </li>
        ))}
      </ol>
      {rows.length < (field.max ?? Infinity) && (
        <button type="button" onClick={() => onChange([...rows, { nl: '' }])}>
          {t.addText}
        </button>
      )}
    </div>
  );
}

export const findTextsError = (value: unknown, field: CmsField): string | undefined =>
  toList(value)
    .map((row) => findTextError(row, { ...field, required: true }))
    .find((error) => error !== undefined);
