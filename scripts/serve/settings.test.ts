import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { readServerSettings } from './settings.ts';

test('without settings the build in dist is served at localhost:4321', () => {
  const usual = { root: resolve('dist'), host: 'localhost', port: 4321 };
  expect(readServerSettings({})).toEqual(usual);
  expect(readServerSettings({ PORT: '', HOST: '', OUT_DIR: '' })).toEqual(usual);
});

test('folder, host and port can be set', () => {
  const env = { OUT_DIR: '/tmp/elders', HOST: '0.0.0.0', PORT: '8080' };
  expect(readServerSettings(env)).toEqual({ root: '/tmp/elders', host: '0.0.0.0', port: 8080 });
});

test.each(['acht', '-1', '70000', '80.5'])('a port of %s is refused in one sentence', (PORT) => {
  expect(() => readServerSettings({ PORT })).toThrow(
    `De instelling PORT is "${PORT}"; schrijf een getal van 0 tot 65535.`,
  );
});
