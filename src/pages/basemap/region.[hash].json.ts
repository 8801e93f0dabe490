import type { APIRoute, GetStaticPaths } from 'astro';
import { toBasemapFile } from '../../directory/read-basemap.ts';
import { getSite } from '../../site.ts';

export const getStaticPaths = (async () => {
  const { hash, body } = toBasemapFile((await getSite()).basemap);
  return [{ params: { hash }, props: { body } }];
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ body: string }> = ({ props }) =>
  new Response(props.body, { headers: { 'content-type': 'application/json' } });
