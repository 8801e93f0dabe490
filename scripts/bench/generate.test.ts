import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadDirectory } from '../../src/directory/directory.ts';
import { readExample } from '../../src/directory/fixtures/example.ts';
import type { Directory } from '../../src/domain/directory.ts';
import { toIsoDate } from '../../src/domain/date.ts';
import type { Text } from '../../src/domain/text.ts';
import { writeContentFolder } from './content-folder.ts';
import { generateListings, type GenerateOptions } from './generate.ts';

const today = toIsoDate(new Date('2026-11-23T12:00:00Z'));
let example: Directory;
let folder: string;

beforeAll(async () => {
  example = await readExample(today);
  folder = await mkdtemp(join(tmpdir(), 'bench-content-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const generate = (options: Partial<GenerateOptions> = {}) => [
  ...generateListings(example, { count: 50, seed: 'a', today, ...options }),
];

describe('generated listings', () => {
  it('are the same for the same seed, and others for another', () => {
    expect(generate()).toEqual(generate());
    expect(generate({ seed: 'b' })).not.toEqual(generate());
  });

  it('begin the same however many there are', () => {
    expect(generate({ count: 80 }).slice(0, 50)).toEqual(generate());
  });

  it('have names, addresses and identifiers of their own, and 1.6 workplaces each', () => {
    const listings = generate({ count: 800 });
    const workplaces = listings.flatMap(({ organisation }) => organisation.workplaces);
    expect(new Set(listings.map(({ slug }) => slug)).size).toBe(800);
    expect(new Set(workplaces.map(({ id }) => id)).size).toBe(workplaces.length);
    expect(workplaces.length / 800).toBeCloseTo(1.6, 1);
  });

  it('differ from one another in what they say, with as many languages as the example', () => {
    const workplaces = generate({ count: 300 }).flatMap(({ organisation }) => organisation.workplaces);
    const tasks = workplaces.flatMap((workplace) => workplace.tasks ?? []);
    expect(new Set(tasks.map(({ nl }) => nl)).size).toBeGreaterThan(tasks.length / 2);
    const shareInFrench = (texts: readonly Text[]) => texts.filter(({ fr }) => fr !== undefined).length / texts.length;
    const own = shareInFrench(example.workplaces.flatMap(({ workplace }) => workplace.tasks ?? []));
    expect(Math.abs(shareInFrench(tasks) - own)).toBeLessThan(0.1);
  });

  it('pass the check of the content without an error', async () => {
    const listings = generate({ count: 120 });
    await writeContentFolder('content', folder, listings);
    expect(await readdir(join(folder, 'organisations'))).toHaveLength(120);
    const { directory, problems } = await loadDirectory({ contentDir: folder, today });
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(directory?.organisations).toHaveLength(120);
  });
});
