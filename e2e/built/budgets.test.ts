import { statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { directory, locales } from '../page-types.ts';
import { toPageUrl } from '../../src/i18n/urls.ts';
import { readBuilt, toGzip, toKilobytes, toModules, toScripts, toStyles } from './scripts.ts';
import { outDir, readPages, readPaths } from './site.ts';

const pages = readPages();
const paths = readPaths();
const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
const toWeight = (files: readonly string[]): number => sum(files.map(toGzip));

/** What only the framework and the map contain, whatever the bundler calls their files. */
const isFramework = (path: string): boolean => /react\.(?:transitional\.)?element|astro:hydrate/.test(readBuilt(path));
const isMap = (path: string): boolean => readBuilt(path).includes('leaflet-container');

const searchUrls = locales.map((locale) => toPageUrl(locale, 'search'));
const htmlOf = (path: string): string => pages.find((page) => page.path === path)?.html ?? '';

describe('JavaScript', () => {
  test('of a framework is on the search page, which shows that it would be found', () => {
    for (const path of searchUrls) {
      expect(htmlOf(path)).toContain('<astro-island');
      expect(toModules(toScripts(htmlOf(path)), 'static').some(isFramework)).toBe(true);
    }
  });

  test(`of a framework is on none of the ${String(pages.length - searchUrls.length)} other pages`, () => {
    const heavy = pages.filter(
      ({ path, html }) =>
        !searchUrls.includes(path) &&
        (html.includes('<astro-island') || toModules(toScripts(html), 'all').some(isFramework)),
    );
    expect(heavy.map(({ path }) => path)).toEqual([]);
  });

  for (const path of searchUrls) {
    const roots = toScripts(htmlOf(path));
    const atOnce = toModules(roots, 'static');
    const all = toModules(roots, 'all');
    const map = all.filter(isMap);
    // What comes later on its own (the engine, the stems of every language), but not the map and what only it needs.
    const beforeMap = all.filter((file) => !map.includes(file));

    test(`of ${path} before the map: ${toKilobytes(toWeight(beforeMap))} of 130 KB, ${toKilobytes(toWeight(atOnce))} at once`, () => {
      expect(atOnce.length).toBeGreaterThan(2);
      expect(toWeight(beforeMap)).toBeLessThanOrEqual(130_000);
    });

    test(`of the map of ${path}: ${toKilobytes(toWeight(map))}, apart`, () => {
      expect(map.length).toBeGreaterThan(0);
      expect(atOnce.filter(isMap)).toEqual([]);
    });
  }
});

describe('the fiche', () => {
  const weights = pages
    .filter(({ path }) => /^(?:\/[a-z]{2})?\/werkplekken\/[^/]+\/$/.test(path))
    .map(({ path, html }) => ({
      path,
      weight: toWeight([`${path}index.html`, ...toStyles(html), ...toModules(toScripts(html), 'all')]),
    }))
    .sort((a, b) => b.weight - a.weight);
  const [heaviest] = weights;

  test(`weighs ${toKilobytes(heaviest?.weight ?? 0)} of 50 KB at most, all but its fonts (${heaviest?.path ?? ''})`, () => {
    expect(weights.length).toBe(locales.length * sum(directory.organisations.map((entry) => entry.workplaces.length)));
    expect(heaviest?.weight).toBeLessThanOrEqual(50_000);
  });
});

describe('fonts', () => {
  const fonts = paths.filter((path) => /\.(?:woff2?|ttf|otf)$/.test(path));
  const weight = sum(fonts.map((path) => statSync(join(outDir, path)).size));

  test(`weigh ${toKilobytes(weight)} of 70 KB`, () => {
    expect(fonts.length).toBeGreaterThan(0);
    expect(weight).toBeLessThanOrEqual(70_000);
  });
});

describe('the search index', () => {
  for (const locale of locales) {
    // Index and documents are one file; the words that the search understands are another, which hardly grows along.
    const fileOf = (name: string) => paths.filter((path) => path.startsWith(`/zoekindex/${name}-${locale}.`));
    const [index, words] = [toWeight(fileOf('plekken')), toWeight(fileOf('woorden'))];
    const share = (index + words) / directory.workplaces.length;

    test(`in ${locale}, ${toKilobytes(index)} with ${toKilobytes(words)} of words, is ${toKilobytes(share)} of 1,2 KB a workplace`, () => {
      expect(fileOf('plekken')).toHaveLength(1);
      expect(fileOf('woorden')).toHaveLength(1);
      expect(share).toBeLessThanOrEqual(1200);
    });
  }
});
