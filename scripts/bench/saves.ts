import { join } from 'node:path';
import { z } from 'zod';
import { startService, toSave, type Service } from '../gateway/fixtures/start-service.ts';
import type { Bench } from './build.ts';
import { toTable } from './document.ts';
import { showMilliseconds, showNumber, toMedian, toPercentile } from './numbers.ts';

const entry = z.object({ data: z.string() });

/** One person changes a telephone number in one listing after another; milliseconds of each save. */
async function saveAll(service: Service, cookie: string, slugs: readonly string[], round: number): Promise<number[]> {
  const times: number[] = [];
  for (const [index, slug] of slugs.entries()) {
    const path = `content/organisations/${slug}.yaml`;
    const { data } = entry.parse(await (await service.cms('getEntry', { path }, cookie)).json());
    const phone = `056 ${String(round * 1000 + index).padStart(6, '0')}`;
    const raw = /^ {2}phone: .*$/m.test(data)
      ? data.replace(/^ {2}phone: .*$/m, `  phone: "${phone}"`)
      : data.replace(/^contact:$/m, `contact:\n  phone: "${phone}"`);
    const began = performance.now();
    const response = await service.cms('persistEntry', toSave(slug, raw), cookie);
    const text = await response.text();
    times.push(performance.now() - began);
    if (response.status !== 200) throw new Error(`Bewaren van ${slug} is mislukt: ${text}`);
  }
  return times;
}

/** Measures how long somebody waits for a save, in the real service on the example content. */
export async function benchSaves({ workDir, contentDir, example, isQuick, progress }: Bench): Promise<string> {
  const service = await startService({ dataDir: join(workDir, 'saves'), contentDir });
  try {
    const cookie = await service.signIn();
    const all = example.organisations.map(({ slug }) => slug);
    const slugs = isQuick ? all.slice(0, 5) : all;
    progress('eerste keer bewaren');
    const fresh = await saveAll(service, cookie, slugs, 1);
    progress('nog eens bewaren');
    const again = await saveAll(service, cookie, slugs, 2);
    const [first = NaN, ...others] = fresh;
    return toTable(
      ['a save', 'saves', 'p50', 'p95', 'slowest'],
      [
        ['that begins a draft', ...toFigures(others)],
        ['of a draft that is there', ...toFigures(again)],
        ['the very first after a start', ...toFigures([first])],
      ],
    );
  } finally {
    await service.stop();
  }
}

const toFigures = (times: readonly number[]): readonly string[] => [
  showNumber(times.length),
  showMilliseconds(toMedian(times)),
  showMilliseconds(toPercentile(times, 0.95)),
  showMilliseconds(Math.max(...times)),
];
