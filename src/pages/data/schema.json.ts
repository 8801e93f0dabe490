import type { APIRoute } from 'astro';
import { toJsonSchema } from '../../exports/json-schema.ts';
import { toJsonResponse } from '../../exports/responses.ts';
import { getSite } from '../../site.ts';

export const GET: APIRoute = async ({ site, url }) => {
  const { directory } = await getSite();
  return toJsonResponse(toJsonSchema(directory, { siteUrl: site ?? url }), {
    type: 'application/schema+json',
    indent: 2,
  });
};
