import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { startSmtpServer } from '../../cms/gateway/fixtures/smtp-server.ts';
import { findFreePort } from './free-port.ts';

export const MODERATOR = 'moderator@example.org';

/** The service as `npm start` runs it, on data of its own, with a real mail server beside it. */
export async function startService() {
  const dataDir = await mkdtemp(join(tmpdir(), 'service-'));
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
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

export type Service = Awaited<ReturnType<typeof startService>>;
