import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { ESLint } from 'eslint';
import { parseConfigFileTextToJson } from 'typescript';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';

/** A piece of code in a file, and what a rule says of it: nothing where it is fine. */
type Case = readonly [file: string, code: string, says?: string];

const direction = 'rooms/direction';

/** What goes up or sideways. */
const wrongWay: readonly Case[] = [
  ['src/domain/field.ts', `import { x } from '../search/engine.ts';`, 'src/domain does not import from src/search'],
  ['src/domain/field.ts', `import type { X } from '../exports/csv.ts';`, 'src/domain does not import from src/exports'],
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
  ['scripts/bench.ts', `import { x } from '../src/components/card.ts';`, 'scripts does not import from src/components'],
  ['cms/config.ts', `import { x } from '../src/pages/data.ts';`, 'cms does not import from src/pages'],
  ['cms/config.ts', `import { x } from '../scripts/settings.ts';`, 'cms does not import from scripts'],
  ['src/domain/field.ts', `import { x } from '../../astro.config.mjs';`, 'does not import from astro.config.mjs'],
  // A test may take its material from anywhere but Astro.
  [
    'src/domain/field.test.ts',
    `import { x } from '../pages/data.ts';`,
    'src/domain does not import from src/pages: see eslint/room-direction.mjs for what it may.',
  ],
  // A new folder needs a line of its own.
  ['src/utils/text.ts', `export const x = 1;`, 'stands in no room'],
];

const wrongPackage: readonly Case[] = [
  ['src/domain/field.ts', `import { parse } from 'yaml';`, 'may import these packages only: zod'],
  ['src/domain/field.ts', `import { readFileSync } from 'node:fs';`, 'also runs in the browser'],
  ['src/search/engine.ts', `import { readFileSync } from 'node:fs';`, 'also runs in the browser'],
  ['src/islands/Search.tsx', `import { join } from 'node:path';`, 'also runs in the browser'],
  ['src/directory/directory.ts', `import { getCollection } from 'astro:content';`, 'runs without Astro'],
  ['scripts/bench.ts', `import { getCollection } from 'astro:content';`, 'runs without Astro'],
  ['cms/config.ts', `import { getCollection } from 'astro:content';`, 'runs without Astro'],
];

const typesOnly = 'takes types only from src/domain';
const domainInIslands: readonly Case[] = [
  ['src/islands/Search.tsx', `import { catalogue } from '../domain/catalogue/index.ts';`, typesOnly],
  ['src/islands/Search.tsx', `import { catalogue, type X } from '../domain/catalogue/index.ts';`, typesOnly],
  ['src/islands/Search.tsx', `import '../domain/catalogue/index.ts';`, typesOnly],
  ['src/islands/Search.tsx', `import type { Locale } from '../domain/text.ts';`],
  ['src/islands/Search.tsx', `import { type Locale } from '../domain/text.ts';`],
  ['src/islands/Search.tsx', `export type { Locale } from '../domain/text.ts';`],
];

const rightWay: readonly Case[] = [
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
];

const aDefault = 'export default 1;';
const namedExports: readonly Case[] = [
  ['src/domain/field.ts', aDefault, 'default'],
  ['vitest.config.ts', aDefault],
];

const aWord = `console.log('dag');`;
const quietSite: readonly Case[] = [
  ['src/domain/field.ts', aWord, 'console'],
  ['src/islands/Search.tsx', aWord, 'console'],
  ['src/components/Card.astro', `---\n${aWord}\n---\n`, 'console'],
  ['scripts/bench.ts', aWord],
  ['src/domain/field.test.ts', aWord],
];

const imagesWithText: readonly Case[] = [
  ['src/islands/Logo.tsx', `export const Logo = () => <img src="/x.png" />;`, 'alt'],
  ['src/components/Logo.astro', `<img src="/x.png" />`, 'alt'],
];

const groups: readonly (readonly [title: string, rule: string, cases: readonly Case[]])[] = [
  ['an import that goes up or sideways is refused', direction, wrongWay],
  ['a package that does not belong in a room is refused', direction, wrongPackage],
  ['islands take the domain as types only', direction, domainInIslands],
  ['what goes down is left alone', direction, rightWay],
  ['exports have names, except where a tool wants a default', 'no-restricted-exports', namedExports],
  ['the site does not write to the console; a script and a test do', 'no-console', quietSite],
  ['an image without a text is refused', 'jsx-a11y-x/alt-text', imagesWithText],
];

interface Message {
  readonly rule: string;
  readonly message: string;
}

const answerSchema = z.object({
  diagnostics: z.array(z.object({ message: z.string(), code: z.string().default(''), filename: z.string() })),
});

/** The project's own settings, less what takes types, in a folder with all cases: there it is asked once. */
function askOxlint(cases: readonly Case[]): ReadonlyMap<Case, readonly Message[]> {
  const folder = mkdtempSync(join(tmpdir(), 'rooms-'));
  try {
    const read = parseConfigFileTextToJson('.oxlintrc.json', readFileSync('.oxlintrc.json', 'utf8'));
    const { $schema: _schema, options: _options, ...config } = read.config as Readonly<Record<string, unknown>>;
    writeFileSync(join(folder, '.oxlintrc.json'), JSON.stringify(config));
    cpSync('eslint', join(folder, 'eslint'), { recursive: true });
    const caseOf = new Map(
      cases.map((own, index) => {
        const [file, code] = own;
        // Several pieces of code that stand in one file each get their own.
        const path = join(dirname(file), basename(file).replace('.', `${index}.`));
        mkdirSync(dirname(join(folder, path)), { recursive: true });
        writeFileSync(join(folder, path), code);
        return [path, own] as const;
      }),
    );
    // It ends with 1 where it finds anything.
    const command = [resolve('node_modules/oxlint/bin/oxlint'), '--format=json'];
    const answer = runAnyway(command, folder);
    const found = new Map<Case, Message[]>(cases.map((own) => [own, []]));
    for (const { filename, code, message } of answerSchema.parse(JSON.parse(answer)).diagnostics) {
      const [, plugin = '', name] = /^(\S+)\((\S+)\)$/.exec(code) ?? [];
      // Code that cannot be read is no code that is fine.
      if (name === undefined) throw new Error(`${filename}: ${message}`);
      const own = caseOf.get(filename);
      if (own) found.get(own)?.push({ rule: plugin === 'eslint' ? name : `${plugin}/${name}`, message });
    }
    return found;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function runAnyway(command: readonly string[], cwd: string): string {
  try {
    return execFileSync(process.execPath, command, { cwd, encoding: 'utf8', stdio: 'pipe' });
  } catch (cause) {
    const { stdout } = cause as { readonly stdout?: string };
    if (stdout === undefined) throw cause;
    return stdout;
  }
}

const eslint = new ESLint();
async function askEslint([file, code]: Case): Promise<readonly Message[]> {
  const results = await eslint.lintText(code, { filePath: file });
  const messages = results.flatMap((result) => result.messages);
  expect(messages.filter(({ fatal }) => fatal)).toEqual([]);
  return messages.map(({ ruleId, message }) => ({ rule: ruleId ?? '', message }));
}

/** ESLint has the components of Astro, and what is asked of any component. */
const isForEslint = (rule: string, [file]: Case): boolean => file.endsWith('.astro') || rule.startsWith('jsx-a11y-x/');
const byOxlint = askOxlint(groups.flatMap(([, rule, cases]) => cases.filter((own) => !isForEslint(rule, own))));

describe.each(groups)('%s', (_title, rule, cases) => {
  test.each(cases.map((own) => ({ own, name: own.slice(0, 2).join(': ') })))('$name', async ({ own }) => {
    const messages = isForEslint(rule, own) ? await askEslint(own) : (byOxlint.get(own) ?? []);
    const [, , says] = own;
    expect(messages.filter((message) => message.rule === rule).map(({ message }) => message)).toEqual(
      says === undefined ? [] : [expect.stringContaining(says)],
    );
  });
});
