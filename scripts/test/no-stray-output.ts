import { format } from 'node:util';
import { afterEach, beforeEach, vi } from 'vitest';

/** A test that writes to the console fails: a warning that nobody reads today is a bug tomorrow. */
const METHODS = ['log', 'info', 'warn', 'error', 'debug'] as const;
const stray: string[] = [];

beforeEach(() => {
  stray.length = 0;
  for (const method of METHODS) {
    vi.spyOn(console, method).mockImplementation((...args: unknown[]) => {
      stray.push(`console.${method}: ${format(...args)}`);
    });
  }
});

afterEach(() => {
  vi.restoreAllMocks();
  if (stray.length > 0) throw new Error(`This test wrote to the console:\n${stray.join('\n')}`);
});
