import standardReact from '@astrojs/react';
import type { AstroIntegration } from 'astro';

/** React as Astro has it, drawn on the server by `react-server.ts`: most of a large build is that. */
export function react(): AstroIntegration {
  // Pages are files: a stream would send what is large to the end of them, to be put in its place by a script.
  const standard = standardReact({ experimentalDisableStreaming: true });
  const setUp = standard.hooks['astro:config:setup'];
  return {
    ...standard,
    hooks: {
      ...standard.hooks,
      'astro:config:setup': (options) =>
        setUp?.({
          ...options,
          addRenderer: (renderer) => {
            options.addRenderer({ ...renderer, serverEntrypoint: new URL('react-server.ts', import.meta.url) });
          },
        }),
    },
  };
}
