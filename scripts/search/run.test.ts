import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { requireDirectory } from '../../src/directory/directory.ts';
import type { Directory } from '../../src/domain/directory.ts';
import { toServerDocuments } from '../../src/search/meilisearch/documents.ts';
import { indexContent } from '../../src/search/meilisearch/index-content.ts';
import { toIndexSettings } from '../../src/search/meilisearch/settings.ts';
import { startMeilisearch } from '../meilisearch/test-server.ts';
import { parseSearchArguments } from './arguments.ts';
import { createSession, isExpected, openSearch, toLine, type SearchLine } from './run.ts';
import { parseServerSettings, type ServerSettings } from './settings.ts';

const place = { contentDir: 'content', today: '2026-11-23', server: parseServerSettings({}) };
let directory: Directory;
beforeAll(async () => {
  directory = await requireDirectory(place);
}, 60_000);
const open = (...args: readonly string[]) => createSession(parseSearchArguments(args), { ...place, directory });

describe('a session', () => {
  it('answers with identifiers, names, scores and what was understood', async () => {
    const session = open('x', '--limit', '3');
    const line = toLine('poetsen menen', await session.search('poetsen menen'));
    expect(line.query).toBe('poetsen menen');
    expect(line.understood.parts.map(({ id }) => id)).toEqual(['concept:schoonmaak', 'place:menen']);
    expect(line.total).toBeGreaterThan(3);
    expect(line.hits).toHaveLength(3);
    expect(line.hits[0]).toEqual({
      workplaceId: expect.stringMatching(/^[0-9a-f-]{36}$/) as string,
      organisationId: expect.stringMatching(/^[0-9a-f-]{36}$/) as string,
      slug: expect.stringMatching(/^[a-z0-9-]+$/) as string,
      name: expect.any(String) as string,
      score: expect.any(Number) as number,
      distanceKm: expect.any(Number) as number,
    });
  });

  it.each(['Heule', 'heule', '8501', 'Courtrai', 'Mouscron', 'Komen'])('knows where %s is', async (near) => {
    const session = open('x', '--near', near, '--radius', '15');
    const { hits } = await session.search('');
    expect(hits.length).toBeGreaterThan(0);
    for (const { distanceKm } of hits) expect(distanceKm).toBeLessThanOrEqual(15);
  });

  it('widens a filter that is given twice', async () => {
    const total = async (...filters: readonly string[]) =>
      (await open('x', ...filters.flatMap((filter) => ['--filter', filter])).search('')).total;
    const [one, other, both] = await Promise.all([
      total('municipality=Menen'),
      total('municipality=Kuurne'),
      total('municipality=Menen', 'municipality=Kuurne'),
    ]);
    expect(both).toBe(one + other);
    expect(await total('municipality=Menen', 'activities=schoonmaak')).toBeLessThan(one);
  });

  it.each([
    [['--near', 'Atlantis'], '"Atlantis"'],
    [['--filter', 'kleur=rood'], 'kies uit measureGroup, measures, activities'],
    [['--filter', 'activities=toveren'], 'kies uit groenonderhoud, hergebruik'],
    [['--engine', 'toString'], 'kies uit embedded, meilisearch'],
    [['--engine', 'meilisearch'], 'Zet SEARCH_URL'],
  ])('refuses %o and names what there is', (args, part) => {
    expect(() => open('x', ...args)).toThrow(part);
  });

  it('refuses content with errors, and says how to see them', async () => {
    const empty = await mkdtemp(join(tmpdir(), 'rosewijzer-zoek-'));
    try {
      await expect(openSearch(parseSearchArguments(['x']), { ...place, contentDir: empty })).rejects.toThrow(
        'content:check',
      );
    } finally {
      await rm(empty, { recursive: true });
    }
  });
});

describe('the engine on a server', async () => {
  const started = await startMeilisearch();
  const contentDir = 'src/directory/fixtures/tiny-region';
  const settings = (own: Readonly<Record<string, string>> = {}) =>
    'url' in started
      ? parseServerSettings({ SEARCH_URL: started.url, SEARCH_KEY: started.masterKey, SEARCH_INDEX: 'cli', ...own })
      : parseServerSettings({});
  const openOn = (engine: string, server: ServerSettings, ...args: readonly string[]) =>
    openSearch(parseSearchArguments(['x', '--engine', engine, ...args]), { ...place, contentDir, server });

  beforeEach(({ skip }) => {
    if ('reason' in started) skip(started.reason);
  });
  beforeAll(async () => {
    if ('reason' in started) return;
    const region = await requireDirectory({ contentDir, today: place.today });
    await indexContent(
      { url: started.url, adminKey: started.masterKey, index: 'cli' },
      { documents: toServerDocuments(region, place.today), settings: toIndexSettings(region) },
    );
  }, 60_000);
  afterAll(async () => {
    if ('url' in started) await started.stop();
  });

  it.each([
    ['hop'],
    ['werk in watou'],
    ['poetsen', '--near', 'Poperinge', '--radius', '20'],
    ['', '--filter', 'municipality=Heuvelland', '--limit', '1'],
    ['cueillette', '--locale', 'fr'],
    ['qwrtzx'],
  ])('prints the same line as the embedded one for %s', async (text, ...args) => {
    const own = await (await openOn('embedded', settings(), ...args)).search(text);
    const other = await (await openOn('meilisearch', settings(), ...args)).search(text);
    expect(toLine(text, other)).toEqual(toLine(text, own));
  });

  it.each([
    ['a key that it refuses', { SEARCH_KEY: 'wrong' }, /De sleutel mag dit niet/],
    [
      'a server that is not there',
      { SEARCH_URL: 'http://127.0.0.1:1' },
      /http:\/\/127\.0\.0\.1:1, bij "zoeken": De server is niet bereikbaar/,
    ],
    [
      'an index that nobody made',
      { SEARCH_INDEX: 'nergens' },
      /heeft geen index "nergens"; maak die met npm run search:index/,
    ],
  ])('says what is wrong with %s', async (_, own, sentence) => {
    const session = await openOn('meilisearch', settings(own));
    const cause: unknown = await session.search('hop').catch((error: unknown) => error);
    expect(isExpected(cause)).toBe(true);
    expect(String(cause)).toMatch(sentence);
  });
});

describe('the command', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'rosewijzer-zoek-'));
    await writeFile(join(folder, 'vragen.txt'), 'poetsen\n\nwinkel kortrijk\n');
  });
  afterAll(() => rm(folder, { recursive: true }));

  const run = (...args: readonly string[]) =>
    new Promise<{ code: number | string | null | undefined; stdout: string; stderr: string }>((resolve) => {
      execFile(
        process.execPath,
        ['scripts/search.ts', ...args],
        { env: { ...process.env, BUILD_DATE: '2026-11-23', NODE_NO_WARNINGS: '1' } },
        (error, stdout, stderr) => resolve({ code: error ? error.code : 0, stdout, stderr }),
      );
    });

  it('prints one JSON object for a question', async () => {
    const { stdout, code } = await run('--json', '--limit', '2', 'matwerk 8930');
    expect(code).toBe(0);
    const line = JSON.parse(stdout) as SearchLine;
    expect(Object.keys(line)).toEqual(['query', 'understood', 'total', 'hits']);
    expect(line.hits).toHaveLength(2);
  }, 60_000);

  it('prints one line for each question of a file', async () => {
    const { stdout } = await run('--file', join(folder, 'vragen.txt'));
    const lines = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as SearchLine);
    expect(lines.map(({ query }) => query)).toEqual(['poetsen', 'winkel kortrijk']);
  }, 60_000);

  it('prints a list for people without --json', async () => {
    const { stdout } = await run('PWA');
    expect(stdout).toContain('"PWA": ');
    expect(stdout).toContain('Begrepen als: maatregel: wijk-werken ("PWA", heet nu wijk-werken)');
  }, 60_000);

  it('says what is wrong in one sentence and ends with 2', async () => {
    const { code, stderr, stdout } = await run('--locale', 'de', 'x');
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toBe('De taal "de" kennen we niet; kies uit nl, fr, en.\n');
  }, 60_000);
});
