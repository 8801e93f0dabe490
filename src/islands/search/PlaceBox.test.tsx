// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { messagesOf } from '../../i18n/messages.ts';
import type { Origin } from '../../search/engine.ts';
import { SearchContext } from './context.ts';
import { PlaceBox } from './PlaceBox.tsx';
import type { PlaceOption, SearchProps } from './props.ts';
import type { SearchAction } from './state.ts';

const place = (name: string, postcode: string): PlaceOption => ({
  name,
  detail: postcode,
  lat: 50,
  lng: 3,
  keys: [name.toLowerCase()],
  postcodes: [postcode],
});
const heule: Origin = { label: 'Heule', lat: 50, lng: 3 };

function open(origin?: Origin) {
  const dispatch = vi.fn<(action: SearchAction) => void>();
  const onSubmit = vi.fn<() => void>();
  // The box reads these props only.
  const props = {
    locale: 'nl',
    messages: messagesOf('nl'),
    places: [place('Heule', '8501'), place('Helkijn', '8587')],
  } as unknown as SearchProps;
  render(
    <SearchContext value={{ props, dispatch }}>
      <PlaceBox origin={origin} onSubmit={onSubmit} />
    </SearchContext>,
  );
  const box = screen.getByRole<HTMLInputElement>('combobox', { name: 'Waar?' });
  const type = (value: string) => fireEvent.change(box, { target: { value } });
  const press = (key: string) => fireEvent.keyDown(box, { key });
  return { box, type, press, dispatch, onSubmit };
}

const chosen = (dispatch: { readonly mock: { readonly calls: readonly (readonly [SearchAction])[] } }) =>
  dispatch.mock.calls.map(([action]) =>
    action.type === 'place-chosen' ? (action.origin?.label ?? null) : action.type,
  );

afterEach(cleanup);

describe('the box for the place', () => {
  it('offers the places that match, and says which one the arrows point at', () => {
    const { box, type, press } = open();
    expect(box.getAttribute('aria-expanded')).toBe('false');
    type('he');
    expect(box.getAttribute('aria-expanded')).toBe('true');
    const options = screen.getAllByRole('option');
    expect(options.map(({ textContent }) => textContent)).toEqual(['Heule8501', 'Helkijn8587']);
    expect(box.getAttribute('aria-activedescendant')).toBeNull();
    press('ArrowDown');
    press('ArrowDown');
    expect(box.getAttribute('aria-activedescendant')).toBe(options[1]?.id);
    expect(options[1]?.getAttribute('aria-selected')).toBe('true');
    press('ArrowDown');
    expect(box.getAttribute('aria-activedescendant')).toBeNull();
    press('ArrowUp');
    expect(box.getAttribute('aria-activedescendant')).toBe(options[1]?.id);
  });

  it('takes the option pointed at on Enter, without searching yet', () => {
    const { type, press, dispatch, onSubmit } = open();
    type('he');
    press('ArrowDown');
    press('ArrowDown');
    press('Enter');
    expect(chosen(dispatch)).toEqual(['Helkijn']);
    expect(onSubmit).not.toHaveBeenCalled();
  });

  it('takes what is simply typed on Enter, and searches', () => {
    const { type, press, dispatch, onSubmit } = open();
    type('8501');
    press('Enter');
    expect(chosen(dispatch)).toEqual(['Heule']);
    expect(onSubmit).toHaveBeenCalledOnce();
  });

  it('takes an option on a click', () => {
    const { type, dispatch, box } = open();
    type('he');
    const option = screen.getAllByRole('option')[1];
    if (option) fireEvent.click(option);
    expect(chosen(dispatch)).toEqual(['Helkijn']);
    expect(box.value).toBe('Helkijn');
  });

  it('says so when it does not know the place, and keeps what was typed', () => {
    const { box, type, press, dispatch, onSubmit } = open();
    type('Parijs');
    press('Enter');
    expect(screen.getByRole('alert').textContent).toContain('“Parijs”');
    expect(box.getAttribute('aria-invalid')).toBe('true');
    expect(box.value).toBe('Parijs');
    expect(chosen(dispatch)).toEqual([]);
    expect(onSubmit).not.toHaveBeenCalled();
  });

  it('closes the list with Escape, and then forgets the place', () => {
    const { box, type, press, dispatch } = open(heule);
    type('He');
    press('Escape');
    expect(box.getAttribute('aria-expanded')).toBe('false');
    expect(chosen(dispatch)).toEqual([]);
    press('Escape');
    expect(chosen(dispatch)).toEqual([null]);
  });

  it('forgets the place when the box is emptied or cleared', () => {
    const { type, dispatch } = open(heule);
    type('');
    expect(chosen(dispatch)).toEqual([null]);
    cleanup();
    const other = open(heule);
    fireEvent.click(screen.getByRole('button', { name: 'Wis de plaats' }));
    expect(chosen(other.dispatch)).toEqual([null]);
  });

  it('settles what was typed when the focus leaves', () => {
    const { box, type, dispatch } = open();
    type('heul');
    fireEvent.blur(box);
    expect(chosen(dispatch)).toEqual(['Heule']);
  });
});
