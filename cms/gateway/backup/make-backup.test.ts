import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setImmediate as breathe } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { openDatabase } from '../database.ts';
import { mergeFiles } from '../merge/merge-files.ts';
import { createStore } from '../store/git/git-store.ts';
import { makeBackup } from './make-backup.ts';
import { restoreBackup } from './restore-backup.ts';

it('has every draft, also one that is saved again and again meanwhile', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'make-backup-'));
  const dataDir = join(folder, 'data');
  const dir = join(dataDir, 'content.git');
  const store = await createStore({
    dir,
    seedFrom: 'src/directory/fixtures/tiny-region',
    committer: { name: 'ROSEwijzer', email: 'noreply@example.org' },
    merge: mergeFiles,
  });
  openDatabase(join(dataDir, 'gateway.sqlite')).close();
  const author = { name: 'ann@example.org', email: 'ann@example.org' };
  const key = { collection: 'organisations', slug: 'kemmelwerk' };
  const save = (text: string) =>
    store.saveDraft(key, [{ path: 'content/organisations/kemmelwerk.yaml', content: new TextEncoder().encode(text) }], {
      author,
      message: text,
    });
  await save('a');
  const [ref = '', first = ''] = execFileSync('git', [
    '-C',
    dir,
    'for-each-ref',
    '--format=%(refname) %(objectname)',
    'refs/heads/cms',
  ])
    .toString()
    .trim()
    .split(' ');
  await save('b');
  const second = execFileSync('git', ['-C', dir, 'rev-parse', ref]).toString().trim();

  // As git does it: under another name, and then in one step.
  const over = new AbortController();
  const moving = (async () => {
    mkdirSync(dirname(join(dir, ref)), { recursive: true });
    for (let count = 0; !over.signal.aborted; count += 1) {
      writeFileSync(join(dir, 'moving'), `${count % 2 === 0 ? first : second}\n`);
      renameSync(join(dir, 'moving'), join(dir, ref));
      await breathe();
    }
  })();
  try {
    for (let round = 1; round <= 8; round += 1) {
      const name = `copy-${round}`;
      const file = join(folder, `${name}.tar`);
      await makeBackup({ dataDir, target: file, hasPostgres: false, now: () => new Date() });
      const restored = join(folder, name);
      await restoreBackup({ file, dataDir: restored });
      const heads = execFileSync('git', ['-C', join(restored, 'content.git'), 'for-each-ref', '--format=%(refname)']);
      expect(heads.toString()).toContain(ref);
    }
  } finally {
    over.abort();
    await moving;
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  }
});
