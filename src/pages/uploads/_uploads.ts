import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { APIRoute, GetStaticPaths } from 'astro';
import { listUploads, toUploadType, uploadsFolder } from '../../directory/read-uploads.ts';
import { contentDir } from '../../site.ts';

/**
 * The images of the content folder with one ending, as `/uploads/<organisation>/logo.png`; nothing else that stands
 * there. An ending of its own for each, because Astro's development server takes only a written one for a file.
 */
export function createUploadRoutes(ending: string): {
  getStaticPaths: GetStaticPaths;
  GET: APIRoute<{ file: string }>;
} {
  return {
    getStaticPaths: async () => {
      const { images } = await listUploads(contentDir);
      return images
        .filter((file) => file.endsWith(`.${ending}`))
        .map((file) => ({
          params: { name: file.slice(uploadsFolder.length + 1, -ending.length - 1) },
          props: { file },
        }));
    },
    GET: async ({ props: { file } }) => {
      const bytes = await readFile(join(contentDir, file));
      return new Response(new Uint8Array(bytes), { headers: { 'content-type': toUploadType(file) } });
    },
  };
}
