import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describeContentStore } from '../content-store.contract.ts';
import { createStore } from './git-store.ts';

describeContentStore('the content store in git', async (files, merge) => {
  const parent = await mkdtemp(join(tmpdir(), 'store-'));
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(parent, path)), { recursive: true });
    await writeFile(join(parent, path), text);
  }
  const store = await createStore({
    dir: join(parent, 'content.git'),
    seedFrom: join(parent, 'content'),
    committer: { name: 'ROSEwijzer', email: 'noreply@example.org' },
    merge,
  });
  return {
    store,
    close: async () => {
      await store.close();
      await rm(parent, { recursive: true });
    },
  };
});
