import { formatDay } from '../../../src/i18n/dates.ts';
import { scene, texts } from '../scene.ts';
import type { ControlProps } from './control.tsx';
import { toList, toRecord, toText } from './values.ts';

/** Which number says more about which state. */
const numberOf: Readonly<Record<string, 'places' | 'waitWeeks' | undefined>> = {
  vrij: 'places',
  beperkt: 'places',
  wachtlijst: 'waitWeeks',
};

/** Capacity per measure in two taps: the state, and save. The day becomes today by itself. */
export function Capacity({ value, onChange, field, id }: ControlProps) {
  const t = texts();
  const { today, locale } = scene();
  const rows = toList(value).map(toRecord);
  const optionsOf = (name: string) => field.fields?.find((part) => part.name === name)?.options ?? [];
  const measures = optionsOf('measure');
  const free = measures.filter(({ value: code }) => !rows.some((row) => row['measure'] === code));
  const update = (index: number, change: Readonly<Record<string, unknown>>) =>
    onChange(rows.map((row, at) => (at === index ? { ...row, ...change, asOf: today } : row)));
  return (
    <div className="rw-rows" id={id}>
      {rows.map((row, index) => {
        const asOf = toText(row['asOf']);
        const extra = numberOf[toText(row['state'])];
        const name = measures.find(({ value: code }) => code === row['measure'])?.label ?? toText(row['measure']);
        return (
          <fieldset key={toText(row['measure'])} className="rw-capacity">
            <legend>{name}</legend>
            <div className="rw-segments">
              {optionsOf('state').map((option) => (
                <label key={option.value}>
                  <input
                    type="radio"
                    name={`${id}-${index}`}
                    checked={row['state'] === option.value}
                    onClick={() => update(index, { state: option.value })}
                    onChange={() => update(index, { state: option.value })}
                  />
                  <span>{option.label}</span>
                </label>
              ))}
            </div>
            <p className="rw-capacity__more">
              {extra && (
                <label>
                  {t[extra]}{' '}
                  <input
                    type="number"
                    min={0}
                    max={500}
                    className="rw-number"
                    value={toText(row[extra])}
                    onChange={({ target }) =>
                      update(index, { [extra]: target.value === '' ? undefined : Math.round(target.valueAsNumber) })
                    }
                  />
                </label>
              )}
              {asOf !== '' && <span>{t.asOf(asOf === today ? t.today : formatDay(asOf, locale))}</span>}
              <button type="button" onClick={() => onChange(rows.toSpliced(index, 1))}>
                {t.remove}
              </button>
            </p>
          </fieldset>
        );
      })}
      {free.length > 0 && (
        <select
          className="rw-select"
          value=""
          aria-label={t.addMeasure}
          onChange={({ target }) =>
            onChange([...rows, { measure: target.value, state: optionsOf('state')[0]?.value, asOf: today }])
          }
        >
          <option value="">{t.addMeasure}</option>
          {free.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </div>
  );
}
