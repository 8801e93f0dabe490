import type { APIRoute } from 'astro';
import { toDataset } from '../../exports/dataset.ts';
import { toJsonResponse } from '../../exports/responses.ts';
import { getSite } from '../../site.ts';

export const GET: APIRoute = async ({ site, url }) => {
  const { directory, today } = await getSite();
  const dataset = toDataset(directory, { siteUrl: site ?? url, today });
  return toJsonResponse(dataset, { type: 'application/ld+json', indent: 2 });
};
