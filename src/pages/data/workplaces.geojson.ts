import type { APIRoute } from 'astro';
import { toWorkplacesGeoJson } from '../../exports/geojson.ts';
import { toJsonResponse } from '../../exports/responses.ts';
import { getSite } from '../../site.ts';

export const GET: APIRoute = async ({ site, url }) => {
  const { directory } = await getSite();
  return toJsonResponse(toWorkplacesGeoJson(directory, { siteUrl: site ?? url }), { type: 'application/geo+json' });
};
