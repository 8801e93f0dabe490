import type { ReactNode } from 'react';
import type { When } from './OverTime.tsx';
import type { StateLine } from './state.ts';

interface Props {
  readonly line: StateLine;
  readonly when?: When;
  /** Before its words (`OverTime`). */
  readonly since?: ReactNode;
}

/** A state with a sign that differs in shape as well as in colour. */
export function StateText({ line, when, since }: Props) {
  return (
    <span className={`state state--${line.tone}`} {...when}>
      <svg className="state__sign" viewBox="0 0 12 12" width="12" height="12" aria-hidden="true" focusable="false">
        {signs[line.tone]}
      </svg>
      <span>
        {since}
        {line.text}
      </span>
    </span>
  );
}

const signs: Readonly<Record<StateLine['tone'], ReactNode>> = {
  good: <circle cx="6" cy="6" r="5" fill="currentColor" />,
  some: (
    <>
      <circle cx="6" cy="6" r="4.5" fill="none" stroke="currentColor" strokeWidth="1.5" />
      <path d="M6 1.5a4.5 4.5 0 0 1 0 9z" fill="currentColor" />
    </>
  ),
  wait: <circle cx="6" cy="6" r="4.5" fill="none" stroke="currentColor" strokeWidth="1.8" />,
  bad: <path d="M2 2l8 8M10 2l-8 8" stroke="currentColor" strokeWidth="2" strokeLinecap="round" />,
  unknown: <path d="M2 6h8" stroke="currentColor" strokeWidth="2" strokeLinecap="round" strokeDasharray="2 3" />,
};
