import { join } from 'node:path';
import { liveYears } from '../gateway/fixtures/live-years.ts';
import type { Bench } from './build.ts';
import { seed } from './build.ts';
import { toTable } from './document.ts';
import { showNumber } from './numbers.ts';
import { createRandom } from './random.ts';

/** Three years of sixty organisations with the real service, killed on the way. Throws where a promise was broken. */
export async function benchReminders({ workDir, isQuick, progress }: Bench): Promise<string> {
  const random = createRandom(seed);
  const days = isQuick ? 120 : 3 * 365;
  const figures = await liveYears({
    dataDir: join(workDir, 'reminders'),
    contentDir: join(workDir, 'reminders-content'),
    days,
    kills: isQuick ? 3 : 50,
    random: () => random.next(),
    say: (day, kills) => progress(`${day}, ${kills} keer gestopt`),
  });
  return toTable(
    ['sixty organisations', ''],
    [
      ['days', showNumber(days)],
      ['`kill -9`', showNumber(figures.kills)],
      ['while something was being sent or answered', showNumber(figures.busy)],
      ['while the service was starting', showNumber(figures.early)],
      ['reminders that arrived', showNumber(figures.reminders)],
      ['sent twice', '0'],
      ['to an organisation that confirmed in time', '0'],
      ['fewest days between two to one organisation', showNumber(figures.shortestGap)],
      ['confirmed by the link in the mail', showNumber(figures.confirmed)],
      ['labels looked at, one a day for each', showNumber(figures.labels)],
      ['wrong labels', '0'],
      ['reports that were thanked for', showNumber(figures.reports)],
      ['closed by the moderator', showNumber(figures.closed)],
      ['neither open nor closed', '0'],
    ],
  );
}
