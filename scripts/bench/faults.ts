import { join } from 'node:path';
import { killService } from '../gateway/fixtures/kills.ts';
import type { Bench } from './build.ts';
import { seed } from './build.ts';
import { toTable } from './document.ts';
import { showNumber, showSeconds, toMedian } from './numbers.ts';
import { createRandom } from './random.ts';

const total = 100;

/** Kills the service while people save, approve and visit. Throws where anything was lost or half: then there are no figures. */
export async function benchFaults({ workDir, isQuick, progress }: Bench): Promise<string> {
  const kills = isQuick ? 3 : total;
  const random = createRandom(seed);
  const figures = await killService({
    dataDir: join(workDir, 'faults'),
    kills,
    random: () => random.next(),
    say: (count) => progress(`${count} van ${kills} keer gestopt`),
  });
  const seconds = figures.starts.map((milliseconds) => milliseconds / 1000);
  return toTable(
    ['`kill -9`', ''],
    [
      ['kills', showNumber(figures.kills)],
      ['while a save or an approval was on its way', showNumber(figures.unanswered)],
      ['while the service was starting', showNumber(figures.early)],
      ['saves that were answered', showNumber(figures.saves)],
      ['approvals that were answered', showNumber(figures.approvals)],
      ['pages that were visited', showNumber(figures.pages)],
      ['different releases that they were of', showNumber(figures.releases)],
      ['answered and lost', '0'],
      ['half releases', '0'],
      ['open again after, median', showSeconds(toMedian(seconds))],
      ['open again after, slowest', showSeconds(Math.max(...seconds))],
    ],
  );
}
