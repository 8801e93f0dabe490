import { describe, expect, it } from 'vitest';
import { createBasemap } from '../../basemap/create-basemap.ts';
import { readRegion } from '../../directory/directory.ts';
import { readExample } from '../../directory/fixtures/example.ts';
import { letterSizes, toRegionMapSvg, type RegionMapSvg } from './region-map-svg.ts';
import { toMapPoints } from './workplace-points.ts';

const toBoxes = ({ labels }: RegionMapSvg, size: keyof typeof letterSizes) =>
  labels
    .filter((label) => label.size === size)
    // Half the letter size per letter: what the narrowest letters take at least.
    .map(({ x, y, text }) => ({ x, y, text, width: text.length * letterSizes[size] * 0.5, height: letterSizes[size] }));

function findClashes(boxes: ReturnType<typeof toBoxes>): string[] {
  return boxes.flatMap((a, index) =>
    boxes
      .slice(index + 1)
      .filter((b) => Math.abs(a.x - b.x) * 2 < a.width + b.width && Math.abs(a.y - b.y) * 2 < a.height + b.height)
      .map((b) => `${a.text} on ${b.text}`),
  );
}

describe('the picture of the region', async () => {
  const directory = await readExample();
  const { region } = directory;
  const basemap = createBasemap(region);
  const points = toMapPoints(directory.workplaces);
  const kortrijk = '34022';

  const home = toRegionMapSvg(basemap, { width: 320, points, label: 'municipalities' });
  const close = toRegionMapSvg(basemap, { width: 320, points, label: 'all', focus: kortrijk, highlight: kortrijk });
  const pictures = [
    ['home', home],
    ['a municipality', close],
    [
      'a fiche',
      toRegionMapSvg(basemap, {
        width: 320,
        label: 'all',
        ...(points[0] && { marker: points[0] }),
        focus: kortrijk,
        ratio: 0.7,
      }),
    ],
  ] as const;

  it('shows every area and every workplace', () => {
    expect(home.areas).toHaveLength(region.municipalities.length);
    expect(home.marks).toHaveLength(directory.workplaces.length);
    expect(home.width).toBe(320);
    expect(home.height).toBeGreaterThan(150);
  });

  it.each(pictures)('of %s keeps everything inside its frame', (_name, { marks, labels, marker, width, height }) => {
    for (const { x, y } of [...marks, ...labels, ...(marker ? [marker] : [])]) {
      expect(x).toBeGreaterThan(0);
      expect(x).toBeLessThan(width);
      expect(y).toBeGreaterThan(0);
      expect(y).toBeLessThan(height);
    }
  });

  it.each(pictures)('of %s lets no name cover another, small or large', (_name, picture) => {
    expect(findClashes(toBoxes(picture, 'narrow'))).toEqual([]);
    expect(findClashes(toBoxes(picture, 'wide'))).toEqual([]);
  });

  it.each(pictures)('of %s lets no name hide a workplace', (_name, { labels, marks }) => {
    const hidden = marks.filter((mark) =>
      labels.some(
        ({ x, y, text, size, isHighlighted }) =>
          !isHighlighted &&
          Math.abs(x - mark.x) < text.length * letterSizes[size] * 0.25 &&
          Math.abs(y - mark.y) < letterSizes[size] * 0.5,
      ),
    );
    expect(hidden).toEqual([]);
  });

  it('has room for more names where it is shown large', () => {
    expect(toBoxes(home, 'wide').length).toBeGreaterThan(toBoxes(home, 'narrow').length);
    expect(toBoxes(home, 'wide').length).toBeGreaterThan(11);
  });

  it('moves marks on one spot apart, and always the same way', () => {
    const same = Array.from({ length: 5 }, () => points[0]).flatMap((point) => (point ? [point] : []));
    const { marks } = toRegionMapSvg(basemap, { width: 320, points: same, label: 'none' });
    expect(new Set(marks.map(({ x, y }) => `${x} ${y}`)).size).toBe(5);
    expect(toRegionMapSvg(basemap, { width: 320, points: same, label: 'none' }).marks).toEqual(marks);
  });

  it('highlights one municipality, names it, and shows the neighbours’ names around it', () => {
    expect(close.areas.filter(({ isHighlighted }) => isHighlighted).map(({ nis }) => nis)).toEqual([kortrijk]);
    expect(close.labels.filter(({ isHighlighted }) => isHighlighted).map(({ text }) => text)).toEqual([
      'Kortrijk',
      'Kortrijk',
    ]);
    expect(close.labels.filter(({ kind }) => kind === 'municipality').length).toBeGreaterThan(2);
  });

  it('looks closer at a municipality: only what is around it', () => {
    expect(close.areas.length).toBeLessThanOrEqual(home.areas.length);
    const lendelede = toRegionMapSvg(basemap, { width: 320, points, label: 'all', focus: '34025' });
    expect(lendelede.areas.length).toBeLessThan(10);
    expect(lendelede.marks.length).toBeLessThan(home.marks.length / 2);
  });

  it('names places in French for readers of French', () => {
    const { labels } = toRegionMapSvg(basemap, { width: 320, label: 'municipalities', locale: 'fr' });
    const texts = labels.map(({ text }) => text);
    expect(texts).toContain('Courtrai');
    expect(texts).not.toContain('Kortrijk');
  });

  it('shows no name where none is asked for', () => {
    expect(toRegionMapSvg(basemap, { width: 320, label: 'none' }).labels).toEqual([]);
  });

  it('works for a region of one place', async () => {
    const tiny = await readRegion('src/directory/fixtures/tiny-region');
    const picture = toRegionMapSvg(createBasemap(tiny), { width: 320, label: 'all' });
    expect(picture.areas).toHaveLength(tiny.municipalities.length);
    expect(picture.areas.every(({ d }) => /^M[\d. ]+l/.test(d) && !d.includes('NaN'))).toBe(true);
    expect(picture.labels.map(({ text }) => text)).toContain(tiny.municipalities[0]?.name);
  });
});
