import { expect, test } from 'vitest';
import { isInstalled } from './install.mjs';

const zod = { version: '4.6.7', integrity: 'sha512-a' };
const binding = { version: '1.0.0', integrity: 'sha512-b', optional: true, os: ['darwin'] };
const wanted = { packages: { '': {}, 'node_modules/zod': zod, 'node_modules/fsevents': binding } };

test('nothing installed, or broken off before npm wrote its record, is not installed', () => {
  expect(isInstalled(wanted, undefined)).toBe(false);
});

test('what matches the lockfile is installed, also where a package for another system is left out', () => {
  expect(isInstalled(wanted, { packages: { 'node_modules/zod': zod } })).toBe(true);
  expect(isInstalled(wanted, { packages: { 'node_modules/zod': zod, 'node_modules/fsevents': binding } })).toBe(true);
});

test.each([
  ['another version', { 'node_modules/zod': { ...zod, version: '4.6.6' } }],
  ['the same version with another content', { 'node_modules/zod': { ...zod, integrity: 'sha512-c' } }],
  ['a package less', {}],
  ['a package more', { 'node_modules/zod': zod, 'node_modules/left-pad': { version: '1.0.0' } }],
])('%s than in the lockfile is not', (_name, packages) => {
  expect(isInstalled(wanted, { packages })).toBe(false);
});
