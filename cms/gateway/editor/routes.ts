import { serveStatic } from '@hono/node-server/serve-static';
import { Hono, type Context } from 'hono';
import { html } from 'hono/html';
import { catalogue as ownCatalogue } from '../../../src/domain/catalogue/index.ts';
import { toReferences } from '../../../src/domain/directory.ts';
import type { Catalogue } from '../../../src/domain/field.ts';
import { toCmsConfig } from '../../config.ts';
import type { EditorSettings, PreviewData } from '../../form/settings.ts';
import { toContentPath } from '../content-path.ts';
import { requirePerson, textsFor, type GatewayEnv } from '../context.ts';
import type { Person } from '../person.ts';
import { Refusal } from '../refusal.ts';
import { toMenu } from '../shell/page.ts';
import type { ContentStore, DraftKey } from '../store/content-store.ts';
import type { Geocoder } from './geocode.ts';
import { renderEditorDocument } from './document.ts';
import { EDITOR_CSP, PREVIEW_CSP } from './policies.ts';
import { createSceneReader, readOrganisationName } from './read-scene.ts';

export interface EditorDeps {
  readonly store: ContentStore;
  /** `YYYY-MM-DD`: the day for which a preview is true. */
  readonly today: () => string;
  /** Where the public site stands. */
  readonly siteUrl: string;
  /** Where the bundle is (see `scripts/editor/build.ts`); relative to the working folder or absolute. */
  readonly bundle: { readonly version: string; readonly folder: string };
  /** May this person see this draft? Deny by default. */
  readonly mayRead: (person: Person, key: DraftKey) => boolean;
  /** Absent: places of the region are looked up in the region's own file only. */
  readonly geocoder?: Geocoder | undefined;
  readonly catalogue?: Catalogue;
}

const longestQuery = 200;

/** The form speaks Dutch or French; whoever reads English gets the Dutch one. */
const toFormLocale = (c: Context<GatewayEnv>) => (c.get('locale') === 'fr' ? 'fr' : 'nl');

/** `/api/cms/config`, `/api/cms/basemap`, `/api/cms/preview/…` and `/api/geocode`, for who is signed in. */
export function createConfigRoutes(deps: EditorDeps): Hono<GatewayEnv> {
  const { store, today, siteUrl, mayRead, geocoder, catalogue = ownCatalogue } = deps;
  const readScene = createSceneReader(store);
  const app = new Hono<GatewayEnv>();

  app.get('/api/cms/config', async (c) => {
    const person = requirePerson(c);
    const { region, measures } = await readScene();
    const locale = toFormLocale(c);
    const organisations = await Promise.all(
      person.organisations.map(async (slug) => ({ slug, name: await readOrganisationName(store, slug) })),
    );
    const settings: EditorSettings = {
      config: toCmsConfig(catalogue, {
        person,
        references: toReferences(region, measures),
        siteLocales: region.locales,
        locale,
        organisations,
        siteUrl,
      }),
      person: { email: person.email, name: person.name, role: person.role },
      locale,
      today: today(),
      siteUrl,
      region,
      measures,
      hasGeocoder: geocoder !== undefined,
    };
    return c.json(settings, 200, { 'Cache-Control': 'no-store' });
  });

  app.get('/api/cms/basemap', async (c) => {
    requirePerson(c);
    const { basemap } = await readScene();
    return c.json(basemap, 200, { 'Cache-Control': 'private, max-age=600' });
  });

  app.get('/api/geocode', async (c) => {
    requirePerson(c);
    const query = (c.req.query('q') ?? '').trim().slice(0, longestQuery);
    if (!geocoder || query === '') return c.json([]);
    try {
      return c.json(await geocoder(query));
    } catch (cause) {
      throw new Refusal(502, 'geocoder-down', 'De adresdienst antwoordt niet. Vul het adres zelf in.', { cause });
    }
  });

  app.get('/api/cms/preview/:collection/:slug', async (c) => {
    const person = requirePerson(c);
    const key = { collection: c.req.param('collection'), slug: c.req.param('slug') };
    const path = toContentPath(key);
    // The same answer whether it is not there or not for this person: a slug is not to be guessed.
    const missing = () => new Refusal(404, 'preview-missing', 'Hier is geen concept, of het is niet voor jou.');
    if (path === undefined || !mayRead(person, key)) throw missing();
    const wantsPublished = c.req.query('versie') === 'gepubliceerd';
    const draft = wantsPublished ? undefined : await store.findDraft(key);
    const file = draft ? await store.readDraftFile(key, path) : await store.readFile(path);
    if (!file) throw missing();
    const { region, measures } = await readScene();
    const data: PreviewData = {
      settings: { locale: toFormLocale(c), today: today(), siteUrl, region, measures },
      ...key,
      source: new TextDecoder().decode(file.content),
      version: draft ? 'concept' : 'gepubliceerd',
    };
    return c.json(data, 200, { 'Cache-Control': 'no-store' });
  });
  return app;
}

/** `/beheer/` with Decap, `/beheer/voorbeeld/…` with one draft, and the bundle that both load. */
export function createEditorPages({ bundle }: Pick<EditorDeps, 'bundle'>): Hono<GatewayEnv> {
  const app = new Hono<GatewayEnv>();
  const base = `/beheer/editor/${bundle.version}`;
  const signIn = '/beheer/aanmelden/';

  app.get('/beheer/', (c) => {
    const person = c.get('person');
    if (person === undefined) return c.redirect(signIn, 303);
    const t = textsFor(c).shell;
    c.header('Content-Security-Policy', EDITOR_CSP);
    c.header('Cache-Control', 'no-store');
    return c.html(
      renderEditorDocument({
        locale: toFormLocale(c),
        title: 'Beheer',
        base,
        program: 'editor',
        body: html`<nav class="rw-menu" aria-label="${t.navigation}">
            <ul>
              ${toMenu(person, t).map(
                ([href, name]) =>
                  html`<li>
                    <a href="${href}" ${href === '/beheer/' ? html`aria-current="page"` : ''}>${name}</a>
                  </li>`,
              )}
              <li><a href="/">${t.site}</a></li>
            </ul>
          </nav>
          <div id="nc-root">
            <noscript><p class="rw-start">${t.needsScript}</p></noscript>
          </div>`,
      }),
    );
  });

  app.get('/beheer/voorbeeld/:collection/:slug/', (c) => {
    if (c.get('person') === undefined) return c.redirect(signIn, 303);
    c.header('Content-Security-Policy', PREVIEW_CSP);
    // The review page shows it in a frame.
    c.header('X-Frame-Options', 'SAMEORIGIN');
    c.header('Cache-Control', 'no-store');
    return c.html(
      renderEditorDocument({
        locale: toFormLocale(c),
        title: 'Voorbeeld',
        base,
        program: 'voorbeeld',
        body: html`<div id="voorbeeld"></div>`,
      }),
    );
  });

  app.use(`${base}/*`, async (c, next) => {
    await next();
    // The version is in the address.
    if (c.res.ok) c.res.headers.set('Cache-Control', 'public, max-age=31536000, immutable');
  });
  app.use(`${base}/*`, serveStatic({ root: bundle.folder, rewriteRequestPath: (path) => path.slice(base.length) }));
  return app;
}
