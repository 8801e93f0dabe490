// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { bareOrganisation, createDirectory, fixtureDirectory, siteUrl } from './fixture.ts';
import { toRobots, toSitemaps } from './sitemap.ts';

function parse(xml: string | undefined): Document {
  const parsed = new DOMParser().parseFromString(xml ?? '', 'application/xml');
  expect(parsed.querySelector('parsererror')).toBeNull();
  return parsed;
}
const textsOf = (root: ParentNode, name: string): readonly string[] =>
  [...root.querySelectorAll(name)].map((element) => element.textContent);

describe('the sitemap', () => {
  const parsed = parse(toSitemaps(fixtureDirectory, { siteUrl }).get('sitemap'));
  const urls = [...parsed.querySelectorAll('url')];
  const find = (loc: string) => urls.find((url) => url.querySelector('loc')?.textContent === loc);

  it('has every sort of page in every language, once', () => {
    const locs = textsOf(parsed, 'loc');
    expect(new Set(locs).size).toBe(locs.length);
    expect(locs).toEqual(
      expect.arrayContaining([
        'https://gids.example.org/',
        'https://gids.example.org/fr/zoeken/',
        'https://gids.example.org/gemeenten/testdorp/',
        'https://gids.example.org/en/activiteiten/groenonderhoud/',
        'https://gids.example.org/maatregelen/lde/',
        'https://gids.example.org/organisaties/plek-2/',
        'https://gids.example.org/fr/werkplekken/plek-2-groen/',
      ]),
    );
  });

  it('names the other languages of each page, and which one to take for the rest of the world', () => {
    const links = [...(find('https://gids.example.org/fr/werkplekken/plek-1/')?.children ?? [])].filter(
      ({ localName }) => localName === 'link',
    );
    expect(links.map((link) => [link.getAttribute('hreflang'), link.getAttribute('href')])).toEqual([
      ['nl', 'https://gids.example.org/werkplekken/plek-1/'],
      ['fr', 'https://gids.example.org/fr/werkplekken/plek-1/'],
      ['en', 'https://gids.example.org/en/werkplekken/plek-1/'],
      ['x-default', 'https://gids.example.org/werkplekken/plek-1/'],
    ]);
    expect(links[0]?.namespaceURI).toBe('http://www.w3.org/1999/xhtml');
  });

  it('gives the day of confirmation where there is one', () => {
    expect(find('https://gids.example.org/organisaties/plek-2/')?.querySelector('lastmod')?.textContent).toBe(
      '2026-10-02',
    );
    expect(find('https://gids.example.org/maatregelen/lde/')?.querySelector('lastmod')?.textContent).toBe('2026-11-02');
    expect(find('https://gids.example.org/zoeken/')?.querySelector('lastmod')).toBeNull();
  });

  it('leaves out who stopped', () => {
    expect(textsOf(parsed, 'loc').join()).not.toContain('plek-3');
  });

  it('has only the languages of the region', () => {
    const own = parse(toSitemaps(createDirectory([bareOrganisation], ['nl']), { siteUrl }).get('sitemap'));
    expect(textsOf(own, 'loc').join()).not.toMatch(/\/(fr|en)\//);
  });

  it('becomes an index with parts when one file would be too long', () => {
    const files = toSitemaps(fixtureDirectory, { siteUrl, perFile: 100 });
    const parts = textsOf(parse(files.get('sitemap')), 'sitemap > loc');
    expect(parts[1]).toBe('https://gids.example.org/sitemap-2.xml');
    const names = parts.map((loc) => loc.slice(siteUrl.length + 1, -'.xml'.length));
    expect([...files.keys()]).toEqual(['sitemap', ...names]);
    const locs = names.flatMap((name) => textsOf(parse(files.get(name)), 'url > loc'));
    expect(locs).toEqual(urls.map((url) => url.querySelector('loc')?.textContent));
  });
});

it('tells robots that they are welcome, and where everything stands', () => {
  expect(toRobots(siteUrl)).toBe('User-agent: *\nAllow: /\n\nSitemap: https://gids.example.org/sitemap.xml\n');
});
