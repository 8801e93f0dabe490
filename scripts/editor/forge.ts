import { toCmsConfig } from '../../cms/config.ts';
import type { CmsBackend } from '../../cms/form/cms-field.ts';
import type { EditorSettings } from '../../cms/form/settings.ts';
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
export function toForgeEditor(options: ForgeEditorOptions): ReadonlyMap<string, string> {
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
  const page = `<!doctype html>
<html lang="nl" data-settings="/beheer/instellingen.json" data-basemap="/beheer/kaart.json">
  <head>
    <meta charset="utf-8" />
    <meta http-equiv="Content-Security-Policy" content="${policy}" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="robots" content="noindex" />
    <title>Beheer – ROSEwijzer</title>
    <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
    <link rel="stylesheet" href="${base}/editor.css" />
    <script type="module" src="${base}/editor.js"></script>
  </head>
  <body>
    <div id="nc-root"></div>
  </body>
</html>
`;
  return new Map([
    ['index.html', page],
    ['instellingen.json', JSON.stringify(settings)],
  ]);
}
