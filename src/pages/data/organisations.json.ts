import type { APIRoute } from 'astro';
import { toOrganisationRecords } from '../../exports/records.ts';
import { toJsonResponse } from '../../exports/responses.ts';
import { getSite } from '../../site.ts';

export const GET: APIRoute = async ({ site, url }) => {
  const { directory } = await getSite();
  return toJsonResponse(toOrganisationRecords(directory, { siteUrl: site ?? url }));
};
