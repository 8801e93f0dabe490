// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { toFeed, toNewest, type FeedOptions } from './feed.ts';
import { bareOrganisation, createDirectory, fixtureDirectory, siteUrl } from './fixture.ts';
import type { Directory } from '../domain/directory.ts';

const options: FeedOptions = {
  siteUrl,
  locale: 'fr',
  today: '2026-11-23',
  texts: { title: 'Nouveautés', description: 'Confirmés "récemment" & <bien>.' },
};

function parse(directory: Directory, own: Partial<FeedOptions> = {}): Document {
  const parsed = new DOMParser().parseFromString(toFeed(directory, { ...options, ...own }), 'application/xml');
  expect(parsed.querySelector('parsererror')).toBeNull();
  return parsed;
}
const textOf = (root: ParentNode | undefined, selector: string) => root?.querySelector(selector)?.textContent;

describe('the feed of what changed', () => {
  const nothing = { nl: [], fr: [], en: [] };
  const feed = parse(fixtureDirectory, {
    kinds: { added: 'nouveau', changed: 'modifié', confirmed: 'confirmé', removed: 'retiré' },
    news: [
      {
        on: '2026-11-22',
        slug: 't-veer',
        name: '\'t Veer & "Co"',
        what: 'changed',
        sentences: { nl: ['x'], fr: ['Heures <12> & plus', 'Site web ajouté'], en: ['x'] },
      },
      { on: '2026-11-20', slug: 'weg', name: 'Weg', what: 'removed', sentences: nothing },
    ],
  });
  const [changed, removed] = [...feed.querySelectorAll('entry')];

  it('says in words what happened, each once and for good', () => {
    expect(textOf(feed, 'feed > updated')).toBe('2026-11-22T12:00:00Z');
    expect(textOf(changed, 'title')).toBe('\'t Veer & "Co": modifié');
    expect(textOf(changed, 'summary')).toBe('Heures <12> & plus. Site web ajouté');
    expect(textOf(changed, 'id')).toBe('tag:gids.example.org,2026-01-01:/fr/nieuw/2026-11-22/t-veer');
  });

  it('leads nobody to a page that is gone', () => {
    expect(removed?.querySelector('link')?.getAttribute('href')).toBe(`${siteUrl}/fr/nieuw/`);
    expect(textOf(removed, 'summary')).toBe('retiré');
  });
});

describe('the feed', () => {
  const feed = parse(fixtureDirectory);
  const entries = [...feed.querySelectorAll('entry')];

  it('has what RFC 4287 asks of a feed', () => {
    expect(feed.documentElement.namespaceURI).toBe('http://www.w3.org/2005/Atom');
    expect(feed.documentElement.getAttribute('xml:lang')).toBe('fr');
    expect(textOf(feed, 'feed > title')).toBe('Nouveautés – Testgids');
    expect(textOf(feed, 'feed > subtitle')).toBe('Confirmés "récemment" & <bien>.');
    expect(textOf(feed, 'feed > id')).toBe('tag:gids.example.org,2026-01-01:/fr/nieuw/');
    expect(textOf(feed, 'feed > updated')).toBe('2026-10-02T12:00:00Z');
    expect(textOf(feed, 'feed > author > name')).toBe('de streek (fr)');
    expect(feed.querySelector('feed > link[rel=self]')?.getAttribute('href')).toBe(`${siteUrl}/fr/nieuw/feed.xml`);
    expect(feed.querySelector('feed > link[rel=alternate]')?.getAttribute('href')).toBe(`${siteUrl}/fr/nieuw/`);
  });

  it('lists who confirmed last first, without who stopped', () => {
    expect(entries.map((entry) => textOf(entry, 'title'))).toEqual(['\'t Veer & "Co"', 'De Kale Plek']);
  });

  it('has what RFC 4287 asks of an entry', () => {
    expect(textOf(entries[0], 'id')).toBe('urn:uuid:33333333-3333-4333-8333-333333333333');
    expect(textOf(entries[0], 'updated')).toBe('2026-10-02T12:00:00Z');
    expect(entries[0]?.querySelector('link')?.getAttribute('href')).toBe(`${siteUrl}/fr/organisaties/plek-2/`);
    expect(entries[0]?.querySelector('category')?.getAttribute('label')).toBe('Lokale diensteneconomie (fr)');
  });

  it('falls back to Dutch and says so', () => {
    const summary = entries[0]?.querySelector('summary');
    expect(summary?.getAttribute('xml:lang')).toBe('nl');
    expect(summary?.textContent).toContain('</script><script>alert(1)</script>');
  });

  it('names the workplaces where the organisation says nothing of itself', () => {
    const summary = entries[1]?.querySelector('summary');
    expect(summary?.textContent).toBe('De Kale Plek (Testdorp)');
    expect(summary?.hasAttribute('xml:lang')).toBe(false);
  });

  it('names no persons', () => {
    expect(toFeed(fixtureDirectory, options)).not.toContain('Geheime');
  });

  it('stays valid with nothing in it', () => {
    expect(textOf(parse(createDirectory([])), 'feed > updated')).toBe('2026-11-23T12:00:00Z');
  });

  it('stops at the newest thirty, by name where the day is the same', () => {
    const many = Array.from({ length: 40 }, (_, index) => ({
      ...bareOrganisation,
      name: `Plek ${index + 1}`,
      confirmedOn: index < 35 ? '2026-05-01' : '2026-06-01',
    }));
    const names = toNewest(createDirectory(many)).map(({ organisation }) => organisation.name);
    expect(names).toHaveLength(30);
    expect(names.slice(0, 7)).toEqual(['Plek 36', 'Plek 37', 'Plek 38', 'Plek 39', 'Plek 40', 'Plek 1', 'Plek 2']);
  });
});
