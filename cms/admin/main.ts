import { z } from 'zod';
import 'leaflet/dist/leaflet.css';
import './editor.css';
import type { EditorSettings } from '../form/settings.ts';
import { setScene, signInUrl, texts } from './scene.ts';

// Our schemas need no generated code, and the preview must not either.
z.config({ jitless: true });

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
  openOwnListing(settings);
  const { startDecap } = await import('./decap.tsx');
  startDecap(settings);
}

start().catch((error: unknown) => {
  say(texts().startFailed);
  throw error;
});
