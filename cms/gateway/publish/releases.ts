import { lstatSync, readFileSync, readdirSync, readlinkSync } from 'node:fs';
import { mkdir, open, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';
import type { SiteRoots } from '../site/app.ts';
import type { Id } from '../store/content-store.ts';

/**
 * The built sites on disk, of which one is shown to visitors:
 *
 *     releases/<id>/site/          what was built
 *     releases/<id>/release.json   of which state, for which day and with which software
 *     releases/<id>/…              what the build keeps beside it for the next one
 *     current -> releases/<id>     what visitors see
 *     held.json                    somebody went back, and to this state of the content we do not return by ourselves
 *     unsearched.json              since when the search server gets nothing new, and that the moderators were told
 *     work/                        what is being made; may be thrown away at any time
 *
 * A release is made in `work/` and moved in its place when it is whole; which one is shown changes with one rename.
 * So whatever is cut off at whatever instant leaves the one release or the other.
 */

const releaseSchema = z.object({
  /** The state of the content that it was made of. */
  commit: z.string(),
  /** The day for which its pages are true. */
  day: z.string(),
  /** The name of the software that made it, with its settings; nothing where it was made without one. */
  software: z.string().optional(),
});

/** What a release was made of and with. */
type Making = z.infer<typeof releaseSchema>;

export interface Release extends Making {
  /** Sorts by the time at which it was made. */
  readonly id: string;
  /** What is served. */
  readonly root: string;
}

export interface Current extends Release {
  /** ISO 8601: since when visitors see it. */
  readonly since: string;
}

const heldSchema = z.object({ commit: z.string() });
const unsearchedSchema = z.object({ since: z.string() });

/** How many states of the content one can go back to. */
const keptStates = 5;
/** So many of the newest stay whatever they are of: somebody may have a page of theirs open. */
const keptNewest = 2;

const isMissing = (cause: unknown): boolean => cause instanceof Error && 'code' in cause && cause.code === 'ENOENT';

/** Nothing where it is not there. */
function unlessMissing<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (cause) {
    if (isMissing(cause)) return undefined;
    throw cause;
  }
}

/** Makes sure that a rename in a folder outlives a power cut. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Something small to remember over a restart and a power cut, in a file of its own. */
function createNote<T>(file: string, schema: z.ZodType<T>) {
  return {
    /** Nothing where nothing is noted. */
    async read(): Promise<T | undefined> {
      try {
        return schema.parse(JSON.parse(await readFile(file, 'utf8')));
      } catch (cause) {
        if (isMissing(cause)) return undefined;
        throw cause;
      }
    },
    async write(value: T): Promise<void> {
      const fresh = `${file}.${process.pid}`;
      await writeFile(fresh, JSON.stringify(value), { flush: true });
      await rename(fresh, file);
      await syncFolder(dirname(file));
    },
    remove: (): Promise<void> => rm(file, { force: true }),
  };
}

/** "20261125t231502123-ad1b0106". */
const toId = (at: Date, commit: Id): string =>
  `${at
    .toISOString()
    .replace(/[-:.Z]/g, '')
    .toLowerCase()}-${commit.slice(0, 8)}`;

export type Releases = ReturnType<typeof createReleases>;

/** @param dataDir the gateway's own folder; what is needed in it is made */
export function createReleases(dataDir: string) {
  const releasesDir = join(dataDir, 'releases');
  const workDir = join(dataDir, 'work');
  const link = join(dataDir, 'current');
  const heldNote = createNote(join(dataDir, 'held.json'), heldSchema);

  function read(id: string): Release | undefined {
    const folder = join(releasesDir, id);
    const text = unlessMissing(() => readFileSync(join(folder, 'release.json'), 'utf8'));
    return text === undefined
      ? undefined
      : { id, root: join(folder, 'site'), ...releaseSchema.parse(JSON.parse(text)) };
  }

  /** What visitors see now. Asked for each request, so that a switch from another process counts at once. */
  function current(): Current | undefined {
    return unlessMissing(() => {
      const release = read(basename(readlinkSync(link)));
      return release && { ...release, since: lstatSync(link).mtime.toISOString() };
    });
  }

  /** Every release, newest first. */
  function list(): readonly Release[] {
    const ids = unlessMissing(() => readdirSync(releasesDir)) ?? [];
    return ids
      .sort()
      .reverse()
      .flatMap((id) => read(id) ?? []);
  }

  /** The one step that visitors see. */
  async function switchTo(id: string): Promise<void> {
    const fresh = `${link}.${process.pid}`;
    await rm(fresh, { force: true });
    await symlink(join('releases', id), fresh);
    await rename(fresh, link);
    await syncFolder(dataDir);
  }

  /** To which state of the content nobody may return without being asked. */
  const held = async (): Promise<Id | undefined> => (await heldNote.read())?.commit;

  return {
    current,
    list,
    held,
    /** ISO 8601: since when the search server gets nothing new, of which the moderators were told. */
    unsearched: createNote(join(dataDir, 'unsearched.json'), unsearchedSchema),

    /** Makes the folders, and clears away what was being made when the last process ended. */
    async prepare(): Promise<void> {
      await rm(workDir, { recursive: true, force: true, maxRetries: 5 });
      for (const folder of [workDir, releasesDir]) await mkdir(folder, { recursive: true });
    },

    /** A place to make a release in. */
    async begin(
      at: Date,
      commit: Id,
    ): Promise<{ readonly id: string; readonly content: string; readonly site: string }> {
      const id = toId(at, commit);
      const content = join(workDir, `content-${id}`);
      const folder = join(workDir, id);
      for (const own of [content, folder]) {
        await rm(own, { recursive: true, force: true });
        await mkdir(own, { recursive: true });
      }
      return { id, content, site: join(folder, 'site') };
    },

    /** Clears away what a place to make a release in holds. */
    async abandon(id: string): Promise<void> {
      for (const name of [id, `content-${id}`]) {
        await rm(join(workDir, name), { recursive: true, force: true, maxRetries: 5 });
      }
    },

    /** Shows a release that is whole. */
    async release(id: string, making: Making): Promise<void> {
      const folder = join(workDir, id);
      await writeFile(join(folder, 'release.json'), JSON.stringify(making), { flush: true });
      await rename(folder, join(releasesDir, id));
      await syncFolder(releasesDir);
      await switchTo(id);
      if ((await held()) !== making.commit) await heldNote.remove();
    },

    /**
     * Shows the newest release of another state of the content than the one that is shown, made before it.
     * @returns that release, or nothing where there is none
     */
    async rollBack(): Promise<Release | undefined> {
      const shown = current();
      const target = shown && list().find(({ id, commit }) => id < shown.id && commit !== shown.commit);
      if (!target) return undefined;
      // First the note: were it the other way round, a running gateway could publish the newest state again in between.
      if ((await held()) === undefined) await heldNote.write({ commit: shown.commit });
      await switchTo(target.id);
      return target;
    },

    /** Removes what is too old to go back to. What is shown always stays. */
    async prune(): Promise<void> {
      const shown = current();
      const all = list();
      const states = [...new Set(all.map(({ commit }) => commit))].slice(0, keptStates);
      const kept = new Set([
        shown?.id,
        ...all.slice(0, keptNewest).map(({ id }) => id),
        ...states.map((state) => all.find(({ commit }) => commit === state)?.id),
      ]);
      for (const { id } of all) {
        if (kept.has(id)) continue;
        // Out of the list first: half a release must not be found.
        await rm(join(workDir, `old-${id}`), { recursive: true, force: true });
        await rename(join(releasesDir, id), join(workDir, `old-${id}`));
        await rm(join(workDir, `old-${id}`), { recursive: true, force: true, maxRetries: 5 });
      }
    },
  };
}

/** What the site's server asks for each request: the release that visitors see, and those before it. */
export const toSiteRoots = (releases: Releases): SiteRoots => {
  const shown = releases.current();
  return {
    current: shown?.root,
    older: () => releases.list().flatMap(({ id, root }) => (id === shown?.id ? [] : [root])),
  };
};
