// Draws the React components of a page; Astro loads it (`react.ts`).
import standard from '@astrojs/react/server.js';

const draw = standard.renderToStaticMarkup;

// Astro asks for a default export.
// oxlint-disable-next-line no-restricted-exports
export default {
  ...standard,

  /** Whatever is a function is a component of ours; the standard check draws each once more, to see. */
  check: (component: unknown) => Promise.resolve(typeof component === 'function'),

  /** Without streams ids are numbered without a prefix, and the browser has to number them in the same way. */
  async renderToStaticMarkup(this: ThisParameterType<typeof draw>, ...args: Parameters<typeof draw>) {
    const { html, attrs } = await draw.apply(this, args);
    return { html, attrs: { ...attrs, prefix: '' } };
  },
} satisfies typeof standard;
