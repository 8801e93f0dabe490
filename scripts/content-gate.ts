import type { AstroIntegration } from 'astro';
import { loadDirectory } from '../src/directory/directory.ts';
import { printProblems } from '../src/domain/check/print.ts';
import type { Settings } from './settings.ts';

/**
 * Stops a build before it writes anything when a content file has an error, with the messages of `content:check`;
 * in development it reloads the page when a content file changes.
 */
export function contentGate({ contentDir, today }: Settings): AstroIntegration {
  return {
    name: 'content-gate',
    hooks: {
      'astro:config:setup': async ({ command, updateConfig }) => {
        if (command === 'build') {
          const { directory, problems } = await loadDirectory({ contentDir, today });
          if (!directory) {
            process.stderr.write(`${printProblems(problems.filter(({ severity }) => severity === 'error'))}\n`);
            process.exit(1);
          }
        }
        if (command === 'dev') {
          updateConfig({
            vite: {
              plugins: [
                {
                  name: 'content-reload',
                  configureServer({ watcher, ws }) {
                    watcher.add(contentDir);
                    watcher.on('change', (file) => {
                      if (file.startsWith(contentDir)) ws.send({ type: 'full-reload' });
                    });
                  },
                },
              ],
            },
          });
        }
      },
    },
  };
}
