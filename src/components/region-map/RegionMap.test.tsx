// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { RegionMap } from './RegionMap.tsx';
import type { RegionMapSvg } from './region-map-svg.ts';

const picture: RegionMapSvg = {
  width: 320,
  height: 200,
  areas: [{ nis: '34022', d: 'M0 0l10 0 0 10z', isHighlighted: true }],
  places: [{ x: 3, y: 4 }],
  marks: [{ x: 1, y: 2, group: 'LDE', d: 'M0 0z' }],
  marker: { x: 5, y: 5, group: 'ander', d: 'M0 0z' },
  labels: [{ x: 5, y: 6, text: 'Kortrijk', kind: 'municipality', isHighlighted: true, size: 'narrow' }],
  isSchematic: true,
};
const texts = { id: 'kaart', title: 'Kaart van de regio', schematicNote: 'Schematische kaart' };

describe('the picture of a map', () => {
  afterEach(cleanup);

  it('is one image with a name and a description', () => {
    render(<RegionMap picture={picture} {...texts} description="3 werkplekken" />);
    const image = screen.getByRole('img', { name: 'Kaart van de regio', description: '3 werkplekken' });
    expect(image.getAttribute('viewBox')).toBe('0 0 320 200');
  });

  it('says that it is schematic, but not of true borders', () => {
    const { rerender } = render(<RegionMap picture={picture} {...texts} />);
    expect(screen.getByText('Schematische kaart')).toBeTruthy();
    rerender(<RegionMap picture={{ ...picture, isSchematic: false }} {...texts} />);
    expect(screen.queryByText('Schematische kaart')).toBeNull();
  });

  it('shows groups by shape and class, never by colour in the markup, and has no style attribute', () => {
    const { container } = render(<RegionMap picture={picture} {...texts} />);
    expect(container.querySelector('.region-map__mark--lde path')).toBeTruthy();
    expect(container.querySelector('[style]')).toBeNull();
    expect(container.innerHTML).not.toMatch(/fill="#|stroke="#/);
  });

  it('writes the letters on the one large marker only', () => {
    const { container } = render(<RegionMap picture={picture} {...texts} />);
    const letters = [...container.querySelectorAll('.region-map__letters')].map(({ textContent }) => textContent);
    expect(letters).toEqual(['+']);
  });
});
