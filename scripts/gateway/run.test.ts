import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { startService } from './fixtures/start-service.ts';

it('the service ends when it is asked to, also where a browser holds a connection open for what it may ask later', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'service-stop-'));
  const service = await startService({ dataDir: join(folder, 'data') });
  const socket = connect(Number(new URL(service.url).port), 'localhost');
  const closed = once(socket, 'close');
  await once(socket, 'connect');
  await service.stop();
  await closed;
  expect(service.hasEnded()).toBe(true);
  rmSync(folder, { recursive: true, force: true });
}, 30_000);
