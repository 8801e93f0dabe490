import { randomBytes } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Puts a whole file in its place; of two that do so at once the first stays. */
function placeOnce(path: string, text: string): void {
  const fresh = `${path}.${process.pid}`;
  // Of a process that was killed here, and had the same number.
  rmSync(fresh, { force: true });
  writeFileSync(fresh, text, { mode: 0o600, flag: 'wx', flush: true });
  try {
    linkSync(fresh, path);
  } catch (cause) {
    if (!existsSync(path)) throw cause;
  } finally {
    rmSync(fresh);
  }
}

/** The secret that signs session cookies: made once and kept where only the service's own account can read it. */
export function findOrMakeSecret(dataDir: string): string {
  const path = join(dataDir, 'session-secret');
  if (!existsSync(path)) {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    placeOnce(path, randomBytes(48).toString('base64url'));
  }
  return readFileSync(path, 'utf8');
}
