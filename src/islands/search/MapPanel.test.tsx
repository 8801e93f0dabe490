// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { defaultThresholds } from '../../domain/freshness.ts';
import { messagesOf } from '../../i18n/messages.ts';
import type { Hit } from '../../search/engine.ts';
import { SearchContext } from './context.ts';
import { MapPanel } from './MapPanel.tsx';
import type { SearchProps } from './props.ts';

// The map itself is not made here: it never comes into view.
beforeEach(() => {
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      observe = () => undefined;
      disconnect = () => undefined;
    },
  );
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const hit: Hit = {
  document: {
    id: 'a',
    organisationId: 'b',
    slug: 'plek',
    organisationSlug: 'huis',
    name: 'Plek',
    organisation: 'Huis',
    measures: [],
    groups: [],
    activities: [],
    municipality: 'Kortrijk',
    lat: 50.8,
    lng: 3.3,
    capacity: [],
    isPaused: false,
    confirmedOn: '2026-11-01',
    completeness: 1,
    codes: {},
    numbers: {},
  },
  score: 1,
  highlights: { name: [], organisation: [] },
  outcomes: [],
};

function show(shown: number, total: number) {
  // What the map reads of the props.
  const props = {
    locale: 'nl',
    messages: messagesOf('nl'),
    labels: { municipalities: {}, measures: {}, activities: {}, groups: {} },
    thresholds: defaultThresholds,
  } as unknown as SearchProps;
  render(
    <SearchContext value={{ props, dispatch: () => undefined }}>
      <MapPanel
        found={{ hits: Array.from({ length: shown }, () => hit), total }}
        today="2026-11-26"
        origin={undefined}
        radiusKm={undefined}
        lit={undefined}
        onLight={() => undefined}
        onSelect={() => undefined}
        onVisible={() => undefined}
      />
    </SearchContext>,
  );
}

describe('the map of what was found', () => {
  it('says how many it shows where that is not all', () => {
    show(1000, 12_345);
    expect(screen.getByText('1.000 van 12.345 getoond')).toBeDefined();
  });

  it('says nothing of it where it shows all', () => {
    show(3, 3);
    expect(screen.queryByText(/getoond/)).toBeNull();
  });
});
