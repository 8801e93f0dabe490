import { describe, expect, it } from 'vitest';
import type { EditorSettings } from '../../cms/form/settings.ts';
import { requireDirectory } from '../../src/directory/directory.ts';
import { forges, toForgeEditor, type ForgeEditorOptions } from './forge.ts';

const { region, measures } = await requireDirectory({ contentDir: 'content', today: '2026-11-26' });
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
  return { config, page: (files.get('index.html') ?? '').replaceAll('&#39;', "'") };
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

  it('may talk to its forge and to nobody else', async () => {
    expect((await toEditor({})).page).toContain("connect-src 'self' blob: https://api.github.com https://github.com;");
    const own = await toEditor({
      name: 'forgejo',
      base_url: 'https://git.example.org',
      api_root: 'https://git.example.org/api/v1',
    });
    expect(own.page).toContain("connect-src 'self' blob: https://git.example.org;");
    expect(own.page).not.toContain('github');
  });

  it('finds its settings and its map beside it', async () => {
    expect((await toEditor({})).page).toContain(
      'data-settings="/beheer/instellingen.json" data-basemap="/beheer/kaart.json"',
    );
    expect((await toEditor({})).page).toContain('/beheer/editor/abc/editor.js');
  });
});
