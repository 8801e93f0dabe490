import { Pool } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startPostgres, whyNoPostgres } from '../fixtures/postgres.ts';
import { createTestGateway, MODERATOR } from '../fixtures/test-gateway.ts';

const ANN = 'ann@example.org';

describe.skipIf(whyNoPostgres !== undefined)(
  `accounts in PostgreSQL${whyNoPostgres ? ` (${whyNoPostgres})` : ''}`,
  () => {
    let server: Awaited<ReturnType<typeof startPostgres>>;
    let pool: Pool;
    beforeAll(async () => {
      server = await startPostgres();
      pool = new Pool({ connectionString: server.url });
    }, 60_000);
    afterAll(async () => {
      await pool.end();
      await server.stop();
    });

    it('sign in, are seen, are revoked, and are there for a second service', async () => {
      const first = await createTestGateway({ database: pool });
      await first.identity.ensureModerator(MODERATOR);
      const moderator = await first.signIn(MODERATOR);
      const ann = await first.enter(ANN);
      expect(await (await first.get('/api/session', ann)).json()).toMatchObject({
        person: { email: ANN, role: 'editor', organisations: ['kemmelwerk'] },
      });
      expect((await first.postForm(first.findLink(ANN), [])).status, 'used').toBe(410);

      const second = await createTestGateway({ database: pool });
      expect(await second.identity.ensureModerator(MODERATOR)).toBe('present');
      expect((await second.get('/api/session', ann)).status).toBe(200);
      const account = await second.identity.people.findByEmail(ANN);
      expect(account?.lastSignInAt).toBeInstanceOf(Date);

      await second.sendJson('DELETE', `/api/accounts/${account?.id ?? ''}`, undefined, moderator);
      expect((await first.get('/api/session', ann)).status).toBe(401);
      await first.requestLink(ANN);
      expect(first.outbox.list(10).filter(({ to }) => to === ANN)).toHaveLength(1);
      const self = await first.identity.people.findByEmail(MODERATOR);
      await expect(first.identity.people.revoke(self?.id ?? '')).rejects.toThrow('last-moderator');
      // The local database holds nobody.
      expect(first.database.prepare("SELECT count(*) AS n FROM sqlite_master WHERE name = 'people'").get()?.['n']).toBe(
        0,
      );
    }, 30_000);

    it('goes on when the server ended a connection that was waiting', async () => {
      const gateway = await createTestGateway({ database: pool });
      const cookie = await gateway.enter('bea@example.org');
      const other = new Pool({ connectionString: server.url, max: 1 });
      await other.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid()');
      await other.end();
      await expect.poll(() => gateway.problems).not.toEqual([]);
      expect((await gateway.get('/api/session', cookie)).status).toBe(200);
    });
  },
);
