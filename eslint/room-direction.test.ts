import { ESLint } from 'eslint';
import { describe, expect, test } from 'vitest';

/** With the project's own settings. */
const eslint = new ESLint();

/** What one rule says of one line of code in that file. */
async function lint(filePath: string, code: string, rule = 'rooms/direction'): Promise<string[]> {
  const results = await eslint.lintText(code, { filePath });
  const messages = results.flatMap((result) => result.messages);
  expect(messages.filter((message) => message.fatal)).toEqual([]);
  return messages.filter(({ ruleId }) => ruleId === rule).map(({ message }) => message);
}

describe('an import that goes up or sideways is refused', () => {
  test.each([
    ['src/domain/field.ts', `import { x } from '../search/engine.ts';`, 'src/domain does not import from src/search'],
    [
      'src/domain/field.ts',
      `import type { X } from '../exports/csv.ts';`,
      'src/domain does not import from src/exports',
    ],
    ['src/domain/field.ts', `export * from '../directory/directory.ts';`, 'does not import from src/directory'],
    ['src/domain/field.ts', `export { x } from '../i18n/nl.ts';`, 'does not import from src/i18n'],
    ['src/domain/field.ts', `void import('../pages/index.astro');`, 'does not import from src/pages'],
    ['src/search/engine.ts', `import { x } from '../exports/csv.ts';`, 'src/search does not import from src/exports'],
    ['src/search/engine.ts', `import { x } from '../directory/directory.ts';`, 'does not import from src/directory'],
    ['src/exports/csv.ts', `import { x } from '../search/engine.ts';`, 'src/exports does not import from src/search'],
    ['src/directory/directory.ts', `import { x } from '../exports/csv.ts';`, 'does not import from src/exports'],
    ['src/islands/Search.tsx', `import { x } from '../layouts/Page.astro';`, 'does not import from src/layouts'],
    [
      'src/components/Card.astro',
      `---\nimport { x } from '../islands/Search.tsx';\n---\n`,
      'does not import from src/islands',
    ],
    [
      'src/components/Card.astro',
      `---\nimport Page from '../layouts/Page.astro';\n---\n`,
      'does not import from src/layouts',
    ],
    ['src/components/Card.astro', `---\nimport { getSite } from '../site.ts';\n---\n`, 'does not import from src/site'],
    ['src/layouts/Page.astro', `---\nimport x from '../pages/index.astro';\n---\n`, 'does not import from src/pages'],
    ['scripts/bench.ts', `import { x } from '../src/islands/Search.tsx';`, 'scripts does not import from src/islands'],
    [
      'scripts/bench.ts',
      `import { x } from '../src/components/card.ts';`,
      'scripts does not import from src/components',
    ],
    ['cms/config.ts', `import { x } from '../src/pages/data.ts';`, 'cms does not import from src/pages'],
    ['cms/config.ts', `import { x } from '../scripts/settings.ts';`, 'cms does not import from scripts'],
    ['src/domain/field.ts', `import { x } from '../../astro.config.mjs';`, 'does not import from astro.config.mjs'],
  ])('%s: %s', async (file, code, message) => {
    expect(await lint(file, code)).toEqual([expect.stringContaining(message)]);
  });
});

describe('a package that does not belong in a room is refused', () => {
  test.each([
    ['src/domain/field.ts', `import { parse } from 'yaml';`, 'may import these packages only: zod'],
    ['src/domain/field.ts', `import { readFileSync } from 'node:fs';`, 'also runs in the browser'],
    ['src/search/engine.ts', `import { readFileSync } from 'node:fs';`, 'also runs in the browser'],
    ['src/islands/Search.tsx', `import { join } from 'node:path';`, 'also runs in the browser'],
    ['src/directory/directory.ts', `import { getCollection } from 'astro:content';`, 'runs without Astro'],
    ['scripts/bench.ts', `import { getCollection } from 'astro:content';`, 'runs without Astro'],
    ['cms/config.ts', `import { getCollection } from 'astro:content';`, 'runs without Astro'],
  ])('%s: %s', async (file, code, message) => {
    expect(await lint(file, code)).toEqual([expect.stringContaining(message)]);
  });
});

describe('islands take the domain as types only', () => {
  const file = 'src/islands/Search.tsx';
  test('a value is refused', async () => {
    const refused = [expect.stringContaining('takes types only from src/domain')];
    expect(await lint(file, `import { catalogue } from '../domain/catalogue/index.ts';`)).toEqual(refused);
    expect(await lint(file, `import { catalogue, type X } from '../domain/catalogue/index.ts';`)).toEqual(refused);
    expect(await lint(file, `import '../domain/catalogue/index.ts';`)).toEqual(refused);
  });
  test('a type is welcome', async () => {
    expect(await lint(file, `import type { Locale } from '../domain/text.ts';`)).toEqual([]);
    expect(await lint(file, `import { type Locale } from '../domain/text.ts';`)).toEqual([]);
    expect(await lint(file, `export type { Locale } from '../domain/text.ts';`)).toEqual([]);
  });
});

describe('what goes down is left alone', () => {
  test.each([
    ['src/domain/field.ts', `import { z } from 'zod';`],
    ['src/domain/kinds/choices.ts', `import { x } from '../field.ts';`],
    [
      'src/directory/directory.ts',
      `import { readFile } from 'node:fs/promises';\nimport { x } from '../domain/field.ts';`,
    ],
    ['src/islands/Search.tsx', `import { x } from '../search/query.ts';`],
    ['src/islands/Search.tsx', `import { Card } from '../components/Card.tsx';`],
    [
      'src/pages/index.astro',
      `---\nimport Page from '../layouts/Page.astro';\nimport { x } from '../domain/field.ts';\n---\n`,
    ],
    ['scripts/search.ts', `import { x } from '../src/search/engine.ts';`],
    [
      'src/domain/field.test.ts',
      `import { x } from '../directory/directory.ts';\nimport { readFileSync } from 'node:fs';`,
    ],
    ['eslint.config.mjs', `import { x } from './eslint/room-direction.mjs';`],
    ['e2e/search.e2e.ts', `import { x } from '../src/i18n/nl.ts';`],
  ])('%s: %s', async (file, code) => {
    expect(await lint(file, code)).toEqual([]);
  });
});

test('a test may take its material from anywhere but Astro', async () => {
  const message = expect.stringContaining('src/domain does not import from src/pages') as string;
  expect(await lint('src/domain/field.test.ts', `import { x } from '../pages/data.ts';`)).toEqual([message]);
});

test('a new folder in src needs a line of its own', async () => {
  expect(await lint('src/utils/text.ts', `export const x = 1;`)).toEqual([
    expect.stringContaining('stands in no room'),
  ]);
});

test('exports have names, except where a tool wants a default', async () => {
  const code = 'export default 1;';
  expect(await lint('src/domain/field.ts', code, 'no-restricted-exports')).toHaveLength(1);
  expect(await lint('vitest.config.ts', code, 'no-restricted-exports')).toEqual([]);
});

test('the site does not write to the console; a script does', async () => {
  const code = `console.log('dag');`;
  expect(await lint('src/domain/field.ts', code, 'no-console')).toHaveLength(1);
  expect(await lint('src/islands/Search.tsx', code, 'no-console')).toHaveLength(1);
  expect(await lint('src/components/Card.astro', `---\n${code}\n---\n`, 'no-console')).toHaveLength(1);
  expect(await lint('scripts/bench.ts', code, 'no-console')).toEqual([]);
});

test('an image without a text is refused, in islands and in components', async () => {
  const rule = 'jsx-a11y-x/alt-text';
  expect(await lint('src/islands/Logo.tsx', `export const Logo = () => <img src="/x.png" />;`, rule)).toHaveLength(1);
  expect(await lint('src/components/Logo.astro', `<img src="/x.png" />`, rule)).toHaveLength(1);
});
