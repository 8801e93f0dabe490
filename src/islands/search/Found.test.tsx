// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { messagesOf } from '../../i18n/messages.ts';
import type { SearchResults } from '../../search/engine.ts';
import { SearchContext } from './context.ts';
import { Found } from './Found.tsx';
import type { SearchProps } from './props.ts';
import { nothingAsked, type Asked, type SearchAction } from './state.ts';

const nothingFound: SearchResults = {
  total: 0,
  hits: [],
  points: [],
  facetCounts: {},
  understood: { parts: [], words: [], expansions: [], dropped: [] },
  isLoose: false,
  relaxations: [],
};

function show(results: Partial<SearchResults>, asked: Partial<Asked> = {}) {
  const dispatch = vi.fn<(action: SearchAction) => void>();
  // What these parts read of the props.
  const props = {
    locale: 'nl',
    pageSize: 20,
    messages: messagesOf('nl'),
    sections: [{ key: 'time', label: 'Uren', filters: [{ key: 'hoursPerWeek', label: 'Uren per week', options: [] }] }],
    urls: {},
  } as unknown as SearchProps;
  render(
    <SearchContext value={{ props, dispatch }}>
      <Found
        asked={{ ...nothingAsked, ...asked }}
        results={{ ...nothingFound, ...results }}
        today="2026-11-23"
        lit={undefined}
        onLight={() => undefined}
      />
    </SearchContext>,
  );
  return dispatch;
}

afterEach(cleanup);

describe('what was found', () => {
  it('says when not everything occurs together', () => {
    show({ total: 3, isLoose: true });
    expect(screen.getByRole('heading', { level: 2 }).textContent).toBe('3 werkplekken');
    expect(screen.getByText(/Geen plek heeft alles samen/)).toBeDefined();
  });

  it('names the words that found nothing, and not those that were too general', () => {
    const understood = { ...nothingFound.understood, words: ['blabla', 'groen'], dropped: ['voor', 'blabla'] };
    show({ total: 3, understood });
    expect(screen.getByText(/telt niet mee: “blabla”\./)).toBeDefined();
  });

  it('says that the browser searches where the server did not answer, and nothing of it where it did', () => {
    show({ total: 3 });
    expect(screen.queryByText(messagesOf('nl').searchPage.fallback)).toBeNull();
    cleanup();
    show({ total: 3, isFallback: true });
    expect(screen.getByText(messagesOf('nl').searchPage.fallback)).toBeDefined();
  });

  it('offers the words that were meant', () => {
    const dispatch = show({ suggestion: 'schoonmaak' });
    fireEvent.click(screen.getByRole('button', { name: 'schoonmaak' }));
    expect(dispatch).toHaveBeenCalledWith({ type: 'text-chosen', text: 'schoonmaak' });
  });

  it('says what to drop and what that brings, one tap each', () => {
    const relaxations = [
      { drop: { kind: 'facet', facet: 'hoursPerWeek' }, total: 4 },
      { drop: { kind: 'radius' }, total: 2 },
      { drop: { kind: 'text' }, total: 1 },
    ] as const;
    const origin = { label: 'Heule', lat: 50, lng: 3 };
    const dispatch = show({ relaxations }, { text: 'groen', origin, radiusKm: 5 });
    const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
    press('Zonder filter “Uren per week” 4 werkplekken');
    press('Ook verder dan 5 km 2 werkplekken');
    press('Zonder “groen” 1 werkplek');
    press('Wis alles');
    expect(dispatch.mock.calls.map(([action]) => action)).toEqual([
      { type: 'facet-set', facet: 'hoursPerWeek', values: [] },
      { type: 'radius-chosen', radiusKm: undefined, origin },
      { type: 'text-chosen', text: '' },
      { type: 'all-cleared' },
    ]);
  });

  it('shows other roads when nothing can be dropped', () => {
    show({});
    expect(screen.getByRole('heading', { level: 2 }).textContent).toBe('Geen werkplek gevonden');
    expect(screen.getByRole('navigation', { name: 'Andere wegen' })).toBeDefined();
  });
});
