import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { startSmtpServer } from '../../cms/gateway/fixtures/smtp-server.ts';
import { findFreePort } from './free-port.ts';

export const MODERATOR = 'moderator@example.org';

/** How many organisations besides the one that is asked for: enough for a directory, and quick to build. */
const others = 9;

/** The example content with a few of its organisations. */
async function copyContent(to: string, slug: string): Promise<void> {
  await cp('content', to, { recursive: true });
  const folder = join(to, 'organisations');
  const rest = (await readdir(folder)).filter((name) => name !== `${slug}.yaml`).toSorted();
  await Promise.all(rest.slice(others).map((name) => rm(join(folder, name))));
}

/**
 * The service as `npm start` runs it, on data of its own, with a real mail server beside it.
 * @param slug of the organisation that it is about
 */
export async function startService(slug: string) {
  const folder = await mkdtemp(join(tmpdir(), 'service-'));
  const [dataDir, contentDir] = [join(folder, 'data'), join(folder, 'content')];
  await copyContent(contentDir, slug);
  const smtp = await startSmtpServer();
  const port = await findFreePort();
  const url = `http://localhost:${port}`;
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', 'scripts/gateway.ts'], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      PORT: String(port),
      PUBLIC_URL: url,
      DATA_DIR: dataDir,
      CONTENT_DIR: contentDir,
      SMTP_URL: `smtp://127.0.0.1:${smtp.port}`,
      MODERATOR_EMAIL: MODERATOR,
      // The same on every day of the week.
      REMINDER_DAY: 'uit',
    },
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => (said += String(part)));
  const ended = once(child, 'close');
  await new Promise<void>((resolve, reject) => {
    child.stdout.on('data', () => {
      if (said.includes('ROSEwijzer staat op')) resolve();
    });
    void ended.then(() => {
      reject(new Error(`The service ended before it stood: ${said}`));
    });
  });

  return {
    url,
    /** What it printed. */
    said: () => said,
    /** Mails to somebody, oldest first. */
    mailsTo: (email: string) => smtp.received.filter(({ to }) => to === email).map(({ parsed }) => parsed),
    /** What git says about the content as it is published. */
    git: async (...words: readonly string[]): Promise<string> =>
      (await promisify(execFile)('git', ['-C', join(dataDir, 'content.git'), ...words])).stdout,
    async stop(): Promise<void> {
      child.kill('SIGTERM');
      await ended;
      await smtp.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

export type Service = Awaited<ReturnType<typeof startService>>;
