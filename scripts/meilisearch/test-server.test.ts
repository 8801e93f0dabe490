import { spawn } from 'node:child_process';
import { access, readdir, readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { startMeilisearch } from './test-server.ts';

const elsewhere = process.env['MEILI_URL'] ? 'MEILI_URL is gezet: die server starten we niet' : undefined;

async function waitUntilDown(url: string): Promise<boolean> {
  for (let attempt = 0; attempt < 50; attempt++) {
    if (!(await fetch(`${url}/health`).catch(() => undefined))) return true;
    await sleep(100);
  }
  return false;
}

/** The server at this address as Linux sees it: whose it is and where its database stands. */
async function findProcess(url: string): Promise<{ readonly owner: string; readonly folder: string } | undefined> {
  for (const pid of (await readdir('/proc').catch(() => [])).filter((name) => /^\d+$/.test(name))) {
    const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
    if (!command.includes(new URL(url).host) || command.startsWith('sh')) continue;
    const owner = /^Uid:\s+(\d+)/m.exec(await readFile(`/proc/${pid}/status`, 'utf8'))?.[1] ?? '';
    return { owner, folder: /--db-path\0([^\0]+)\/data\0/.exec(command)?.[1] ?? '' };
  }
  return undefined;
}

const exists = (path: string) =>
  access(path).then(
    () => true,
    () => false,
  );

describe('the server for tests', () => {
  it('answers with its key, keeps strangers out, and is gone when stopped', { timeout: 400_000 }, async ({ skip }) => {
    skip(elsewhere !== undefined, elsewhere);
    const server = await startMeilisearch();
    if ('reason' in server) return skip(server.reason);
    const ask = (key: string) => fetch(`${server.url}/keys`, { headers: { authorization: `Bearer ${key}` } });
    expect((await ask(server.masterKey)).status).toBe(200);
    expect((await ask('another')).status).toBe(403);
    await server.stop();
    expect(await waitUntilDown(server.url)).toBe(true);
  });

  it('runs as nobody, and ends with its folder when whoever started it is killed', async ({ skip }) => {
    skip(elsewhere !== undefined, elsewhere);
    const script = `
      const { startMeilisearch } = await import(${JSON.stringify(new URL('./test-server.ts', import.meta.url).href)});
      const server = await startMeilisearch();
      console.log(server.url ?? 'reason: ' + server.reason);
      setInterval(() => undefined, 1000);`;
    const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const url = await new Promise<string>((resolve) => {
      child.stdout.setEncoding('utf8').once('data', (text: string) => resolve(text.trim()));
    });
    if (url.startsWith('reason')) {
      child.kill();
      return skip(url);
    }
    const found = await findProcess(url);
    expect(found?.owner).not.toBe('0');
    child.kill('SIGKILL');
    expect(await waitUntilDown(url)).toBe(true);
    if (found) await expect.poll(() => exists(found.folder), { timeout: 5000 }).toBe(false);
  });

  it('says why there is none when the server that the settings name does not answer', async () => {
    const settings = { url: 'http://127.0.0.1:1', masterKey: undefined, bin: undefined, path: '' };
    expect(await startMeilisearch({ settings })).toEqual({
      reason: 'MEILI_URL is http://127.0.0.1:1, en daar antwoordt geen Meilisearch.',
    });
  });

  it('says why there is none when what is started is no server', async () => {
    const settings = { url: undefined, masterKey: undefined, bin: '/bin/false', path: '' };
    expect(await startMeilisearch({ settings })).toEqual({
      reason: expect.stringMatching(/^Meilisearch is niet gestart/) as string,
    });
  });
});
