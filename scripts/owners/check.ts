import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { parse } from 'yaml';
import { z } from 'zod';

const run = promisify(execFile);

/** `cms/owners.yaml`: who may change what, in a repository that has no gateway before it. */
const ownersSchema = z.strictObject({
  moderators: z.array(z.email()).default([]),
  organisations: z.record(z.string(), z.array(z.email())).default({}),
});
export type Owners = z.infer<typeof ownersSchema>;

export const parseOwners = (source: string): Owners => ownersSchema.parse(parse(source) ?? {});

/** Of these changed paths, those that this author may not change. */
export function findForeign(owners: Owners, author: string, paths: readonly string[]): readonly string[] {
  const email = author.trim().toLowerCase();
  const isListed = (list: readonly string[]) => list.some((own) => own.toLowerCase() === email);
  if (isListed(owners.moderators)) return [];
  const slugs = Object.entries(owners.organisations).flatMap(([slug, list]) => (isListed(list) ? [slug] : []));
  return paths.filter(
    (path) =>
      !slugs.some(
        (slug) => path === `content/organisations/${slug}.yaml` || path.startsWith(`content/uploads/${slug}/`),
      ),
  );
}

/** Every path that differs between a state and where we are now, both names of what was moved. */
export async function listChanges(repository: string, base: string): Promise<readonly string[]> {
  // `--end-of-options`: a revision that begins with a dash is no option.
  const { stdout } = await run(
    'git',
    ['diff', '--name-only', '-z', '--no-renames', '--end-of-options', `${base}...HEAD`, '--'],
    { cwd: repository },
  );
  return stdout.split('\0').filter((path) => path !== '');
}

/** The owners as they were before the change, so that nobody makes themselves one in the same change. */
export async function readOwners(repository: string, base: string): Promise<Owners> {
  const { stdout } = await run('git', ['show', '--end-of-options', `${base}:cms/owners.yaml`], { cwd: repository });
  return parseOwners(stdout);
}
