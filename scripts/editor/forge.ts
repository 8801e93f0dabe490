import { html } from 'hono/html';
import { toCmsConfig } from '../../cms/config.ts';
import type { CmsBackend } from '../../cms/form/cms-field.ts';
import type { EditorSettings } from '../../cms/form/settings.ts';
import { renderEditorDocument } from '../../cms/gateway/editor/document.ts';
import { EDITOR_CSP } from '../../cms/gateway/editor/policies.ts';
import { toReferences } from '../../src/domain/directory.ts';
import type { Measure } from '../../src/domain/measure.ts';
import type { Region } from '../../src/domain/region.ts';

export const forges = ['github', 'gitlab', 'forgejo'] as const;
export type Forge = (typeof forges)[number];

export interface ForgeEditorOptions {
  readonly backend: CmsBackend & { readonly name: Forge };
  readonly region: Region;
  readonly measures: readonly Measure[];
  readonly siteUrl: string;
  readonly today: string;
  /** Of the bundle, which stands in `editor/<version>/`. */
  readonly version: string;
}

/** Where each forge is asked; a host of one's own is in the settings. */
const hosts: Readonly<Record<Forge, readonly string[]>> = {
  github: ['https://api.github.com', 'https://github.com'],
  gitlab: ['https://gitlab.com'],
  forgejo: [],
};

const toOrigins = ({ backend }: ForgeEditorOptions): readonly string[] => {
  const own = [backend.base_url, backend.api_root].flatMap((url) => (url === undefined ? [] : [new URL(url).origin]));
  return [...new Set(own.length > 0 ? own : hosts[backend.name])];
};

/**
 * The editor without the gateway, for any host of static files: the same form on a repository of a forge. Everybody who
 * may write there gets the moderator's form, since a forge knows no organisations.
 * @returns file below `/beheer/` → text, without the bundle
 */
export async function toForgeEditor(options: ForgeEditorOptions): Promise<ReadonlyMap<string, string>> {
  const { backend, region, measures, siteUrl, today, version } = options;
  const settings: EditorSettings = {
    config: toCmsConfig(undefined, {
      person: { role: 'moderator', organisations: [] },
      references: toReferences(region, measures),
      siteLocales: region.locales,
      locale: 'nl',
      organisations: [],
      siteUrl,
      backend,
    }),
    person: { email: '', name: '', role: 'moderator' },
    locale: 'nl',
    today,
    siteUrl,
    region,
    measures,
    hasGeocoder: false,
  };
  const base = `/beheer/editor/${version}`;
  const policy = EDITOR_CSP.replace(
    "connect-src 'self' blob:",
    `connect-src 'self' blob: ${toOrigins(options).join(' ')}`,
  )
    // A page cannot say this of itself: the host of the files does.
    .replace(/; frame-ancestors [^;]+/, '');
  const page = await renderEditorDocument({
    locale: settings.locale,
    title: 'Beheer',
    base,
    program: 'editor',
    attributes: 'data-settings="/beheer/instellingen.json" data-basemap="/beheer/kaart.json"',
    policy,
    body: html`<div id="nc-root"></div>`,
  });
  return new Map([
    ['index.html', String(page)],
    ['instellingen.json', JSON.stringify(settings)],
  ]);
}
