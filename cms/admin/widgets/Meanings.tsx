import type { CmsField } from '../../form/cms-field.ts';
import { conditions, toConditions, type Condition } from '../../form/conditions.ts';
import { texts } from '../scene.ts';
import { Choice } from './Choice.tsx';
import { toRecord, toText } from './values.ts';

type Criterion = Readonly<Record<string, unknown>>;

const toCriterion = (field: string, how: Condition | undefined): Criterion => ({
  field,
  ...(how === 'isTrue' ? { isTrue: true } : how === 'values' ? { values: [] } : {}),
  ...(how === 'atMost' || how === 'atLeast' ? { [how]: undefined } : {}),
});

interface MeaningsProps {
  readonly id: string;
  readonly criteria: readonly unknown[];
  /** The fields of the catalogue, as the form of the search words names them. */
  readonly fields: readonly CmsField[];
  readonly onChange: (criteria: readonly unknown[]) => void;
}

/** What a search word stands for in the catalogue: any of these conditions. */
export function Meanings({ id, criteria, fields, onChange }: MeaningsProps) {
  const t = texts();
  return (
    <fieldset>
      <legend>{t.means}</legend>
      <p className="rw-count">{t.meansHint}</p>
      {criteria.map((criterion, index) => (
        <Meaning
          key={index}
          id={`${id}-${index}`}
          criterion={toRecord(criterion)}
          fields={fields}
          onChange={(own) => onChange(criteria.with(index, own))}
          onRemove={() => onChange(criteria.toSpliced(index, 1))}
        />
      ))}
      <button type="button" onClick={() => onChange([...criteria, { field: '' }])}>
        {t.addMeaning}
      </button>
    </fieldset>
  );
}

interface MeaningProps {
  readonly id: string;
  readonly criterion: Criterion;
  readonly fields: readonly CmsField[];
  readonly onChange: (criterion: Criterion) => void;
  readonly onRemove: () => void;
}

function Meaning({ id, criterion, fields, onChange, onRemove }: MeaningProps) {
  const t = texts();
  const name = toText(criterion['field']);
  const field = fields.find((own) => own.name === name);
  const how = conditions.find((key) => key in criterion) ?? toConditions(field)[0];
  return (
    <div className="rw-meaning">
      <select
        className="rw-select"
        aria-label={t.meansField}
        value={name}
        onChange={({ target }) => {
          const next = fields.find((own) => own.name === target.value);
          onChange(toCriterion(target.value, toConditions(next)[0]));
        }}
      >
        <option value="">{t.choose}</option>
        {fields.map((own) => (
          <option key={own.name} value={own.name}>
            {own.label}
          </option>
        ))}
      </select>
      <select
        className="rw-select"
        aria-label={t.meansHow}
        value={how}
        onChange={({ target }) =>
          onChange(
            toCriterion(
              name,
              conditions.find((own) => own === target.value),
            ),
          )
        }
      >
        {toConditions(field).map((own) => (
          <option key={own} value={own}>
            {t.hows[own]}
          </option>
        ))}
      </select>
      {how === 'values' && field && (
        <Choice
          id={id}
          field={field}
          value={criterion['values']}
          onChange={(values) => onChange({ field: name, values })}
        />
      )}
      {(how === 'atMost' || how === 'atLeast') && (
        <input
          type="number"
          className="rw-number"
          aria-label={t.hows[how]}
          value={toText(criterion[how])}
          onChange={({ target }) =>
            onChange({ field: name, [how]: target.value === '' ? undefined : target.valueAsNumber })
          }
        />
      )}
      <button type="button" onClick={onRemove}>
        {t.remove}
      </button>
    </div>
  );
}
