import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { freemem } from 'node:os';
import { join } from 'node:path';

const SHARED = '/dev/shm';
const GIGABYTE = 1024 ** 3;

/** @param {string} folder whether what is written there may be run; containers often forbid it */
function mayRun(folder) {
  const file = join(folder, 'run');
  writeFileSync(file, '#!/bin/sh\nexit 0\n', { mode: 0o755 });
  return spawnSync(file).status === 0;
}

/**
 * A folder in memory for what tests write, where this machine has one with room to spare: gits and databases that wait
 * for a disk take a sixth of the time of the unit tests. It is gone when the process ends.
 * @returns {string | undefined} nothing: use the system's own
 */
export function makeMemoryFolder() {
  if (!existsSync(SHARED)) return undefined;
  const { bavail, bsize } = statfsSync(SHARED);
  // A container may have less than its machine; the first Nodes of version 20 cannot tell.
  const memory = 'availableMemory' in process ? process.availableMemory() : freemem();
  // Fifty megabytes are written at most, beside what the tests and the browser need themselves.
  if (Math.min(bavail * bsize, memory) < 4 * GIGABYTE) return undefined;
  const folder = mkdtempSync(join(SHARED, 'rosewijzer-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  // As the system's own: what runs as another user clears away what it made.
  chmodSync(folder, 0o1777);
  return mayRun(folder) ? folder : undefined;
}
