import { expect, test } from 'vitest';
import { ofCode, ofPlaywright, ofRunner, sum, toLastLine, type Counts } from './counts.mjs';

const none: Counts = { passed: 0, failed: 0, skipped: [] };

test('a check counts as one test', () => {
  expect(ofCode(0)).toEqual({ passed: 1, failed: 0, skipped: [] });
  expect(ofCode(2)).toEqual({ passed: 0, failed: 1, skipped: [] });
});

test('a runner counts as it reports', () => {
  const counts = { passed: 5, failed: 2, skipped: [{ name: 'x', reason: 'geen schijf' }] };
  expect(ofRunner(counts, 1)).toEqual(counts);
});

test('a runner that failed, crashed or found nothing cannot pass', () => {
  expect(ofRunner(undefined, 1).failed).toBe(1);
  expect(ofRunner(undefined, 0).failed).toBe(1);
  expect(ofRunner(none, 0).failed).toBe(1);
  expect(ofRunner({ ...none, passed: 5 }, 1)).toEqual({ ...none, passed: 5, failed: 1 });
  expect(ofRunner({ ...none, passed: 5 }, 0).failed).toBe(0);
});

test('steps add up to the last line', () => {
  const skipped = [{ name: 'x', reason: '' }];
  expect(toLastLine(sum([ofCode(0), ofCode(1), { passed: 40, failed: 0, skipped }]))).toBe(
    '41 passed, 1 failed, 1 skipped',
  );
});

test('the report of Playwright is counted through nested suites', () => {
  const spec = (status: 'expected' | 'unexpected' | 'flaky' | 'skipped', annotations: { type: string }[] = []) => ({
    title: `een ${status}`,
    file: 'zoeken.e2e.ts',
    tests: [{ status, annotations }],
  });
  const reason = { type: 'skip', description: 'alleen met tegels' };
  const counts = ofPlaywright({
    suites: [
      {
        title: 'zoeken.e2e.ts',
        specs: [spec('expected'), spec('skipped', [reason])],
        suites: [{ title: 'op plaats', specs: [spec('unexpected'), spec('flaky'), spec('expected'), spec('skipped')] }],
      },
    ],
    errors: [{ message: 'de server startte niet' }],
  });
  expect(counts).toEqual({
    passed: 2,
    failed: 3,
    skipped: [
      { name: 'zoeken.e2e.ts › een skipped', reason: 'alleen met tegels' },
      { name: 'zoeken.e2e.ts › een skipped', reason: '' },
    ],
  });
});
