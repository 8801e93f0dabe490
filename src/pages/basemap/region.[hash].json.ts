import type { APIRoute, GetStaticPaths } from 'astro';
import { readBasemap, toBasemapFile } from '../../basemap/read-basemap.ts';
import { getSite } from '../../site.ts';

export const getStaticPaths = (async () => {
  const { directory } = await getSite();
  const { hash, body } = toBasemapFile(await readBasemap(directory.region, import.meta.env.CONTENT_DIR));
  return [{ params: { hash }, props: { body } }];
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ body: string }> = ({ props }) =>
  new Response(props.body, { headers: { 'content-type': 'application/json' } });
