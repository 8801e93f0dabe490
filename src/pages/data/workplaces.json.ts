import type { APIRoute } from 'astro';
import { toWorkplaceRecords } from '../../exports/records.ts';
import { toJsonResponse } from '../../exports/responses.ts';
import { getSite } from '../../site.ts';

export const GET: APIRoute = async ({ site, url }) => {
  const { directory } = await getSite();
  return toJsonResponse(toWorkplaceRecords(directory, { siteUrl: site ?? url }));
};
