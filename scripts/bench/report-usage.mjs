// Loaded into every Node process of a measured command (`NODE_OPTIONS=--import …`): on its way out, each writes what it
// used. The kernel keeps the peak, so nothing is missed between two looks.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMainThread } from 'node:worker_threads';

const folder = process.env['BENCH_USAGE_DIR'];
if (isMainThread && folder !== undefined) {
  process.on('exit', () => {
    const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
    const usage = { peakBytes: maxRSS * 1024, cpuSeconds: (userCPUTime + systemCPUTime) / 1e6 };
    writeFileSync(join(folder, `${String(process.pid)}.json`), JSON.stringify(usage));
  });
}
