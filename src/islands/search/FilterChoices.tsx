import { useId, useState } from 'react';
import { Mark } from '../../components/mark/Mark.tsx';
import { fill, formatNumber, plural } from '../../i18n/fill.ts';
import { useSearchPage } from './context.ts';
import type { FilterModel, FilterOption } from './props.ts';

/** How many there would be with each value chosen. */
export type Counts = Readonly<Record<string, number>>;

interface ChoiceProps {
  readonly name: string;
  readonly label: string;
  readonly mark?: string | undefined;
  readonly type: 'checkbox' | 'radio';
  readonly isChosen: boolean;
  /** Absent where a number says nothing: "maakt niet uit". */
  readonly count?: number;
  readonly onChange: () => void;
}

/** A real checkbox with its count. What would find nothing cannot be chosen, but can always be let go. */
export function Choice({ name, label, mark, type, isChosen, count, onChange }: ChoiceProps) {
  const { props, t } = useSearchPage();
  const isDead = count === 0 && !isChosen;
  return (
    <label className={isDead ? 'choice choice--dead' : 'choice'}>
      <input type={type} name={name} checked={isChosen} disabled={isDead} onChange={onChange} />
      {mark !== undefined && <Mark group={{ code: mark, name: '' }} />}
      <span className="choice__label">{label}</span>{' '}
      {count !== undefined && (
        <>
          <span className="choice__count" aria-hidden="true">
            {formatNumber(count, props.locale)}
          </span>
          <span className="visually-hidden">{plural(t.optionCount, count, props.locale)}</span>
        </>
      )}
    </label>
  );
}

interface Props {
  readonly filter: FilterModel;
  readonly chosen: readonly string[];
  readonly counts: Counts;
  /** Counts when nothing is asked: what has none then is never there at all. */
  readonly all: Counts;
}

/** The choices of one filter, long lists folded to their most frequent values. */
export function FilterChoices({ filter, chosen, counts, all }: Props) {
  const { t, dispatch } = useSearchPage();
  const id = useId();
  const [isUnfolded, setIsUnfolded] = useState(false);
  const { key, options, top, control } = filter;
  const toggle = (value: string) => dispatch({ type: 'facet-toggled', facet: key, value });
  const existing = options.filter(({ value }) => (all[value] ?? 0) > 0 || chosen.includes(value));
  const shown =
    top && !isUnfolded ? existing.filter(({ value }) => top.includes(value) || chosen.includes(value)) : existing;
  const toProps = ({ value, label, mark }: FilterOption) => ({
    name: id,
    label,
    mark,
    count: counts[value] ?? 0,
    isChosen: chosen.includes(value),
  });

  if (control === 'one') {
    return (
      <>
        <Choice
          type="radio"
          name={id}
          label={t.doesNotMatter}
          isChosen={chosen.length === 0}
          onChange={() => dispatch({ type: 'facet-set', facet: key, values: [] })}
        />
        {shown.map((option) => (
          <Choice
            key={option.value}
            {...toProps(option)}
            type="radio"
            onChange={() => dispatch({ type: 'facet-set', facet: key, values: [option.value] })}
          />
        ))}
      </>
    );
  }
  return (
    <>
      {shown.map((option) => (
        <Choice key={option.value} {...toProps(option)} type="checkbox" onChange={() => toggle(option.value)} />
      ))}
      {top && existing.length > top.length && (
        <button
          type="button"
          className="link-button"
          aria-expanded={isUnfolded}
          onClick={() => setIsUnfolded(!isUnfolded)}
        >
          {isUnfolded ? t.showFewer : fill(t.showAll, { n: existing.length })}
        </button>
      )}
    </>
  );
}
