import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { addAddresses, toAddress } from './lock-addresses.mjs';

const lockfile = readFileSync('package-lock.json', 'utf8');

test('the lockfile says of each package where it is, so that an installation need not ask', () => {
  expect(addAddresses(lockfile)).toBe(lockfile);
});

test('no address names a registry: npm puts there the one of whoever installs', () => {
  const { packages } = JSON.parse(lockfile) as { packages: Record<string, { resolved?: string }> };
  const hosts = Object.values(packages).flatMap(({ resolved }) => (resolved ? [new URL(resolved).host] : []));
  expect(new Set(hosts)).toEqual(new Set(['registry.invalid']));
  expect(readFileSync('.npmrc', 'utf8')).toContain('replace-registry-host=always\n');
});

test('a package with a scope, a package inside another, and one under another name have their own address', () => {
  expect(toAddress('@types/pg', '8.1.0')).toBe('https://registry.invalid/@types/pg/-/pg-8.1.0.tgz');
  const packages = {
    'node_modules/a/node_modules/b': { version: '1.0.0' },
    'node_modules/c': { name: '@d/e', version: '2.0.0' },
  };
  expect(JSON.parse(addAddresses(JSON.stringify({ packages })))).toEqual({
    packages: {
      'node_modules/a/node_modules/b': { version: '1.0.0', resolved: 'https://registry.invalid/b/-/b-1.0.0.tgz' },
      'node_modules/c': { name: '@d/e', version: '2.0.0', resolved: 'https://registry.invalid/@d/e/-/e-2.0.0.tgz' },
    },
  });
});
