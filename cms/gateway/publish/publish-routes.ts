import { Hono } from 'hono';
import type { GatewayEnv } from '../context.ts';
import type { Publisher, PublishStatus } from './publisher.ts';

const units = [
  [86_400, 'dagen'],
  [3600, 'u'],
  [60, 'min'],
  [1, 's'],
] as const;

function toAge(seconds: number): string {
  const [size, unit] = units.find(([own]) => seconds >= own) ?? [1, 's'];
  const amount = Math.max(0, Math.floor(seconds / size));
  return `${amount} ${unit === 'dagen' && amount === 1 ? 'dag' : unit}`;
}

/** How it stands, in a few words for the page on which changes are approved. */
export function sayStatus({ since, pending, failure }: PublishStatus, now: Date): string {
  if (pending !== undefined) return 'wordt gepubliceerd';
  if (failure) return 'niet gepubliceerd: de site kon niet worden vernieuwd';
  if (since === undefined) return 'nog niet online';
  return `online sinds ${toAge((now.getTime() - Date.parse(since)) / 1000)}`;
}

export interface PublishRoutesDeps {
  readonly publisher: Publisher;
  readonly now: () => Date;
}

/** `GET /api/publish/status`: for whoever is signed in, which the gateway sees to; what went wrong, for moderators. */
export function createPublishRoutes({ publisher, now }: PublishRoutesDeps): Hono<GatewayEnv> {
  const app = new Hono<GatewayEnv>();
  app.get('/api/publish/status', (c) => {
    const status = publisher.status();
    const { failure, troubles, ...open } = status;
    const details = c.get('person')?.role === 'moderator' ? { failure, troubles } : {};
    return c.json({ ...open, ...details, text: sayStatus(status, now()) }, 200, { 'Cache-Control': 'no-store' });
  });
  return app;
}
