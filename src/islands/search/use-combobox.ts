import { useId, useState, type KeyboardEvent } from 'react';

interface Combobox {
  readonly isOpen: boolean;
  /** Which option the arrows point at; -1 for none. */
  readonly active: number;
  readonly listId: string;
  readonly toOptionId: (index: number) => string;
  readonly open: () => void;
  readonly close: () => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLInputElement>) => void;
  readonly inputProps: {
    readonly role: 'combobox';
    readonly 'aria-autocomplete': 'list';
    readonly 'aria-expanded': boolean;
    readonly 'aria-controls': string;
    readonly 'aria-activedescendant': string | undefined;
  };
}

interface Options {
  readonly count: number;
  readonly onChoose: (index: number) => void;
  /** Enter with no option pointed at; Escape with a closed list. */
  readonly onEnter: () => void;
  readonly onEscape: () => void;
}

/** The keyboard of an editable combobox with a list (ARIA Authoring Practices): focus stays in the box. */
export function useCombobox({ count, onChoose, onEnter, onEscape }: Options): Combobox {
  const id = useId();
  const [isAsked, setIsAsked] = useState(false);
  const [pointed, setPointed] = useState(-1);
  const isOpen = isAsked && count > 0;
  const active = isOpen && pointed < count ? pointed : -1;
  const toOptionId = (index: number) => `${id}-${index}`;

  const open = () => {
    setIsAsked(true);
    setPointed(-1);
  };
  const close = () => {
    setIsAsked(false);
    setPointed(-1);
  };
  const move = (step: 1 | -1) => {
    setIsAsked(true);
    // One position more than there are options: the box itself.
    const positions = count + 1;
    setPointed(((active + 1 + step + positions) % positions) - 1);
  };

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return;
    switch (event.key) {
      case 'ArrowDown':
        move(1);
        break;
      case 'ArrowUp':
        move(-1);
        break;
      case 'Enter':
        if (active >= 0) onChoose(active);
        else onEnter();
        close();
        break;
      case 'Escape':
        if (isOpen) close();
        else onEscape();
        break;
      default:
        return;
    }
    event.preventDefault();
  };

  return {
    isOpen,
    active,
    listId: `${id}-list`,
    toOptionId,
    open,
    close,
    onKeyDown,
    inputProps: {
      role: 'combobox',
      'aria-autocomplete': 'list',
      'aria-expanded': isOpen,
      'aria-controls': `${id}-list`,
      'aria-activedescendant': active >= 0 ? toOptionId(active) : undefined,
    },
  };
}
