import { Fragment, type ReactNode } from 'react';
import type { Spell } from './over-time.ts';

interface Props<Value> {
  readonly spells: readonly Spell<Value>[];
  /**
   * Must be one element that carries `when`: the script of `StateClock.astro` shows and hides it. `since` stands before
   * its words: without a script all spells are shown, each with its first day.
   */
  readonly children: (value: Value, when: When, since: ReactNode) => ReactNode;
}

/** When an element is shown. */
export interface When {
  readonly 'data-from'?: string;
  readonly 'data-until'?: string;
}

/** What is so today, with what will be so later beside it. */
export function OverTime<Value>({ spells, children }: Props<Value>) {
  return spells.map(({ value, from, since, until }, index) => (
    <Fragment key={index}>
      {children(
        value,
        { ...(from ? { 'data-from': from } : {}), ...(until ? { 'data-until': until } : {}) },
        since && <span className="without-script">{since} </span>,
      )}
    </Fragment>
  ));
}
