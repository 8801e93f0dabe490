import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { findOrMakeSecret } from './session-secret.ts';

const folder = mkdtempSync(join(tmpdir(), 'secret-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

test('the secret is made once, is long, and is for the service alone', () => {
  const secret = findOrMakeSecret(join(folder, 'data'));
  expect(secret).toMatch(/^[\w-]{64}$/);
  expect(findOrMakeSecret(join(folder, 'data'))).toBe(secret);
  expect(statSync(join(folder, 'data', 'session-secret')).mode & 0o777).toBe(0o600);
  expect(findOrMakeSecret(join(folder, 'other'))).not.toBe(secret);
});
