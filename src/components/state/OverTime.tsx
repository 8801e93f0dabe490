import { Fragment, type ReactNode } from 'react';
import type { Spell } from './over-time.ts';

interface Props<Value> {
  readonly spells: readonly Spell<Value>[];
  /** Must be one element that carries what it is given: the script of `StateClock.astro` shows and hides it. */
  readonly children: (value: Value, when: When) => ReactNode;
}

/** When an element is shown. Without a script the first one is, and its own date says how old it is. */
export interface When {
  readonly hidden?: true;
  readonly 'data-from'?: string;
  readonly 'data-until'?: string;
}

/** What is so today, with what will be so later beside it, hidden. */
export function OverTime<Value>({ spells, children }: Props<Value>) {
  return spells.map(({ value, from, until }, index) => (
    <Fragment key={index}>
      {children(value, {
        ...(from ? { hidden: true, 'data-from': from } : {}),
        ...(until ? { 'data-until': until } : {}),
      })}
    </Fragment>
  ));
}
