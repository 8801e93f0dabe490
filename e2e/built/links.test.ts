import { describe, expect, test } from 'vitest';
import { createLinkCheck } from '../../cms/gateway/publish/links.ts';
import { readPages, readPaths, siteUrl } from './site.ts';

const pages = readPages();
const check = createLinkCheck({ files: new Set(readPaths()), siteUrl });
for (const { path, html } of pages) check.add(path, html);
const faults = check.faults();

test('there is a site to look at', () => {
  expect(pages.length).toBeGreaterThan(100);
});

describe('every link, image, style and script within the site points at something', () => {
  const toLocale = (path: string): string => /^\/([a-z]{2})\//.exec(path)?.[1] ?? 'nl';
  test.each([...new Set(pages.map(({ path }) => toLocale(path)))])('on the pages in %s', (locale) => {
    expect(faults.filter((fault) => toLocale(fault) === locale)).toEqual([]);
  });
});
