import { expect, it } from 'vitest';
import { toToday } from './today.ts';

it('is the day of the reader where that is later than the build', () => {
  expect(toToday('2026-11-23', new Date('2026-12-01T10:00:00Z'))).toBe('2026-12-01');
});

it('is the day of the build where the reader’s clock runs behind', () => {
  expect(toToday('2026-11-23', new Date('2025-01-01T10:00:00Z'))).toBe('2026-11-23');
});
