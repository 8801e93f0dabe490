import { toWorkplaceSlug } from '../directory.ts';
import { toSlug } from '../text.ts';
import { eachWorkplace, type CheckedListing, type ListingRule, type ListingsRule } from './listing.ts';
import type { Path } from './raw.ts';
import { toPlaceInWords, type Source } from './report.ts';
import { partOf } from './shape.ts';

/** One use of something that must be, or should be, unique. */
interface Use {
  readonly source: Source;
  readonly path: Path;
}

/** Gathers uses by value, and visits each use of a value that others use too, with the first of those others. */
function eachCollision(
  uses: ReadonlyMap<string, readonly Use[]>,
  visit: (value: string, use: Use, other: Use) => void,
): void {
  for (const [value, group] of uses) {
    for (const use of group) {
      const other = group.find((candidate) => candidate !== use);
      if (other) visit(value, use, other);
    }
  }
}

/** Where the other one is: its file and workplace. */
const inWords = ({ source, path }: Use): string => toPlaceInWords(source, path.length > 2 ? path.slice(0, 2) : []);

function addUse(uses: Map<string, Use[]>, value: string, source: Source, path: Path): void {
  const group = uses.get(value);
  if (group) group.push({ source, path });
  else uses.set(value, [{ source, path }]);
}

/** The name of the file is the organisation's web address. */
export const checkFileName: ListingRule = ({ source, slug }, _scene, report) => {
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug)) {
    report(source, [], 'file-name', { name: slug, suggestion: toSlug(slug) });
  }
};

/** Identifiers are unique over all organisations and workplaces together: favourites and shared links hold them. */
export const checkIds: ListingsRule = (listings, report) => {
  const uses = new Map<string, Use[]>();
  for (const listing of listings) {
    const { source, organisation } = listing;
    if (organisation.id) addUse(uses, organisation.id.toLowerCase(), source, ['id']);
    eachWorkplace(listing, ({ id }, path) => {
      if (id) addUse(uses, id.toLowerCase(), source, [...path, 'id']);
    });
  }
  eachCollision(uses, (id, { source, path }, other) => {
    report(source, path, 'id-twice', { id, other: inWords(other) });
  });
};

/** Two workplaces at one address on the site would overwrite one another. */
export const checkSlugs: ListingsRule = (listings, report) => {
  const uses = new Map<string, Use[]>();
  for (const listing of listings) {
    eachWorkplace(listing, ({ slug, name }, path) => {
      const made = toWorkplaceSlug({ ...(slug ? { slug } : {}), ...(name ? { name } : {}) }, listing.slug);
      addUse(uses, made, listing.source, slug ? [...path, 'slug'] : name ? [...path, 'name'] : path);
    });
  }
  eachCollision(uses, (slug, { source, path }, other) => {
    report(source, path, 'slug-twice', { slug, other: inWords(other) });
  });
};

const legalForm = /-(vzw|bv|cv|cvso|nv|asbl|ivzw|npo)$/;
/** What two spellings of one organisation's name have in common. */
const toPlainName = (name: string): string => toSlug(name).replace(legalForm, '');

function addMunicipalities(uses: Map<string, Use[]>, listing: CheckedListing, name: string): void {
  const municipalities = new Set<string>();
  eachWorkplace(listing, ({ address }) => {
    if (address?.municipality) municipalities.add(address.municipality);
  });
  for (const municipality of municipalities) {
    addUse(uses, `${municipality}\n${toPlainName(name)}`, listing.source, ['name']);
  }
}

/** The same organisation in two files: surely so with one enterprise number, perhaps so with one name in one town. */
export const checkDuplicates: ListingsRule = (listings, report) => {
  const byKbo = new Map<string, Use[]>();
  const byName = new Map<string, Use[]>();
  for (const listing of listings) {
    const { kbo, name } = listing.organisation;
    if (kbo) addUse(byKbo, kbo, listing.source, ['kbo']);
    if (name) addMunicipalities(byName, listing, name);
  }
  const isSure = new Set<string>();
  const toPair = (a: Use, b: Use) => `${a.source.document.file}\n${b.source.document.file}`;
  eachCollision(byKbo, (kbo, use, other) => {
    isSure.add(toPair(use, other));
    report(use.source, use.path, 'kbo-twice', { kbo, other: inWords(other) });
  });
  eachCollision(byName, (key, use, other) => {
    if (isSure.has(toPair(use, other))) return;
    report(use.source, use.path, 'name-twice', {
      name: String(partOf(use.source.value, 'name')),
      municipality: key.split('\n')[0] ?? '',
      other: inWords(other),
    });
  });
};
