import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createRandom } from '../bench/random.ts';
import { killService } from './fixtures/kills.ts';

/** A hundred are killed by `npm run bench -- faults`. */
const kills = Number(process.env['FAULT_KILLS'] ?? 8);

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
});
