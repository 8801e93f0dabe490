import { readFile, readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { defaultLocale, type Locale } from '../../../src/domain/text.ts';
import { PublishError } from './publish-error.ts';
import { createLinkCheck } from './links.ts';

/** What a built site is looked over with. */
export interface SiteCheck {
  readonly site: string;
  readonly siteUrl: string;
  readonly locales: readonly Locale[];
}

/** Enough to act on; a wrong link in the footer stands on every page. */
const maxTold = 10;

async function listFiles(site: string): Promise<readonly string[]> {
  const entries = await readdir(site, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => `/${relative(site, join(entry.parentPath, entry.name)).split(sep).join('/')}`);
}

/** What a search index must be at the least: JSON that is an object and not an empty one. */
function isFilled(json: string): boolean {
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === 'object' && value !== null && Object.keys(value).length > 0;
  } catch {
    return false;
  }
}

async function findSearchFaults({ site, locales }: SiteCheck, files: readonly string[]): Promise<readonly string[]> {
  const faults: string[] = [];
  for (const name of locales.flatMap((locale) => [`plekken-${locale}`, `woorden-${locale}`])) {
    const own = files.filter((file) => file.startsWith(`/zoekindex/${name}.`));
    const texts = await Promise.all(own.map((file) => readFile(join(site, file), 'utf8')));
    if (texts.length === 0) faults.push(`zoekindex/${name} ontbreekt`);
    else if (!texts.every(isFilled)) faults.push(`zoekindex/${name} is niet leesbaar`);
  }
  return faults;
}

/** Looks a built site over before visitors see it; throws a `PublishError` that says what is wrong. */
export async function checkSite(check: SiteCheck): Promise<void> {
  const { site, siteUrl, locales } = check;
  const files = await listFiles(site);
  const known = new Set(files);
  const homes = locales.map((locale) => (locale === defaultLocale ? '/index.html' : `/${locale}/index.html`));
  const faults = [
    ...homes.filter((home) => !known.has(home)).map((home) => `${home.slice(1)} ontbreekt`),
    ...(await findSearchFaults(check, files)),
  ];
  const links = createLinkCheck({ files: known, siteUrl });
  for (const file of files) {
    if (file.endsWith('.html')) {
      links.add(file.replace(/\/index\.html$/, '/'), await readFile(join(site, file), 'utf8'));
    }
  }
  faults.push(...links.faults().map((fault) => `een verwijzing die nergens heen leidt: ${fault}`));
  if (faults.length === 0) return;
  const told = faults.slice(0, maxTold).map((fault) => `- ${fault}`);
  if (faults.length > maxTold) told.push(`- en nog ${faults.length - maxTold}`);
  throw new PublishError(`De gebouwde site is niet in orde:\n${told.join('\n')}`);
}
