import { useId, useState } from 'react';
import { Icon } from '../../components/icon/Icon.tsx';
import { fill, plural } from '../../i18n/fill.ts';
import type { Origin } from '../../search/engine.ts';
import { useSearchPage } from './context.ts';
import { findPlaces, resolvePlace, toOrigin } from './places.ts';
import { useCombobox } from './use-combobox.ts';

interface Props {
  readonly origin: Origin | undefined;
  readonly onSubmit: () => void;
}

/** "Waar?": a municipality, a part of one or a postcode, chosen from the list or simply typed. */
export function PlaceBox({ origin, onSubmit }: Props) {
  const { props, t, dispatch } = useSearchPage();
  const { places, locale, messages } = props;
  const id = useId();
  const [shownFor, setShownFor] = useState(origin);
  const [typed, setTyped] = useState(origin?.label ?? '');
  const [isUnknown, setIsUnknown] = useState(false);
  if (origin !== shownFor) {
    setShownFor(origin);
    setTyped(origin?.label ?? '');
    setIsUnknown(false);
  }

  const suggestions = findPlaces(places, typed);
  const choose = (next: Origin | undefined) => {
    dispatch({ type: 'place-chosen', origin: next });
    setTyped(next?.label ?? '');
    setIsUnknown(false);
  };
  /** Takes what was typed for a place; `false` where there is none. */
  const settle = (): boolean => {
    if (typed.trim() === '') {
      if (origin) choose(undefined);
      return true;
    }
    if (typed === origin?.label) return true;
    const found = resolvePlace(places, typed);
    if (found) choose(found);
    else setIsUnknown(true);
    return found !== undefined;
  };
  const combobox = useCombobox({
    count: suggestions.length,
    onChoose: (index) => {
      const place = suggestions[index];
      if (place) choose(toOrigin(place));
    },
    onEnter: () => {
      if (settle()) onSubmit();
    },
    onEscape: () => choose(undefined),
  });
  const isEdited = typed !== (origin?.label ?? '');

  return (
    <div className="field place-box">
      <label htmlFor={id}>{messages.home.where}</label>
      <div className="box">
        <Icon name="place" className="box__icon" />
        <input
          {...combobox.inputProps}
          id={id}
          name="waar"
          className="input box__input"
          type="text"
          autoComplete="off"
          autoCapitalize="words"
          spellCheck={false}
          enterKeyHint="search"
          placeholder={messages.home.whereHint}
          value={typed}
          aria-describedby={isUnknown ? `${id}-unknown` : undefined}
          aria-invalid={isUnknown || undefined}
          onChange={(event) => {
            setTyped(event.target.value);
            setIsUnknown(false);
            combobox.open();
            if (event.target.value === '' && origin) choose(undefined);
          }}
          onKeyDown={combobox.onKeyDown}
          onBlur={() => {
            combobox.close();
            settle();
          }}
        />
        {typed !== '' && (
          <button type="button" className="box__clear" aria-label={t.clearPlace} onClick={() => choose(undefined)}>
            <Icon name="close" />
          </button>
        )}
        <ul
          className="place-box__list"
          role="listbox"
          id={combobox.listId}
          aria-label={t.placeList}
          hidden={!combobox.isOpen}
        >
          {suggestions.map((place, index) => (
            // The keyboard works from the box, which keeps the focus: that is what a combobox is.
            // eslint-disable-next-line jsx-a11y-x/click-events-have-key-events
            <li
              key={`${place.name} ${place.detail}`}
              id={combobox.toOptionId(index)}
              className="place-box__option"
              role="option"
              aria-selected={index === combobox.active}
              tabIndex={-1}
              // Keeps the focus in the box, so that its blur does not close the list before the click.
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => {
                choose(toOrigin(place));
                combobox.close();
              }}
            >
              <span>{place.name}</span>
              <span className="place-box__detail">{place.detail}</span>
            </li>
          ))}
        </ul>
      </div>
      <p className="visually-hidden" role="status">
        {combobox.isOpen && isEdited && plural(t.placesFound, suggestions.length, locale)}
      </p>
      {isUnknown && (
        <p className="place-box__unknown" id={`${id}-unknown`} role="alert">
          {fill(t.placeUnknown, { typed: typed.trim() })}
        </p>
      )}
    </div>
  );
}
