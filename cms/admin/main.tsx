import CMS from 'decap-cms-app';
import { z } from 'zod';
import 'leaflet/dist/leaflet.css';
import './editor.css';
import type { EditorSettings } from '../form/settings.ts';
import { flatten } from '../form/groups.ts';
import { GatewayBackend, signInUrl } from './backend.ts';
import { createFormats } from './formats.ts';
import { mergePhrases, ownPhrases } from './phrases.ts';
import { FichePreview } from './preview/FichePreview.tsx';
import { PagePreview } from './preview/PagePreview.tsx';
import previewCss from './preview/preview.css?url';
import { scene, setScene, texts } from './scene.ts';
import { controls } from './widgets/index.ts';

// Our schemas need no generated code, and the preview must not either.
z.config({ jitless: true });

interface PreviewProps {
  readonly entry: {
    readonly get: (key: string) => { readonly toJS: () => Readonly<Record<string, unknown>> } & string;
  };
}

function ListingPreview({ entry }: PreviewProps) {
  return (
    <FichePreview values={flatten(entry.get('data').toJS())} slug={entry.get('slug') || 'nieuw'} scene={scene()} />
  );
}

function TextPreview({ entry }: PreviewProps) {
  const { title, body } = entry.get('data').toJS();
  return <PagePreview title={typeof title === 'string' ? title : ''} body={typeof body === 'string' ? body : ''} />;
}

function register({ config, locale }: EditorSettings): void {
  CMS.registerBackend('rosewijzer', GatewayBackend);
  CMS.registerLocale(
    locale,
    mergePhrases(CMS.getLocale(locale) as Parameters<typeof mergePhrases>[0], ownPhrases[locale]),
  );
  for (const [name, formatter] of Object.entries(createFormats(config))) {
    CMS.registerCustomFormat(name, 'yaml', formatter());
  }
  // Decap types a control by the props of a class component of its own.
  const registerWidget = CMS.registerWidget as unknown as (name: string, control: unknown) => void;
  for (const [name, control] of Object.entries(controls)) registerWidget(name, control);
  CMS.registerPreviewStyle(previewCss);
  const registerPreview = CMS.registerPreviewTemplate as unknown as (name: string, preview: unknown) => void;
  for (const collection of config.collections) {
    const preview = { organisations: ListingPreview, pages: TextPreview }[collection.name];
    if (!preview) continue;
    // Decap looks a preview up by the file's name where a collection is made of files.
    const names = 'files' in collection ? collection.files.map(({ name }) => name) : [collection.name];
    for (const name of names) registerPreview(name, preview);
  }
}

/** Somebody who edits one organisation has no use for a list of one. */
function openOwnListing({ config, person }: EditorSettings): void {
  const [first] = config.collections;
  if (person.role !== 'editor' || !first || !('files' in first) || first.files.length !== 1) return;
  if (['', '#', '#/'].includes(window.location.hash)) {
    window.location.hash = `#/collections/${first.name}/entries/${first.files[0]?.name ?? ''}`;
  }
}

function say(sentence: string): void {
  const message = document.createElement('p');
  message.className = 'rw-start';
  message.textContent = sentence;
  document.getElementById('nc-root')?.replaceChildren(message);
}

async function start(): Promise<void> {
  const response = await fetch(`/api/cms/config${window.location.search}`);
  if (response.status === 401) {
    window.location.assign(signInUrl);
    return;
  }
  if (!response.ok) throw new Error(`The settings were refused: ${response.status}.`);
  const settings = (await response.json()) as EditorSettings;
  setScene(settings);
  if (settings.config.collections.length === 0) {
    say(texts().nothingToEdit);
    return;
  }
  register(settings);
  openOwnListing(settings);
  CMS.init({ config: settings.config as unknown as NonNullable<Parameters<typeof CMS.init>[0]>['config'] });
}

start().catch((error: unknown) => {
  say(texts().startFailed);
  throw error;
});
