import { spawn } from 'node:child_process';
import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';

const usageSchema = z.object({ peakBytes: z.number(), cpuSeconds: z.number() });

/** What a command took, with every Node process that it started. */
export interface Usage {
  readonly seconds: number;
  /** Processor time of all its processes together; steadier than the clock on a busy machine. */
  readonly cpuSeconds: number;
  /** The most memory that its largest process held at one moment. */
  readonly peakBytes: number;
}

/** Runs a command to its end and measures it. Throws with its whole output where it fails. */
export async function measureCommand(
  command: string,
  args: readonly string[],
  options: { readonly cwd: string; readonly env: NodeJS.ProcessEnv },
): Promise<Usage> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-usage-'));
  const probe = new URL('./report-usage.mjs', import.meta.url).href;
  const env = { ...process.env, ...options.env, BENCH_USAGE_DIR: folder, NODE_OPTIONS: `--import=${probe}` };
  try {
    const began = performance.now();
    const { code, output } = await new Promise<{ code: number | null; output: string }>((resolve, reject) => {
      const child = spawn(command, args, {
        cwd: options.cwd,
        env,
        stdio: ['ignore', 'pipe', 'pipe'],
        // On Windows npm is a script, which only a shell can start.
        shell: process.platform === 'win32',
      });
      let output = '';
      for (const stream of [child.stdout, child.stderr]) {
        stream.setEncoding('utf8').on('data', (text: string) => (output += text));
      }
      child.once('error', reject);
      child.once('close', (code) => {
        resolve({ code, output });
      });
    });
    const seconds = (performance.now() - began) / 1000;
    if (code !== 0) throw new Error(`"${command} ${args.join(' ')}" is mislukt (${code ?? 'afgebroken'}).\n${output}`);
    const usages = await Promise.all(
      (await readdir(folder)).map(async (file) =>
        usageSchema.parse(JSON.parse(await readFile(join(folder, file), 'utf8'))),
      ),
    );
    return {
      seconds,
      cpuSeconds: usages.reduce((sum, usage) => sum + usage.cpuSeconds, 0),
      peakBytes: Math.max(...usages.map(({ peakBytes }) => peakBytes)),
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
