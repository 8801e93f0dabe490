import { useEffect, useRef, useState } from 'react';
import type { Side } from '../../form/merge-values.ts';
import { texts } from '../scene.ts';

interface Props {
  readonly conflicts: readonly { readonly where: string; readonly ours: string; readonly theirs: string }[];
  readonly onDone: (choices: readonly Side[] | undefined) => void;
}

/** Both values of each field that two people changed, and a choice between them. */
export function Conflicts({ conflicts, onDone }: Props) {
  const t = texts();
  const dialog = useRef<HTMLDialogElement>(null);
  const [choices, setChoices] = useState<readonly Side[]>(conflicts.map(() => 'ours'));
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  return (
    <dialog
      ref={dialog}
      className="rw-conflicts"
      aria-labelledby="rw-conflicts-title"
      onCancel={() => onDone(undefined)}
    >
      <h2 id="rw-conflicts-title">{t.conflictTitle}</h2>
      <p>{t.conflictIntro}</p>
      {conflicts.map((conflict, index) => (
        <fieldset key={conflict.where}>
          <legend>{conflict.where}</legend>
          {(['ours', 'theirs'] as const).map((side) => (
            <label key={side} className="rw-conflicts__side" htmlFor={`rw-conflict-${index}-${side}`}>
              <input
                type="radio"
                id={`rw-conflict-${index}-${side}`}
                name={`rw-conflict-${index}`}
                checked={choices[index] === side}
                onChange={() => setChoices(choices.map((own, at) => (at === index ? side : own)))}
              />
              <strong>{side === 'ours' ? t.yours : t.theirs}</strong>
              <span className="rw-conflicts__value">{conflict[side]}</span>
            </label>
          ))}
        </fieldset>
      ))}
      <p className="rw-buttons">
        <button type="button" className="rw-primary" onClick={() => onDone(choices)}>
          {t.keepBoth}
        </button>
        <button type="button" onClick={() => onDone(undefined)}>
          {t.cancel}
        </button>
      </p>
    </dialog>
  );
}
