import { useId, useRef } from 'react';
import { Icon } from '../../components/icon/Icon.tsx';
import { fill } from '../../i18n/fill.ts';
import type { Origin } from '../../search/engine.ts';
import { useSearchPage } from './context.ts';
import { OwnLocation } from './OwnLocation.tsx';
import { PlaceBox } from './PlaceBox.tsx';
import type { Asked } from './state.ts';

const radii = [2, 5, 10, 20] as const;

interface Props {
  readonly asked: Asked;
  /** The place that counts: the chosen one, or the one in the text. */
  readonly origin: Origin | undefined;
  /** Somebody is about to search. */
  readonly onFocus: () => void;
  readonly onSubmit: () => void;
}

/** The two boxes and the distance. Without its script it is a plain form that leads to this page. */
export function SearchForm({ asked, origin, onFocus, onSubmit }: Props) {
  const { props, t, dispatch } = useSearchPage();
  const { home } = props.messages;
  const id = useId();
  const box = useRef<HTMLInputElement>(null);

  return (
    <search aria-label={t.form}>
      <form
        className="search-form"
        onFocus={onFocus}
        onSubmit={(event) => {
          event.preventDefault();
          onSubmit();
        }}
      >
        <div className="field search-form__what">
          <label htmlFor={`${id}-what`}>{home.what}</label>
          <div className="box">
            <Icon name="search" className="box__icon" />
            <input
              ref={box}
              id={`${id}-what`}
              name="q"
              className="input box__input"
              type="text"
              maxLength={300}
              autoComplete="off"
              autoCapitalize="none"
              spellCheck={false}
              enterKeyHint="search"
              placeholder={home.whatHint}
              value={asked.text}
              onChange={(event) => dispatch({ type: 'typed', text: event.target.value })}
            />
            {asked.text !== '' && (
              <button
                type="button"
                className="box__clear"
                aria-label={t.clearText}
                onClick={() => {
                  dispatch({ type: 'text-chosen', text: '' });
                  box.current?.focus();
                }}
              >
                <Icon name="close" />
              </button>
            )}
          </div>
        </div>
        <PlaceBox origin={asked.origin} onSubmit={onSubmit} />
        <div className="field search-form__radius">
          <label htmlFor={`${id}-radius`}>{t.radius}</label>
          <select
            id={`${id}-radius`}
            className="input"
            value={asked.radiusKm ?? ''}
            disabled={!origin}
            title={origin ? undefined : t.radiusNeedsPlace}
            onChange={({ target }) =>
              dispatch({
                type: 'radius-chosen',
                radiusKm: target.value === '' ? undefined : Number(target.value),
                origin,
              })
            }
          >
            <option value="">{t.radiusAnywhere}</option>
            {[...new Set([...radii, ...(asked.radiusKm === undefined ? [] : [asked.radiusKm])])]
              .sort((a, b) => a - b)
              .map((km) => (
                <option key={km} value={km}>
                  {fill(t.radiusWithin, { n: km })}
                </option>
              ))}
          </select>
        </div>
        <button className="button button--primary search-form__submit" type="submit">
          {t.submit}
        </button>
        <OwnLocation isActive={asked.origin?.isOwn === true} />
      </form>
    </search>
  );
}
