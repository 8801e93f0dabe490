import { execFileSync, spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const command = fileURLToPath(new URL('../check-owners.ts', import.meta.url));
let repository = '';
const git = (...args: readonly string[]) =>
  execFileSync('git', ['-c', 'user.name=Test', '-c', 'user.email=test@example.org', ...args], { cwd: repository });
async function write(path: string, content: string): Promise<void> {
  await mkdir(dirname(join(repository, path)), { recursive: true });
  await writeFile(join(repository, path), content);
}
/** Changes files on a branch of their own and asks whether the author may. */
async function check(author: string, files: Readonly<Record<string, string>>) {
  git('checkout', '-q', '-B', 'change', 'main');
  for (const [path, content] of Object.entries(files)) await write(path, content);
  git('add', '-A');
  git('commit', '-q', '-m', 'Change');
  const args = ['--disable-warning=ExperimentalWarning', command, '--base', 'main', '--author', author];
  return spawnSync(process.execPath, args, { cwd: repository, encoding: 'utf8' });
}

beforeAll(async () => {
  repository = await mkdtemp(join(tmpdir(), 'owners-'));
  git('init', '-q', '-b', 'main');
  await write('cms/owners.yaml', 'moderators: [m@example.org]\norganisations:\n  een: [a@example.org]\n');
  await write('content/organisations/een.yaml', 'name: Een\n');
  await write('content/organisations/twee.yaml', 'name: Twee\n');
  git('add', '-A');
  git('commit', '-q', '-m', 'Begin');
});
afterAll(async () => {
  await rm(repository, { recursive: true });
});

describe('a change in a repository without the gateway', () => {
  it('passes where it is of the own organisation, its images included', async () => {
    const { status } = await check('A@example.org', {
      'content/organisations/een.yaml': 'name: 1\n',
      'content/uploads/een/logo.png': 'x',
    });
    expect(status).toBe(0);
  });

  it('is refused where it touches another, also beside the own one, and says which', async () => {
    const { status, stderr } = await check('a@example.org', {
      'content/organisations/een.yaml': 'name: 1\n',
      'content/organisations/twee.yaml': 'name: 2\n',
    });
    expect(status).toBe(1);
    expect(stderr).toContain('content/organisations/twee.yaml');
    expect(stderr).not.toContain('een.yaml');
  });

  it('is refused where somebody makes themselves an owner in the same change', async () => {
    const { status, stderr } = await check('b@example.org', {
      'cms/owners.yaml': 'organisations:\n  twee: [b@example.org]\n',
      'content/organisations/twee.yaml': 'name: 2\n',
    });
    expect([status, stderr.includes('cms/owners.yaml')]).toEqual([1, true]);
  });

  it('passes for a moderator, whatever it is', async () => {
    expect((await check('m@example.org', { 'content/region.yaml': 'x: 1\n' })).status).toBe(0);
  });
});
