import type { APIRoute, GetStaticPaths } from 'astro';
import { toTextResponse } from '../exports/responses.ts';
import { toSitemaps } from '../exports/sitemap.ts';
import { getSite } from '../site.ts';

/** `sitemap.xml`, and its parts where there is more than one file may hold. */
export const getStaticPaths = (async () => {
  const { directory } = await getSite();
  const files = toSitemaps(directory, { siteUrl: __SITE_URL__ });
  return [...files].map(([sitemap, xml]) => ({ params: { sitemap }, props: { xml } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ xml: string }> = ({ props }) => toTextResponse(props.xml, 'application/xml');
