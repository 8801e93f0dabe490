import type { Catalogue, Field } from '../field.ts';
import type { Organisation, Workplace } from '../listing.ts';
import type { Measure } from '../measure.ts';
import type { Region } from '../region.ts';
import type { IsoDate } from '../value.ts';
import type { Thresholds } from '../freshness.ts';
import type { Path } from './raw.ts';
import type { Report, Source } from './report.ts';
import type { Loose } from './salvage.ts';
import { partOf } from './shape.ts';

/** A listing as far as it can be read. */
export interface CheckedListing {
  readonly source: Source;
  /** The name of its file. */
  readonly slug: string;
  readonly organisation: Loose<Organisation>;
}

/** What the rules need to know besides the listing itself. */
export interface Scene {
  readonly today: IsoDate;
  readonly thresholds: Thresholds;
  readonly catalogue: Catalogue;
  /** Absent where the region's file is not right yet: what depends on it is then not judged. */
  readonly region: Region | undefined;
  /** Images in the folder, as listings name them: `/uploads/<organisation>/logo.png`. */
  readonly uploads: readonly string[];
  /** Measures as far as they can be read. */
  readonly measures: readonly Loose<Measure>[];
}

/** A rule about one listing by itself. */
export type ListingRule = (listing: CheckedListing, scene: Scene, report: Report) => void;
/** A rule about listings side by side. */
export type ListingsRule = (listings: readonly CheckedListing[], report: Report) => void;

/** Each workplace with its path. */
export function eachWorkplace(
  { organisation }: CheckedListing,
  visit: (workplace: Loose<Workplace>, path: Path) => void,
): void {
  organisation.workplaces?.forEach((workplace, index) => {
    visit(workplace, ['workplaces', index]);
  });
}

/** Each value of a record with its field and path, parts of groups and of rows included. */
export function eachField(
  fields: readonly Field[],
  record: unknown,
  path: Path,
  visit: (field: Field, value: unknown, path: Path) => void,
): void {
  for (const field of fields) {
    const value = partOf(record, field.key);
    if (value === undefined) continue;
    const own = [...path, field.key];
    visit(field, value, own);
    if (!('parts' in field)) continue;
    if (Array.isArray(value))
      value.forEach((row, index) => {
        eachField(field.parts, row, [...own, index], visit);
      });
    else eachField(field.parts, value, own, visit);
  }
}
