import { DecapCmsCore as CMS } from 'decap-cms-core';
import type { EditorSettings } from '../form/settings.ts';
import { flatten } from '../form/groups.ts';
import { decapPhrases, registerParts } from './decap-parts.ts';
import { createFormats } from './formats.ts';
import { keepControlsNamed } from './name-controls.ts';
import { offerSendIn } from './panel/send-in.tsx';
import { setToolbarWords, type ToolbarWords } from './panel/toolbar.ts';
import { mergePhrases, ownPhrases, type Phrases } from './phrases.ts';
import { FichePreview } from './preview/FichePreview.tsx';
import { PagePreview } from './preview/PagePreview.tsx';
import previewCss from './preview/preview.css?url';
import { scene } from './scene.ts';
import { controls } from './widgets/index.ts';

interface PreviewProps {
  readonly entry: {
    readonly get: (key: string) => { readonly toJS: () => Readonly<Record<string, unknown>> } & string;
  };
}

function ListingPreview({ entry }: PreviewProps) {
  return (
    <FichePreview
      values={flatten(entry.get('data').toJS())}
      slug={entry.get('slug') || 'nieuw'}
      scene={scene()}
      hasScore
    />
  );
}

function TextPreview({ entry }: PreviewProps) {
  const { title, body } = entry.get('data').toJS();
  return <PagePreview title={typeof title === 'string' ? title : ''} body={typeof body === 'string' ? body : ''} />;
}

function register({ config, locale }: EditorSettings, phrases: Phrases): void {
  CMS.registerLocale(locale, phrases);
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

/** Starts Decap. It reads the address as soon as it is loaded, so this file is loaded when that is what it should be. */
export async function startDecap(settings: EditorSettings): Promise<void> {
  const { locale, person, config } = settings;
  const phrases = mergePhrases(decapPhrases[locale], ownPhrases[locale]);
  await registerParts(config);
  register(settings, phrases);
  // Decap's dialogs and menus are drawn beside its root.
  keepControlsNamed(document.body);
  // A test holds every phrase against Decap's own.
  const { editor } = phrases as unknown as { readonly editor: { readonly editorToolbar: ToolbarWords } };
  setToolbarWords(editor.editorToolbar);
  if (person.role === 'editor') offerSendIn();
  CMS.init({ config: config as unknown as NonNullable<Parameters<typeof CMS.init>[0]>['config'] });
}
