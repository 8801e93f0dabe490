import { DecapCmsCore as CMS } from 'decap-cms-core';
import image from 'decap-cms-editor-component-image';
import en from 'decap-cms-locales/dist/esm/en/index.js';
import fr from 'decap-cms-locales/dist/esm/fr/index.js';
import nl from 'decap-cms-locales/dist/esm/nl/index.js';
import imageWidget from 'decap-cms-widget-image';
import listWidget from 'decap-cms-widget-list';
import numberWidget from 'decap-cms-widget-number';
import objectWidget from 'decap-cms-widget-object';
import stringWidget from 'decap-cms-widget-string';
import textWidget from 'decap-cms-widget-text';
import type { CmsBackend, CmsConfig, DecapWidget } from '../form/cms-field.ts';
import type { FormLocale } from '../form/texts.ts';
import { GatewayBackend } from './backend.ts';
import type { Phrases } from './phrases.ts';

/** Decap's own phrases. */
export const decapPhrases: Readonly<Record<FormLocale, Phrases>> = { fr, nl };

/** A forge's is loaded where the form stands on a forge. */
const backends: Readonly<Record<CmsBackend['name'], () => unknown>> = {
  rosewijzer: () => GatewayBackend,
  forgejo: async () => (await import('decap-cms-backend-forgejo')).ForgejoBackend,
  github: async () => (await import('decap-cms-backend-github')).GitHubBackend,
  gitlab: async () => (await import('decap-cms-backend-gitlab')).GitLabBackend,
};

/** Each is loaded where the form has it: the text editor is a third of all this, and only moderators edit pages of text. */
const widgets: Readonly<Record<DecapWidget, () => typeof textWidget | Promise<typeof textWidget>>> = {
  image: () => imageWidget,
  list: () => listWidget,
  markdown: async () => (await import('decap-cms-widget-markdown')).default,
  number: () => numberWidget,
  object: () => objectWidget,
  string: () => stringWidget,
  text: () => textWidget,
};

/**
 * Registers what our form uses of Decap. `decap-cms-app` registers all there is (ten backends, a second text editor,
 * maps, a code editor, thirty languages), which makes a browser load three times as much.
 */
export async function registerParts({ backend, collections }: CmsConfig): Promise<void> {
  CMS.registerBackend(backend.name, await backends[backend.name]());
  const form = JSON.stringify(collections);
  for (const [name, load] of Object.entries(widgets)) {
    if (form.includes(`"widget":"${name}"`)) CMS.registerWidget((await load()).Widget());
  }
  CMS.registerEditorComponent(image);
  // What it says before it knows the language of the form.
  CMS.registerLocale('en', en);
}
