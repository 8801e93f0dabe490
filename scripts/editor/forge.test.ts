// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import type { EditorSettings } from '../../cms/form/settings.ts';
import { readExample } from '../../src/directory/fixtures/example.ts';
import { forges, toForgeEditor, type ForgeEditorOptions } from './forge.ts';

const { region, measures } = await readExample();
const toEditor = async (backend: Partial<ForgeEditorOptions['backend']>) => {
  const files = await toForgeEditor({
    backend: { name: 'github', branch: 'main', repo: 'rose/inhoud', ...backend },
    region,
    measures,
    siteUrl: 'https://rose.example.org',
    today: '2026-11-26',
    version: 'abc',
  });
  const { config } = JSON.parse(files.get('instellingen.json') ?? '') as EditorSettings;
  return { config, page: new DOMParser().parseFromString(files.get('index.html') ?? '', 'text/html') };
};

describe('the editor on a forge', () => {
  it.each(forges)(
    'has the same collections as the moderator’s form on %s, and writes to the repository',
    async (name) => {
      const { config } = await toEditor({ name });
      expect(config.backend).toMatchObject({ name, branch: 'main', repo: 'rose/inhoud' });
      expect(config.backend.proxy_url).toBeUndefined();
      expect(config.collections.map((collection) => collection.name)).toEqual([
        'organisations',
        'measures',
        'pages',
        'overviews',
        'thesaurus',
      ]);
    },
  );

  const findSources = (page: Document) => {
    const policy = page.querySelector('meta[http-equiv="Content-Security-Policy"]')?.getAttribute('content') ?? '';
    const [, ...sources] =
      policy
        .split('; ')
        .find((line) => line.startsWith('connect-src '))
        ?.split(' ') ?? [];
    return sources;
  };

  it('may talk to its forge and to nobody else', async () => {
    const { page } = await toEditor({});
    expect(findSources(page)).toEqual(["'self'", 'blob:', 'https://api.github.com', 'https://github.com']);
    const own = await toEditor({
      name: 'forgejo',
      base_url: 'https://git.example.org',
      api_root: 'https://git.example.org/api/v1',
    });
    expect(findSources(own.page)).toEqual(["'self'", 'blob:', 'https://git.example.org']);
    expect(own.page.documentElement.outerHTML).not.toContain('github');
  });

  it('finds its settings, its map and its program beside it', async () => {
    const { documentElement, scripts } = (await toEditor({})).page;
    expect(documentElement.dataset).toMatchObject({
      settings: '/beheer/instellingen.json',
      basemap: '/beheer/kaart.json',
    });
    expect([...scripts].map((script) => script.getAttribute('src'))).toEqual(['/beheer/editor/abc/editor.js']);
  });
});
