import type { Address, Contact, Organisation, Workplace } from './listing.ts';
import type { Measure } from './measure.ts';
import type { Overview } from './overview.ts';
import type { Page, PageName } from './page.ts';
import type { References } from './references.ts';
import type { Region } from './region.ts';
import { toSlug, type Locale } from './text.ts';
import type { Concept } from './thesaurus.ts';
import type { CodeOf } from './vocabularies/index.ts';

/** An organisation with its web address; the slug is the name of its content file. */
export interface OrganisationEntry {
  readonly slug: string;
  readonly organisation: Organisation;
  /** Its workplaces, in the order of the file. */
  readonly workplaces: readonly WorkplaceEntry[];
}

/** A workplace with all that its page, its card and its exports need, worked out once. */
export interface WorkplaceEntry {
  readonly slug: string;
  /** The workplace's own name, or the organisation's. */
  readonly name: string;
  readonly workplace: Workplace;
  readonly organisation: Organisation;
  readonly organisationSlug: string;
  /** Groups of its measures, in the order AZ, LDE, MW, ander. */
  readonly groups: readonly CodeOf<'measureGroups'>[];
  readonly point: Point;
  /** For referrals: the workplace's own, or the organisation's. */
  readonly contact: Contact;
}

export interface Point {
  readonly lat: number;
  readonly lng: number;
  /** The centre of the place, because the address has no point of its own. */
  readonly isApproximate: boolean;
}

/** A whole content folder, parsed and joined. */
export interface Directory {
  readonly region: Region;
  readonly references: References;
  readonly measures: readonly Measure[];
  readonly overviews: readonly Overview[];
  readonly thesaurus: readonly Concept[];
  readonly pages: Readonly<Record<PageName, Readonly<Record<Locale, Page>>>>;
  /** Sorted by name, the Dutch way. */
  readonly organisations: readonly OrganisationEntry[];
  /** Sorted by name, the Dutch way; those of organisations that stopped are left out. */
  readonly workplaces: readonly WorkplaceEntry[];
}

const groupOrder: readonly CodeOf<'measureGroups'>[] = ['AZ', 'LDE', 'MW', 'ander'];
export const compareNames = new Intl.Collator('nl-BE', { sensitivity: 'base', numeric: true }).compare;

export function toReferences(region: Region, measures: readonly Measure[]): References {
  return { measures, municipalities: region.municipalities };
}

/** Where a workplace is: its own point, else that of its place, else of its municipality. */
export function toPoint(address: Address, region: Region): Point {
  if (address.lat !== undefined && address.lng !== undefined) {
    return { lat: address.lat, lng: address.lng, isApproximate: false };
  }
  const municipality = region.municipalities.find((candidate) => candidate.name === address.municipality);
  const place = municipality?.places.find((candidate) => candidate.name === address.place);
  const { lat, lng } = place ?? municipality?.centre ?? { lat: 0, lng: 0 };
  return { lat, lng, isApproximate: true };
}

/**
 * The workplace's address on the site: its own slug, or the organisation's with what its own name adds to it:
 * "Winkel Tweede Spoel Kortrijk" of `de-tweede-spoel` becomes `de-tweede-spoel-winkel-kortrijk`.
 */
export function toWorkplaceSlug(workplace: Pick<Workplace, 'slug' | 'name'>, organisationSlug: string): string {
  if (workplace.slug) return workplace.slug;
  const known = new Set(organisationSlug.split('-'));
  const added = toSlug(workplace.name ?? '')
    .split('-')
    .filter((word) => word !== '' && !known.has(word));
  return [organisationSlug, ...added].join('-');
}

function toWorkplaceEntry(
  workplace: Workplace,
  organisation: Organisation,
  organisationSlug: string,
  region: Region,
  measures: readonly Measure[],
): WorkplaceEntry {
  const own = new Set(measures.filter(({ code }) => workplace.measures.includes(code)).map(({ group }) => group));
  return {
    slug: toWorkplaceSlug(workplace, organisationSlug),
    name: workplace.name ?? organisation.name,
    workplace,
    organisation,
    organisationSlug,
    groups: groupOrder.filter((group) => own.has(group)),
    point: toPoint(workplace.address, region),
    contact: workplace.contact ?? organisation.contact,
  };
}

/** Joins parsed content into a directory. */
export function toDirectory(
  content: Omit<Directory, 'references' | 'organisations' | 'workplaces'> & {
    readonly listings: readonly { readonly slug: string; readonly organisation: Organisation }[];
  },
): Directory {
  const { listings, ...rest } = content;
  const organisations = listings
    .map(({ slug, organisation }) => ({
      slug,
      organisation,
      workplaces: organisation.workplaces.map((workplace) =>
        toWorkplaceEntry(workplace, organisation, slug, content.region, content.measures),
      ),
    }))
    .sort((a, b) => compareNames(a.organisation.name, b.organisation.name));
  return {
    ...rest,
    references: toReferences(content.region, content.measures),
    organisations,
    workplaces: organisations
      .filter(({ organisation }) => organisation.status !== 'gestopt')
      .flatMap(({ workplaces }) => workplaces)
      .sort((a, b) => compareNames(a.name, b.name)),
  };
}
