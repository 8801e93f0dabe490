import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import type { GatewayEnv } from '../context.ts';
import type { PublishStatus } from './publisher.ts';
import { createPublishRoutes, sayStatus } from './publish-routes.ts';

const now = new Date('2026-11-23T12:00:00Z');
const online: PublishStatus = {
  release: '20261123t115948000-00000001',
  commit: '0000000000000000000000000000000000000001',
  since: '2026-11-23T11:59:48.000Z',
  pending: undefined,
  failure: undefined,
};

describe('how publishing stands, in words', () => {
  it.each([
    ['online sinds 12 s', online],
    ['online sinds 3 min', { ...online, since: '2026-11-23T11:56:48Z' }],
    ['online sinds 5 u', { ...online, since: '2026-11-23T06:56:48Z' }],
    ['online sinds 1 dag', { ...online, since: '2026-11-22T06:56:48Z' }],
    ['online sinds 3 dagen', { ...online, since: '2026-11-20T06:56:48Z' }],
    ['online sinds 0 s', { ...online, since: '2026-11-23T12:00:03Z' }],
    ['wordt gepubliceerd', { ...online, pending: '2' }],
    [
      'niet gepubliceerd: de site kon niet worden vernieuwd',
      { ...online, failure: { commit: '2', message: 'x', at: '' } },
    ],
    ['nog niet online', { ...online, since: undefined }],
  ] as const)('is "%s"', (text, status) => {
    expect(sayStatus(status, now)).toBe(text);
  });

  it.each([
    ['moderator', { commit: '2', message: 'organisations/x.yaml mist iets', at: '' }],
    ['editor', undefined],
  ] as const)('is told to a(n) %s as JSON that nobody keeps', async (role, failure) => {
    const status = { ...online, failure: { commit: '2', message: 'organisations/x.yaml mist iets', at: '' } };
    const publisher = { request: () => undefined, status: () => status, settled: () => Promise.resolve(status) };
    const app = new Hono<GatewayEnv>();
    app.use(async (c, next) => {
      c.set('person', { id: '1', email: 'a@example.org', name: 'A', role, organisations: [] });
      await next();
    });
    app.route('/', createPublishRoutes({ publisher, now: () => now }));
    const response = await app.request('/api/publish/status');
    const answer = (await response.json()) as PublishStatus;
    expect(answer).toMatchObject({
      release: online.release,
      text: 'niet gepubliceerd: de site kon niet worden vernieuwd',
    });
    expect(answer.failure).toEqual(failure);
    expect(response.headers.get('cache-control')).toBe('no-store');
  });
});
