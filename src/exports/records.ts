import { catalogue as defaultCatalogue } from '../domain/catalogue/index.ts';
import type { Directory, OrganisationEntry, WorkplaceEntry } from '../domain/directory.ts';
import type { Catalogue } from '../domain/field.ts';
import type { Organisation } from '../domain/listing.ts';
import { defaultLocale } from '../domain/text.ts';
import { toOrganisationUrl, toWorkplaceUrl } from '../i18n/urls.ts';
import { toAbsoluteUrl, type SiteUrl } from './absolute-url.ts';
import { toPublicRecord, type PublicRecord } from './public-record.ts';

export interface ExportOptions {
  readonly siteUrl: SiteUrl;
  readonly catalogue?: Catalogue;
}

/** The keys that an export adds to the catalogue's, or fills in where a listing may leave them out. */
interface Addressed {
  readonly id: string;
  readonly slug: string;
  /** The Dutch page. */
  readonly url: string;
  readonly name: string;
}
export type OrganisationRecord = PublicRecord & Addressed & { readonly status: string };
export type WorkplaceRecord = PublicRecord & Addressed & { readonly organisation: OrganisationRecord };

/** Organisations that stopped keep their page for who has an old link, but are no longer given to others. */
export const runningOrganisations = ({ organisations }: Directory): readonly OrganisationEntry[] =>
  organisations.filter(({ organisation }) => organisation.status !== 'gestopt');

function toOrganisationRecord(organisation: Organisation, slug: string, options: ExportOptions): OrganisationRecord {
  const { siteUrl, catalogue = defaultCatalogue } = options;
  return {
    id: organisation.id,
    slug,
    url: toAbsoluteUrl(toOrganisationUrl(defaultLocale, slug), siteUrl),
    name: organisation.name,
    ...toPublicRecord(catalogue.organisation, organisation),
    status: organisation.status ?? 'actief',
  };
}

function toBareWorkplaceRecord(entry: WorkplaceEntry, options: ExportOptions): PublicRecord & Addressed {
  const { siteUrl, catalogue = defaultCatalogue } = options;
  return {
    id: entry.workplace.id,
    slug: entry.slug,
    url: toAbsoluteUrl(toWorkplaceUrl(defaultLocale, entry.slug), siteUrl),
    name: entry.name,
    ...toPublicRecord(catalogue.workplace, entry.workplace),
  };
}

/** Every public field of every workplace, each with its organisation (which then leaves out its workplaces). */
export function toWorkplaceRecords(directory: Directory, options: ExportOptions): readonly WorkplaceRecord[] {
  return directory.workplaces.map((entry) => ({
    ...toBareWorkplaceRecord(entry, options),
    organisation: toOrganisationRecord(entry.organisation, entry.organisationSlug, options),
  }));
}

/** Every public field of every organisation with its workplaces. */
export function toOrganisationRecords(
  directory: Directory,
  options: ExportOptions,
): readonly (OrganisationRecord & { readonly workplaces: readonly PublicRecord[] })[] {
  return runningOrganisations(directory).map(({ organisation, slug, workplaces }) => ({
    ...toOrganisationRecord(organisation, slug, options),
    workplaces: workplaces.map((entry) => toBareWorkplaceRecord(entry, options)),
  }));
}
