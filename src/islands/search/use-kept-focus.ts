import { useEffect, useRef, type RefObject } from 'react';

/** Where the focus goes when nothing is left of what had it: the number of what was found. */
export const foundHeadingId = 'gevonden';

export const focusFound = (): void => document.getElementById(foundHeadingId)?.focus({ preventScroll: true });

const buttonsOf = (list: HTMLElement | null): readonly HTMLElement[] => [
  ...(list?.querySelectorAll<HTMLElement>('button') ?? []),
];

/**
 * For a list of buttons that take themselves away: the focus goes to the one that comes in its place, else to the
 * last, else to what was found. Call `keep` before the change.
 */
export function useKeptFocus(): { readonly list: RefObject<HTMLUListElement | null>; readonly keep: () => void } {
  const list = useRef<HTMLUListElement>(null);
  const left = useRef<{ readonly element: Element; readonly index: number }>(undefined);

  useEffect(() => {
    if (!left.current || left.current.element.isConnected) return;
    const { index } = left.current;
    left.current = undefined;
    // Somebody moved on in the meantime.
    if (document.activeElement !== document.body) return;
    const buttons = buttonsOf(list.current);
    const next = buttons[Math.min(index, buttons.length - 1)];
    if (next) next.focus({ preventScroll: true });
    else focusFound();
  });

  const keep = () => {
    const element = document.activeElement;
    const index = buttonsOf(list.current).findIndex((button) => button === element);
    if (element && index >= 0) left.current = { element, index };
  };
  return { list, keep };
}
