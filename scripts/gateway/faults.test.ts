import { execFileSync, spawnSync } from 'node:child_process';
import { closeSync, cpSync, mkdirSync, mkdtempSync, openSync, readdirSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createRandom } from '../bench/random.ts';
import { killService } from './fixtures/kills.ts';
import { spawnService, startService, toSave } from './fixtures/start-service.ts';

/** A hundred are killed by `npm run bench -- faults`. */
const kills = Number(process.env['FAULT_KILLS'] ?? 4);

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'faults-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('the service, killed', () => {
  it(
    `at ${kills} instants, loses nothing that it answered and shows whole releases only`,
    async () => {
      const seed = String(Date.now());
      const random = createRandom(seed);
      const figures = await killService({ dataDir: join(folder, 'data'), kills, random: () => random.next() }).catch(
        (cause: unknown) => {
          throw new Error(`with the seed ${seed}`, { cause });
        },
      );
      expect(figures.kills).toBe(kills);
      expect(Math.min(figures.saves, figures.approvals, figures.pages)).toBeGreaterThan(0);
    },
    60_000 + kills * 30_000,
  );

  it('during its very first start, completes it at the next', async () => {
    for (let round = 0; round < Math.min(kills / 2, 8); round += 1) {
      const dataDir = join(folder, `first-${round}`);
      const isBegun = () => readdirSync(folder).includes(`first-${round}`);
      const first = spawnService({ dataDir });
      // Before that it has done nothing.
      while (!isBegun() && !first.hasEnded()) await sleep(2);
      await sleep(Math.random() * 1500);
      await first.kill();
      const service = await startService({ dataDir });
      try {
        const cookie = await service.signIn();
        const entries = await service.cms(
          'entriesByFolder',
          { folder: 'content/organisations', extension: 'yaml', depth: 1 },
          cookie,
        );
        expect(await entries.json()).toHaveLength(2);
        expect((await service.get('/')).status).toBe(200);
      } finally {
        await service.stop();
      }
      execFileSync('git', ['--git-dir', join(dataDir, 'content.git'), 'fsck', '--strict', '--full'], { stdio: 'pipe' });
      expect(readdirSync(dataDir).toSorted()).toEqual([
        'content.git',
        'current',
        'gateway.sqlite',
        'releases',
        'session-secret',
        'work',
      ]);
    }
  }, 400_000);
});

describe('the service on a full disk', () => {
  const listing = 'content/organisations/kemmelwerk.yaml';
  const key = { collection: 'organisations', slug: 'kemmelwerk' };
  /** Its data on a disk of 32 MB that only it sees. */
  const ownDisk = 'mount -t tmpfs -o size=32m,mode=700 none "$DATA_DIR" && exec "$@"';
  const canMount = spawnSync('unshare', ['-rm', 'sh', '-c', 'mount -t tmpfs none /mnt']).status === 0;

  /** Takes every byte that is left. */
  function fill(file: string): void {
    const handle = openSync(file, 'w');
    for (const size of [1 << 20, 4096, 1]) {
      try {
        for (;;) writeSync(handle, Buffer.alloc(size));
      } catch (cause) {
        if (!(cause instanceof Error && 'code' in cause && cause.code === 'ENOSPC')) throw cause;
      }
    }
    closeSync(handle);
  }

  it('says so at a save, writes nothing by halves, and goes on when there is room', async ({ skip }) => {
    if (!canMount) return skip('hier kan geen kleine schijf gemaakt worden (unshare -rm, mount -t tmpfs)');
    const dataDir = join(folder, 'data');
    mkdirSync(dataDir);
    const service = await startService({
      dataDir,
      before: ['unshare', '-rm', 'sh', '-c', ownDisk, 'sh'],
    });
    const seenDir = `/proc/${String(service.pid)}/root${dataDir}`;
    /** Asks a copy of the repository: git does not follow the way to another's disk. */
    function git(...args: readonly string[]): string {
      const copy = join(folder, 'copy.git');
      rmSync(copy, { recursive: true, force: true });
      cpSync(join(seenDir, 'content.git'), copy, { recursive: true });
      return execFileSync('git', ['--git-dir', copy, ...args], { encoding: 'utf8', stdio: 'pipe' });
    }
    try {
      const cookie = await service.signIn();
      const read = async (action: string, path = listing) =>
        (await (await service.cms(action, { ...key, path }, cookie)).json()) as { readonly data: string };
      const { data } = await read('getEntry');
      const save = (phone: string) =>
        service.cms(
          'persistEntry',
          toSave('kemmelwerk', data.replace('  mailbox:', `  phone: "${phone}"\n  mailbox:`)),
          cookie,
        );
      expect((await save('056 11 11 11')).status).toBe(200);
      const before = git('for-each-ref');

      const filler = join(seenDir, 'vol');
      fill(filler);
      for (const phone of ['056 22 22 22', '056 33 33 33']) {
        const refused = await save(phone);
        expect([refused.status, await refused.json()]).toEqual([
          507,
          {
            reference: 'store-full',
            error:
              'Er is geen plaats meer op de schijf, dus er is niets bewaard. Laat dit venster open en verwittig wie de site beheert.',
          },
        ]);
      }
      expect(git('for-each-ref')).toBe(before);
      expect((await read('unpublishedEntryDataFile')).data).toContain('056 11 11 11');
      expect((await service.get('/')).status).toBe(200);
      git('fsck', '--strict', '--full');

      rmSync(filler);
      expect((await save('056 44 44 44')).status).toBe(200);
      expect((await read('unpublishedEntryDataFile')).data).toContain('056 44 44 44');
      git('fsck', '--strict', '--full');
    } finally {
      await service.stop();
    }
  }, 120_000);
});
