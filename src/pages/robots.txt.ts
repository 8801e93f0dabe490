import type { APIRoute } from 'astro';
import { toTextResponse } from '../exports/responses.ts';
import { toRobots } from '../exports/sitemap.ts';

export const GET: APIRoute = ({ site, url }) => toTextResponse(toRobots(site ?? url), 'text/plain');
