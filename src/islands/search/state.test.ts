import { describe, expect, it } from 'vitest';
import { countChosen, initialState, isNothingAsked, isPinned, nothingAsked, reduce, toQuery } from './state.ts';
import type { SearchAction, SearchState } from './state.ts';

const heule = { label: 'Heule', lat: 50.84, lng: 3.24 };
const after = (...actions: readonly SearchAction[]): SearchState => actions.reduce(reduce, initialState);

describe('what is asked', () => {
  it('starts with nothing', () => {
    expect(isNothingAsked(initialState.asked)).toBe(true);
    expect(isNothingAsked(after({ type: 'typed', text: 'groen' }).asked)).toBe(false);
    expect(isNothingAsked(after({ type: 'typed', text: '  ' }).asked)).toBe(true);
  });

  it('adds and takes away the values of a filter, and forgets a filter without values', () => {
    const one: SearchAction = { type: 'facet-toggled', facet: 'measures', value: 'lde' };
    const two: SearchAction = { type: 'facet-toggled', facet: 'measures', value: 'ama-se' };
    expect(after(one, two).asked.facets).toEqual({ measures: ['lde', 'ama-se'] });
    expect(countChosen(after(one, two).asked.facets)).toBe(2);
    expect(after(one, two, one).asked.facets).toEqual({ measures: ['ama-se'] });
    expect(after(one, one).asked.facets).toEqual({});
  });

  it('starts the list anew when the question changes, and not when more of it is shown', () => {
    const more: SearchAction = { type: 'more-shown' };
    expect(after(more, more).asked.page).toBe(3);
    expect(after(more, { type: 'facet-toggled', facet: 'measures', value: 'lde' }).asked.page).toBe(1);
    expect(after(more, { type: 'typed', text: 'groen' }).asked.page).toBe(1);
    expect(after(more, { type: 'sorted', sort: 'freshness' }).asked.page).toBe(1);
  });

  it('never shows more pages than somebody reads', () => {
    const many = Array.from({ length: 100 }, () => ({ type: 'more-shown' }) as const);
    expect(after(...many).asked.page).toBe(25);
  });

  it('forgets the radius and the sort by distance with the place', () => {
    const { asked } = after(
      { type: 'place-chosen', origin: heule },
      { type: 'radius-chosen', radiusKm: 5, origin: heule },
      { type: 'sorted', sort: 'distance' },
      { type: 'place-chosen', origin: undefined },
    );
    expect(asked).toEqual(nothingAsked);
  });

  it('takes the place that the text names for its own when a radius is chosen around it', () => {
    const { asked } = after(
      { type: 'typed', text: 'groen heule' },
      { type: 'radius-chosen', radiusKm: 5, origin: heule },
    );
    expect(asked).toMatchObject({ text: 'groen heule', origin: heule, radiusKm: 5 });
    expect(after({ type: 'radius-chosen', radiusKm: 5, origin: undefined }).asked.radiusKm).toBeUndefined();
  });

  it('keeps the radius when the place changes', () => {
    const { asked } = after(
      { type: 'place-chosen', origin: heule },
      { type: 'radius-chosen', radiusKm: 5, origin: heule },
      { type: 'place-chosen', origin: { ...heule, label: 'Marke' } },
    );
    expect(asked.radiusKm).toBe(5);
  });

  it('undoes an understood part once, restores all, and forgets them with the text', () => {
    const undo: SearchAction = { type: 'part-undone', id: 'place:menen' };
    expect(after({ type: 'typed', text: 'menen' }, undo, undo).asked.undone).toEqual(['place:menen']);
    expect(after({ type: 'typed', text: 'menen' }, undo, { type: 'parts-restored' }).asked.undone).toEqual([]);
    expect(after({ type: 'typed', text: 'menen' }, undo, { type: 'typed', text: '' }).asked.undone).toEqual([]);
  });

  it('pins a preference beside what is chosen already, and unpins only that', () => {
    const filters = [{ field: 'drivingLicence', values: ['niet-nodig', 'handig'] }];
    const chosen: SearchAction = { type: 'facet-toggled', facet: 'drivingLicence', value: 'nodig' };
    const pinned = after(chosen, { type: 'pinned', filters, isPinned: true });
    expect(pinned.asked.facets).toEqual({ drivingLicence: ['nodig', 'niet-nodig', 'handig'] });
    expect(isPinned(pinned.asked.facets, filters)).toBe(true);
    const unpinned = reduce(pinned, { type: 'pinned', filters, isPinned: false });
    expect(unpinned.asked.facets).toEqual({ drivingLicence: ['nodig'] });
    expect(isPinned(unpinned.asked.facets, filters)).toBe(false);
    expect(isPinned({}, [])).toBe(false);
  });
});

describe('what a change does to the history', () => {
  it('makes an entry for a deliberate step', () => {
    expect(after({ type: 'facet-toggled', facet: 'measures', value: 'lde' }).history).toBe('push');
    expect(after({ type: 'place-chosen', origin: heule }).history).toBe('push');
  });

  it('makes one entry for a burst of typing, and rewrites it', () => {
    expect(after({ type: 'typed', text: 'g' }).history).toBe('push');
    expect(after({ type: 'typed', text: 'g' }, { type: 'typed', text: 'gr' }).history).toBe('replace');
  });

  it('keeps a submitted search within reach of the back button', () => {
    const typed: SearchAction = { type: 'typed', text: 'groen' };
    expect(after(typed, { type: 'submitted' }).history).toBe('keep');
    expect(after(typed, { type: 'submitted' }, { type: 'typed', text: 'p' }).history).toBe('push');
  });

  it('adds nothing when a state comes from the address', () => {
    const restored = after({ type: 'restored', asked: { ...nothingAsked, text: 'groen' } });
    expect(restored).toMatchObject({ asked: { text: 'groen' }, history: 'keep', isSettled: true });
  });

  it('remembers the filters in use when the page opened, and no later ones', () => {
    const facets = { activities: ['horeca'] };
    const opened = after({ type: 'opened', asked: { ...nothingAsked, facets } });
    expect(opened.usedFirst).toEqual(['activities']);
    expect(reduce(opened, { type: 'facet-toggled', facet: 'measures', value: 'lde' }).usedFirst).toEqual([
      'activities',
    ]);
    expect(after({ type: 'restored', asked: { ...nothingAsked, facets } }).usedFirst).toEqual([]);
  });
});

describe('the question for the engine', () => {
  it('asks all pages that are shown at once', () => {
    const query = toQuery({ ...nothingAsked, page: 3 }, { locale: 'nl', today: '2026-11-23', pageSize: 20 });
    expect(query).toMatchObject({ page: 1, pageSize: 60, locale: 'nl', today: '2026-11-23' });
  });
});
