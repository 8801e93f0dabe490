import { z } from 'zod';
import 'leaflet/dist/leaflet.css';
import './editor.css';
import type { EditorSettings } from '../form/settings.ts';
import { setScene, signInUrl, texts } from './scene.ts';

// Our schemas need no generated code, and the preview must not either.
z.config({ jitless: true });

/** Decap's form is of little use below this width, in px. */
const narrowest = 800;

/**
 * Somebody who edits one organisation has no use for a list of one; on a phone the page for phones is what helps them.
 * Gives whether the form is opened here.
 */
function openOwnListing({ config, person }: EditorSettings): boolean {
  const [first] = config.collections;
  if (person.role !== 'editor' || !first || !('files' in first) || first.files.length !== 1) return true;
  if (!['', '#', '#/'].includes(window.location.hash)) return true;
  const slug = first.files[0]?.name ?? '';
  if (window.innerWidth < narrowest) {
    window.location.replace(`/beheer/snel/${slug}/`);
    return false;
  }
  window.location.hash = `#/collections/${first.name}/entries/${slug}`;
  return true;
}

/** The form of one listing has a bar of its own, which takes the place of the menu. */
function showMenuBesideLists(): void {
  const menu = document.querySelector<HTMLElement>('.rw-menu');
  const update = () => {
    if (menu) menu.hidden = /\/(?:entries\/|new$)/.test(window.location.hash);
  };
  update();
  window.addEventListener('hashchange', update);
}

function say(sentence: string): void {
  const message = document.createElement('p');
  message.className = 'rw-start';
  message.textContent = sentence;
  document.getElementById('nc-root')?.replaceChildren(message);
}

async function start(): Promise<void> {
  const { settings: own } = document.documentElement.dataset;
  const response = await fetch(own ?? `/api/cms/config${window.location.search}`);
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
  if (!openOwnListing(settings)) return;
  showMenuBesideLists();
  const { startDecap } = await import('./decap.tsx');
  await startDecap(settings);
}

start().catch((error: unknown) => {
  say(texts().startFailed);
  throw error;
});
