import type { APIRoute } from 'astro';
import { toWorkplacesCsv } from '../../exports/csv.ts';
import { toWorkplaceRecords } from '../../exports/records.ts';
import { toTextResponse } from '../../exports/responses.ts';
import { getSite } from '../../site.ts';

export const GET: APIRoute = async ({ site, url }) => {
  const { directory } = await getSite();
  const records = toWorkplaceRecords(directory, { siteUrl: site ?? url });
  return toTextResponse(toWorkplacesCsv(records, directory), 'text/csv');
};
