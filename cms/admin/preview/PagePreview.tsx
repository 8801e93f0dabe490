import { toHtml } from '../../../src/components/markdown.ts';

/** A page of running text as visitors will see it. The Markdown is rendered without HTML of its own. */
export function PagePreview({ title, body }: { readonly title: string; readonly body: string }) {
  return (
    <main className="page">
      <div className="stack">
        <h1>{title}</h1>
        <div className="prose" dangerouslySetInnerHTML={{ __html: toHtml(body) }} />
      </div>
    </main>
  );
}
