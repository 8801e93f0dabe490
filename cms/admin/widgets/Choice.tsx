import type { CmsOption } from '../../form/cms-field.ts';
import { texts } from '../scene.ts';
import type { ControlProps } from './control.tsx';
import { toList, toText } from './values.ts';

/** So many choices still stand beside one another; more go into a list. */
const fewOptions = 6;

/** One of a vocabulary, or some of it. */
export function Choice(props: ControlProps) {
  const options = props.field.options ?? [];
  if (props.field.multiple === true) return <Choices {...props} options={options} />;
  return <One {...props} options={options} canBeEmpty={props.field.required === false} />;
}

/** Yes, no, or nothing said: three different things. */
export function YesNo({ value, onChange, ...props }: ControlProps) {
  const t = texts();
  return (
    <One
      {...props}
      value={typeof value === 'boolean' ? String(value) : undefined}
      onChange={(next) => onChange(next === undefined ? undefined : next === 'true')}
      options={[
        { value: 'true', label: t.yes },
        { value: 'false', label: t.no },
      ]}
      canBeEmpty
    />
  );
}

interface OneProps extends ControlProps {
  readonly options: readonly CmsOption[];
  readonly canBeEmpty: boolean;
}

function One({ value, onChange, options, canBeEmpty, id, field }: OneProps) {
  const t = texts();
  if (options.length > fewOptions) {
    return (
      <select
        id={id}
        className="rw-select"
        value={toText(value)}
        onChange={({ target }) => onChange(options.find((option) => String(option.value) === target.value)?.value)}
      >
        <option value="">{canBeEmpty ? t.notFilledIn : t.choose}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    );
  }
  const isEmpty = value === undefined || value === null || value === '';
  return (
    <div className="rw-segments" id={id} role="radiogroup" aria-label={field.label}>
      {options.map((option) => (
        <label key={option.value}>
          <input type="radio" name={id} checked={value === option.value} onChange={() => onChange(option.value)} />
          <span>{option.label}</span>
        </label>
      ))}
      {canBeEmpty && (
        <label className="rw-segments__empty">
          <input type="radio" name={id} checked={isEmpty} onChange={() => onChange(undefined)} />
          <span>{t.notFilledIn}</span>
        </label>
      )}
    </div>
  );
}

interface ChoicesProps extends ControlProps {
  readonly options: readonly CmsOption[];
}

function Choices({ value, onChange, options, id }: ChoicesProps) {
  const t = texts();
  const chosen = toList(value);
  const boxes = (
    <div className="rw-boxes">
      {options.map((option) => (
        <label key={option.value}>
          <input
            type="checkbox"
            checked={chosen.includes(option.value)}
            onChange={({ target }) =>
              onChange(target.checked ? [...chosen, option.value] : chosen.filter((own) => own !== option.value))
            }
          />
          <span>{option.label}</span>
        </label>
      ))}
    </div>
  );
  if (options.length <= fewOptions + 2) return <div id={id}>{boxes}</div>;
  const labels = options.filter((option) => chosen.includes(option.value)).map(({ label }) => label);
  return (
    <details className="rw-choices" id={id}>
      <summary>{labels.length > 0 ? labels.join(', ') : t.nothingChosen}</summary>
      {boxes}
    </details>
  );
}
