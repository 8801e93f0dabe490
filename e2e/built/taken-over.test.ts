import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeContentFolder } from '../../scripts/bench/content-folder.ts';
import { generateListings, type Listing } from '../../scripts/bench/generate.ts';
import { createRandom } from '../../scripts/bench/random.ts';
import { requireDirectory } from '../../src/directory/directory.ts';
import { addDays } from '../../src/domain/date.ts';

const seed = 'taken-over';
const workshop = mkdtempSync(join(tmpdir(), 'taken-over-'));
afterAll(() => {
  rmSync(workshop, { recursive: true, force: true });
});

/** Small, and given a third language: each build of it takes a fifth of what one of the example content takes. */
const base = resolve('src/directory/fixtures/tiny-region');

/** A content folder and the day for which it is built. */
interface State {
  readonly listings: readonly Listing[];
  readonly day: string;
  /** What else is edited: in a file of the folder, one text for another. */
  readonly edits: readonly (readonly [file: string, from: RegExp, to: string])[];
}

const firstDay = '2026-11-23';
const english = ['region.yaml', /^locales: \[nl, fr\]$/m, 'locales: [nl, fr, en]'] as const;
let pool: readonly Listing[] = [];
let state: State;
let made = 0;
beforeAll(async () => {
  const example = await requireDirectory({ contentDir: base, today: firstDay });
  pool = [...generateListings(example, { count: 24, seed, today: firstDay })];
  state = { listings: pool.slice(0, 12), day: firstDay, edits: [english] };
}, 60_000);

async function writeContent({ listings, edits }: State): Promise<string> {
  made += 1;
  const folder = join(workshop, `content-${made}`);
  await writeContentFolder(base, folder, listings);
  for (const [file, from, to] of edits) {
    const before = readFileSync(join(folder, file), 'utf8');
    const after = before.replace(from, to);
    expect(after, file).not.toBe(before);
    writeFileSync(join(folder, file), after);
  }
  return folder;
}

/** Builds as the service does, on the site before as it does for a larger one; gives the folder of the site. */
function build(content: string, day: string, previous: string | undefined): Promise<string> {
  made += 1;
  const release = join(workshop, `release-${made}`);
  const site = join(release, 'site');
  // Vitest's own, under which Astro would build for a test.
  const foreign = { NODE_ENV: undefined, VITEST: undefined, MODE: undefined, DEV: undefined, PROD: undefined };
  const env = {
    ...process.env,
    ...foreign,
    CONTENT_DIR: content,
    BUILD_DATE: day,
    OUT_DIR: site,
    PAGE_KEYS_FILE: join(release, 'page-keys.json'),
    PREVIOUS_SITE: previous ?? '',
    RENDER_THREADS: previous === undefined ? '1' : '2',
  };
  return new Promise((finish, reject) => {
    execFile(process.execPath, ['scripts/quick-build.ts'], { env, timeout: 170_000 }, (error, stdout, stderr) => {
      // Were the quick way given up for the ordinary one, it would say so, and this would test nothing.
      if (error || stdout + stderr !== '') reject(new Error(stdout + stderr, { cause: error }));
      else finish(site);
    });
  });
}

const listFiles = (site: string): readonly string[] =>
  readdirSync(site, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(site, join(entry.parentPath, entry.name)))
    .toSorted();

/** The pages that are the very files of another site. */
const listTaken = (site: string, from: string): readonly string[] =>
  listFiles(site).filter((file) => {
    const other = statSync(join(from, file), { throwIfNoEntry: false });
    return other?.ino === statSync(join(site, file)).ino;
  });

const isOfListing = (file: string): boolean =>
  /^(?:(?:fr|en)\/)?(?:organisaties|werkplekken)\/[^/]+\/index\.html$/.test(file);

/** Builds a state on the site before, and holds every byte of it against the same made from nothing. */
async function buildOn(
  next: State,
  before: string,
): Promise<{ readonly site: string; readonly taken: readonly string[] }> {
  const content = await writeContent(next);
  const site = await build(content, next.day, before);
  const taken = listTaken(site, before);
  // A site that takes nothing over is made from nothing.
  if (taken.length === 0) return { site, taken };
  const whole = await build(content, next.day, undefined);
  const files = listFiles(whole);
  expect(listFiles(site)).toEqual(files);
  const differing = files.filter((file) => !readFileSync(join(site, file)).equals(readFileSync(join(whole, file))));
  expect(differing).toEqual([]);
  return { site, taken };
}

/** Changes of one listing, as editors make them. */
const editors: readonly ((listing: Listing) => Listing)[] = [
  (listing) => withOrganisation(listing, { name: `${listing.organisation.name} Anders` }),
  (listing) => withOrganisation(listing, { status: 'gepauzeerd' }),
  (listing) => withOrganisation(listing, { status: 'gestopt' }),
  (listing) => withOrganisation(listing, { confirmedOn: firstDay }),
  (listing) => withOrganisation(listing, { description: { nl: 'Wij doen het voortaan anders.' } }),
  (listing) => withOrganisation(listing, { workplaces: listing.organisation.workplaces.slice(0, 1) }),
];
const withOrganisation = (listing: Listing, change: Partial<Listing['organisation']>): Listing => ({
  ...listing,
  organisation: { ...listing.organisation, ...change },
});

test(
  'a site that takes pages over is the same as one made from nothing, to the byte',
  { timeout: 900_000 },
  async () => {
    const random = createRandom(seed);
    let site = await build(await writeContent(state), state.day, undefined);
    const step = async (change: Partial<State>) => {
      state = { ...state, ...change };
      const built = await buildOn(state, site);
      site = built.site;
      return built.taken;
    };

    // Listings changed, one gone and one come, and a text that stands on no page of theirs: only their pages are made.
    const [gone] = random.sample(state.listings, 1);
    const stayed = state.listings.filter((listing) => listing !== gone);
    const changed = random.sample(stayed, 3);
    const fresh = random.pick(pool.slice(12));
    const taken = await step({
      listings: [...stayed.map((own) => (changed.includes(own) ? random.pick(editors)(own) : own)), fresh],
      edits: [...state.edits, ['pages/over.nl.md', /$/, '\n\nErbij geschreven.\n']],
    });
    const untouched = stayed.filter((own) => !changed.includes(own));
    for (const prefix of ['', 'fr/', 'en/']) {
      for (const { slug } of untouched) expect(taken).toContain(`${prefix}organisaties/${slug}/index.html`);
      for (const { slug } of [...changed, fresh])
        expect(taken).not.toContain(`${prefix}organisaties/${slug}/index.html`);
    }
    expect(taken.filter((file) => !isOfListing(file))).toEqual([]);

    // A text that stands on the pages of listings; then nothing but a new day.
    expect(
      await step({ edits: [...state.edits, ['measures/hoppepluk.yaml', /Hoppepluk met/, 'Hop plukken met']] }),
    ).toEqual([]);
    expect(await step({ day: addDays(state.day, 1) })).toEqual([]);

    // The region, together with listings.
    const renamed = random.sample(state.listings, 2);
    const withRegion = await step({
      listings: state.listings.map((own) => (renamed.includes(own) ? random.pick(editors)(own) : own)),
      edits: [...state.edits, ['region.yaml', /^mailbox: .*$/m, 'mailbox: gids@example.org']],
    });
    expect(withRegion).toEqual([]);

    // Every kind of change, each in a listing of its own; the others stay.
    const edited = random.sample(state.listings, editors.length);
    const afterAllKinds = await step({
      listings: state.listings.map((own) => editors[edited.indexOf(own)]?.(own) ?? own),
    });
    const kept = state.listings.filter(({ slug }) => edited.every((own) => own.slug !== slug));
    expect(kept.length).toBeGreaterThan(0);
    for (const { slug } of kept) expect(afterAllKinds).toContain(`organisaties/${slug}/index.html`);
  },
);
