import type { APIRoute, GetStaticPaths } from 'astro';
import { getSite } from '../../site.ts';
import { toIndexFiles } from './_files.ts';

export const getStaticPaths = (async () => {
  const { directory, today } = await getSite();
  return directory.region.locales.flatMap((locale) => {
    const { index, lexicon } = toIndexFiles(directory, locale, today);
    return [index, lexicon].map(({ name, body }) => ({ params: { name }, props: { body } }));
  });
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ body: string }> = ({ props }) =>
  new Response(props.body, { headers: { 'content-type': 'application/json' } });
