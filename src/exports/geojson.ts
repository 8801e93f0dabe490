import type { FeatureCollection, Point } from 'geojson';
import type { Directory, WorkplaceEntry } from '../domain/directory.ts';
import { defaultLocale } from '../domain/text.ts';
import { toWorkplaceUrl } from '../i18n/urls.ts';
import { toAbsoluteUrl, type SiteUrl } from './absolute-url.ts';

/** What a map needs of a workplace; the rest stands in `workplaces.json` under the same `id`. */
export interface WorkplaceProperties {
  readonly slug: string;
  readonly url: string;
  readonly name: string;
  readonly organisation: string;
  readonly organisationId: string;
  readonly groups: readonly string[];
  readonly measures: readonly string[];
  readonly activities: readonly string[];
  readonly municipality: string;
  readonly place?: string | undefined;
  readonly status: string;
  readonly confirmedOn: string;
  /** The point is the centre of the place or municipality, because the listing has no point of its own. */
  readonly isApproximate: boolean;
}

/** A tenth of a metre: more decimals than anybody measured only make the file longer. */
const round = (degrees: number): number => Math.round(degrees * 1e6) / 1e6;

function toProperties(entry: WorkplaceEntry, siteUrl: SiteUrl): WorkplaceProperties {
  const { workplace, organisation } = entry;
  return {
    slug: entry.slug,
    url: toAbsoluteUrl(toWorkplaceUrl(defaultLocale, entry.slug), siteUrl),
    name: entry.name,
    organisation: organisation.name,
    organisationId: organisation.id,
    groups: entry.groups,
    measures: workplace.measures,
    activities: workplace.activities,
    municipality: workplace.address.municipality,
    place: workplace.address.place,
    status: organisation.status ?? 'actief',
    confirmedOn: organisation.confirmedOn,
    isApproximate: entry.point.isApproximate,
  };
}

/** The workplaces as points (RFC 7946: WGS 84, longitude first). */
export function toWorkplacesGeoJson(
  directory: Directory,
  { siteUrl }: { readonly siteUrl: SiteUrl },
): FeatureCollection<Point, WorkplaceProperties> {
  return {
    type: 'FeatureCollection',
    features: directory.workplaces.map((entry) => ({
      type: 'Feature',
      id: entry.workplace.id,
      geometry: { type: 'Point', coordinates: [round(entry.point.lng), round(entry.point.lat)] },
      properties: toProperties(entry, siteUrl),
    })),
  };
}
