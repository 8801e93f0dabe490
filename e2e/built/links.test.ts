import { describe, expect, test } from 'vitest';
import { readPages, readPaths, siteUrl } from './site.ts';

const pages = readPages();
const files = new Set(readPaths());
const ids = new Map(
  pages.map(({ path, html }) => [path, new Set([...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id))]),
);

const decode = (text: string): string => text.replaceAll('&amp;', '&').replaceAll('&#38;', '&');

/** Where the links, images, styles and scripts of a page point, within the site. */
function toTargets(path: string, html: string): URL[] {
  const page = new URL(path, siteUrl);
  return [...html.matchAll(/\s(?:href|src)="([^"]*)"/g)]
    .map(([, address = '']) => new URL(decode(address), page))
    .filter((target) => target.origin === page.origin);
}

/** What is wrong with a target, in a few words; nothing where it is there. */
function toFault({ pathname, hash }: URL): string | undefined {
  const path = decodeURI(pathname);
  if (!path.endsWith('/')) return files.has(path) ? undefined : 'is not there (or lacks its slash)';
  if (!files.has(`${path}index.html`)) return 'is not there';
  const id = decodeURIComponent(hash.slice(1));
  // `#waar=Heule` is a search, kept behind the hash so that no server hears of it.
  const isPlace = id !== '' && id !== 'top' && !id.includes('=');
  return !isPlace || ids.get(path)?.has(id) === true ? undefined : `has no #${id}`;
}

test('there is a site to look at', () => {
  expect(pages.length).toBeGreaterThan(100);
});

describe('every link, image, style and script within the site points at something', () => {
  const locales = Map.groupBy(pages, ({ path }) => /^\/([a-z]{2})\//.exec(path)?.[1] ?? 'nl');
  test.each([...locales])('on the pages in %s', (_locale, pagesOfLocale) => {
    const faults = pagesOfLocale.flatMap(({ path, html }) =>
      toTargets(path, html).flatMap((target) => {
        const fault = toFault(target);
        return fault === undefined ? [] : [`${path}: ${target.pathname}${target.hash} ${fault}`];
      }),
    );
    expect([...new Set(faults)]).toEqual([]);
  });
});
