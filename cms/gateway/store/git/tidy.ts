import { readdir, rm, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { handoverFolder } from './writer.ts';

/** A git that outlives a killed gateway finishes within this; what is older belongs to nobody. */
const leftoverAge = 1500;

const isTemporary = (name: string): boolean =>
  /^(?:tmp_(?:obj|pack|idx|rev)_|tmp_objdir-|incoming-|\.tmp-)/.test(name) ||
  name.endsWith('.lock') ||
  name === handoverFolder;

/** Takes away what a killed process left in a repository: a lock would stop every write, a half object takes room. */
export async function removeLeftovers(dir: string): Promise<void> {
  const names = await readdir(dir, { recursive: true });
  for (const name of names.filter((path) => isTemporary(basename(path)))) {
    const path = join(dir, name);
    const found = await stat(path).catch(() => undefined);
    if (!found) continue;
    const age = Date.now() - found.mtimeMs;
    if (age < leftoverAge) await sleep(leftoverAge - Math.max(age, 0));
    await rm(path, { recursive: true, force: true });
  }
}
