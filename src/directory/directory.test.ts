import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { ContentError, loadDirectory, readRegion, requireDirectory } from './directory.ts';

const today = '2026-11-23';
const tinyRegion = fileURLToPath(new URL('fixtures/tiny-region', import.meta.url));
const content = fileURLToPath(new URL('../../content', import.meta.url));

const folders: string[] = [];
/** A copy of the tiny region with one file changed or added. */
async function copyWith(file: string, text: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'content-'));
  folders.push(folder);
  await cp(tinyRegion, folder, { recursive: true });
  await writeFile(join(folder, file), text);
  return folder;
}
afterEach(async () => {
  await Promise.all(folders.splice(0).map((folder) => rm(folder, { recursive: true })));
});

describe('another region', () => {
  it('runs the same code with its own places, measures, terms and languages', async () => {
    const { directory, problems, files } = await loadDirectory({ contentDir: tinyRegion, today });
    expect(problems).toEqual([]);
    expect(files).toHaveLength(17);
    expect(directory?.region).toMatchObject({ siteName: 'Plekwijzer Westhoek', locales: ['nl', 'fr'] });
    expect(directory?.references.municipalities.map(({ name }) => name)).toEqual(['Poperinge', 'Heuvelland']);
    expect(directory?.measures.map(({ code }) => code)).toEqual(['collectief-maatwerk', 'hoppepluk']);
    expect(directory?.organisations.map(({ slug }) => slug)).toEqual(['de-kromme-ladder', 'kemmelwerk']);
    expect(directory?.workplaces.map(({ slug, groups }) => [slug, groups])).toEqual([
      ['de-kromme-ladder-hoppeveld-watou', ['ander']],
      ['kemmelwerk', ['MW']],
    ]);
    // Nothing of ours is left where it has nothing of its own.
    expect(directory?.overviews).toEqual([]);
    expect(directory?.thesaurus).toEqual([]);
    expect(directory?.pages.over.en).toBe(directory?.pages.over.nl);
  });

  it('does not know the municipalities and measures of ours', async () => {
    const ours = `id: 0e7c1f0a-6a55-4b0e-9a59-5a1b0c2d3e61
name: Van Elders
contact: { mailbox: elders@example.org }
confirmedOn: 2026-11-01
workplaces:
  - id: 0e7c1f0a-6a55-4b0e-9a59-5a1b0c2d3e62
    summary: { nl: Van elders. }
    measures: [lde]
    activities: [hout]
    address: { municipality: Kortrijk }
    intakeSteps: [{ nl: Bel. }]
`;
    const contentDir = await copyWith('organisations/van-elders.yaml', ours);
    const { directory, problems } = await loadDirectory({ contentDir, today });
    expect(directory).toBeUndefined();
    expect(problems.map(({ where, expected }) => [where, expected])).toEqual([
      ['Werkplek 1 › Maatregelen › nr. 1', 'een van: collectief-maatwerk, hoppepluk'],
      ['Werkplek 1 › Adres › gemeente', 'een van: Poperinge, Heuvelland'],
    ]);
  });
});

describe('our own content', () => {
  it('has no error', async () => {
    const { directory, problems } = await loadDirectory({ contentDir: content, today });
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(directory?.organisations.length).toBeGreaterThanOrEqual(48);
    expect(directory?.workplaces.length).toBeGreaterThanOrEqual(75);
  });
});

describe('a build', () => {
  it('gets no directory from content with an error, but every error in words', async () => {
    const contentDir = await copyWith('organisations/stuk.yaml', 'name: Stuk: helemaal\n');
    const refused: unknown = await requireDirectory({ contentDir, today }).catch((cause: unknown) => cause);
    expect(refused).toBeInstanceOf(ContentError);
    expect(String(refused)).toContain('organisations/stuk.yaml\n  Regel 1, kolom 7: Deze regel [yaml]');
  });

  it('gets the region alone, or its errors', async () => {
    expect((await readRegion(tinyRegion)).siteName).toBe('Plekwijzer Westhoek');
    const contentDir = await copyWith('region.yaml', 'siteName: Half\n');
    await expect(readRegion(contentDir)).rejects.toThrow('Vul "municipalities" in');
    await expect(readRegion(join(tinyRegion, 'pages'))).rejects.toThrow('het bestand region.yaml is er niet');
  });
});

describe('a folder', () => {
  it('that does not exist is told as such', async () => {
    const { problems } = await loadDirectory({ contentDir: join(tinyRegion, 'nergens'), today });
    expect(problems).toMatchObject([{ reference: 'folder-missing' }]);
  });

  it('may hold hidden files, but no files that look like content and are not', async () => {
    const contentDir = await copyWith('organisations/.DS_Store', 'x');
    await writeFile(join(contentDir, 'organisations/nieuw.yml'), 'id: x');
    const { problems } = await loadDirectory({ contentDir, today });
    expect(problems.map(({ file, reference }) => [file, reference])).toEqual([
      ['organisations/nieuw.yml', 'file-stray'],
    ]);
  });
});
