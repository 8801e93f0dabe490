import { createRoot } from 'react-dom/client';
import { parse } from 'yaml';
import { z } from 'zod';
import type { PreviewData } from '../form/settings.ts';
import { FichePreview } from './preview/FichePreview.tsx';
import { PagePreview } from './preview/PagePreview.tsx';
import { editorTexts } from './texts.ts';

z.config({ jitless: true });

/** `/beheer/voorbeeld/<collection>/<slug>/`, as the page itself was asked for. */
const [, , , collection = '', slug = ''] = window.location.pathname.split('/');

function Draft({ data }: { readonly data: PreviewData }) {
  const { settings, source, version } = data;
  const t = editorTexts[settings.locale];
  return (
    <>
      <p className="rw-preview-note">{version === 'concept' ? t.draftOf : t.published}</p>
      {data.collection === 'organisations' ? (
        <FichePreview values={parse(source) as unknown} slug={data.slug} scene={settings} />
      ) : data.collection === 'pages' ? (
        <MarkdownPage source={source} />
      ) : (
        <p className="page">{t.noPreview}</p>
      )}
    </>
  );
}

function MarkdownPage({ source }: { readonly source: string }) {
  const [, head = '', body = source] = /^---\r?\n([\s\S]*?)\r?\n---\r?\n?([\s\S]*)$/.exec(source) ?? [];
  const { title } = (parse(head) ?? {}) as { readonly title?: unknown };
  return <PagePreview title={typeof title === 'string' ? title : ''} body={body} />;
}

async function start(): Promise<void> {
  const element = document.getElementById('voorbeeld');
  if (!element) return;
  const response = await fetch(`/api/cms/preview/${collection}/${slug}${window.location.search}`);
  const root = createRoot(element);
  if (response.ok) root.render(<Draft data={(await response.json()) as PreviewData} />);
  else
    root.render(
      <p className="page">{editorTexts[document.documentElement.lang === 'fr' ? 'fr' : 'nl'].previewMissing}</p>,
    );
}

void start();
