import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { openPublisher } from '../../cms/gateway/publish/open-publisher.ts';
import { toSiteRoots } from '../../cms/gateway/publish/releases.ts';
import { createSite } from '../../cms/gateway/site/app.ts';
import { createStore } from '../../cms/gateway/store/git/git-store.ts';
import type { Bench } from './build.ts';
import { seed } from './build.ts';
import { writeContentFolder } from './content-folder.ts';
import { toTable } from './document.ts';
import { generateListings, type Listing } from './generate.ts';
import { showNumber, showSeconds, toMedian } from './numbers.ts';

const sizes = [
  { count: 50, runs: 7 },
  { count: 500, runs: 5 },
] as const;

const publicUrl = 'https://gids.example.org';
const author = { name: 'Onthaal', email: 'onthaal@example.org' };

interface Published {
  readonly organisations: number;
  readonly pages: number;
  readonly first: number;
  readonly live: readonly number[];
}

const toSeconds = (began: number): number => (performance.now() - began) / 1000;

/** Publishes a directory of some size once, and then one change of a listing after another. */
async function publish(count: number, runs: number, bench: Bench): Promise<Published> {
  const { root, workDir, today, progress } = bench;
  const content = join(workDir, `content-${count}`);
  const dataDir = join(workDir, `data-${count}`);
  progress(`${count} organisaties: inhoud schrijven`);
  for (const folder of [content, dataDir]) await rm(folder, { recursive: true, force: true });
  const listings: Listing[] = [...generateListings(bench.example, { count, seed, today })];
  await writeContentFolder(bench.contentDir, content, listings);
  const store = await createStore({
    dir: join(dataDir, 'content.git'),
    seedFrom: content,
    committer: { name: 'ROSEwijzer', email: 'noreply@example.org' },
    merge: () => ({ conflicts: [] }),
  });
  const fail = (cause: unknown): never => {
    throw new Error('Publiceren is mislukt.', { cause });
  };
  const { publisher, releases } = openPublisher({
    project: root,
    dataDir,
    publicUrl,
    store,
    mailer: { send: fail },
    findModerators: () => Promise.resolve([]),
    buildHookUrl: undefined,
    hasSearchServer: false,
    env: process.env,
    now: () => new Date(),
    onProblem: fail,
  });
  const site = createSite(() => toSiteRoots(releases));

  progress(`${count} organisaties: eerste keer`);
  const beganFirst = performance.now();
  await publisher.start();
  const { failure } = await publisher.settled();
  if (failure) fail(failure.message);
  const first = toSeconds(beganFirst);

  const live: number[] = [];
  for (let run = 1; run <= runs; run += 1) {
    progress(`${count} organisaties: wijziging ${run} van ${runs}`);
    const slug = listings[(run * 7) % listings.length]?.slug ?? '';
    const path = `content/organisations/${slug}.yaml`;
    const yaml = new TextDecoder().decode((await store.readFile(path))?.content);
    const name = `Meetpunt ${run}`;
    const changed = yaml.replace(/^name: .*$/m, `name: ${name}`);
    const began = performance.now();
    await store.commit([{ path, content: new TextEncoder().encode(changed) }], { author, message: 'Naam gewijzigd' });
    publisher.request();
    const status = await publisher.settled();
    const page = await (await site.request(`/organisaties/${slug}/`)).text();
    live.push(toSeconds(began));
    const index = join(toSiteRoots(releases).current ?? '', 'zoekindex');
    const file = (await readdir(index)).find((own) => own.startsWith('plekken-nl.')) ?? '';
    const isFound = (await readFile(join(index, file), 'utf8')).includes(name);
    if (status.failure || !page.includes(name) || !isFound) fail(status.failure?.message);
  }
  const shown = toSiteRoots(releases).current ?? '';
  const pages = (await readdir(shown, { recursive: true })).filter((file) => file.endsWith('.html')).length;
  await publisher.stop();
  await store.close();
  for (const folder of [content, dataDir]) await rm(folder, { recursive: true, force: true });
  return { organisations: count, pages, first, live };
}

/** Measures how long visitors wait for an approved change, with the pipeline of the service. */
export async function benchPublish(bench: Bench): Promise<string> {
  const wanted = bench.isQuick ? [{ count: 10, runs: 1 }] : sizes;
  const all: Published[] = [];
  for (const { count, runs } of wanted) all.push(await publish(count, runs, bench));
  return toTable(
    ['organisations', 'pages', 'changes', 'approved to live', 'slowest', 'very first release'],
    all.map(({ organisations, pages, first, live }) => [
      showNumber(organisations),
      showNumber(pages),
      String(live.length),
      showSeconds(toMedian(live)),
      showSeconds(Math.max(...live)),
      showSeconds(first),
    ]),
  );
}
