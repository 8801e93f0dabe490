import createMarkdown from 'markdown-it';

// `html: false`: what a moderator writes can hold no markup of its own, so no script either.
const markdown = createMarkdown({ html: false, linkify: false, typographer: false });

/** Markdown as safe HTML. */
export const toHtml = (source: string): string => markdown.render(source);
