import { toDistanceKm } from '../distance.ts';
import type { Region } from '../region.ts';
import { defaultLocale } from '../text.ts';
import type { Path } from './raw.ts';
import { toPlaceInWords, type Report, type Source } from './report.ts';

/** No municipality of Flanders reaches farther from its centre than this. */
const maxKmFromCentre = 20;

function checkUnique(
  values: readonly string[],
  what: string,
  toPath: (index: number) => Path,
  source: Source,
  report: Report,
): void {
  values.forEach((value, index) => {
    const first = values.indexOf(value);
    if (first === index) return;
    const other = toPlaceInWords(source, toPath(first).slice(0, -1));
    report(source, toPath(index), 'item-twice', { value, what, other });
  });
}

/** The region's own facts agree with one another. */
export function checkRegionFacts(region: Region, source: Source, report: Report): void {
  const { locales, thresholds, municipalities } = region;
  if (locales[0] !== defaultLocale) report(source, ['locales'], 'region-dutch', { locales });
  if (thresholds.confirmAfterDays >= thresholds.staleAfterDays) {
    const { confirmAfterDays: confirm, staleAfterDays: stale } = thresholds;
    report(source, ['thresholds'], 'thresholds-order', { confirm, stale });
  }
  if (thresholds.askCapacityAfterDays > thresholds.capacityAfterDays) {
    const { askCapacityAfterDays: ask, capacityAfterDays: unknown } = thresholds;
    report(source, ['thresholds', 'askCapacityAfterDays'], 'thresholds-ask', { ask, unknown });
  }
  const toPath = (key: string) => (index: number) => ['municipalities', index, key];
  checkUnique(
    municipalities.map(({ nis }) => nis),
    'een NIS-code',
    toPath('nis'),
    source,
    report,
  );
  checkUnique(
    municipalities.map(({ name }) => name),
    'een naam',
    toPath('name'),
    source,
    report,
  );
  municipalities.forEach(({ name, centre, places }, index) => {
    const toPlacePath = (place: number) => ['municipalities', index, 'places', place, 'name'];
    checkUnique(
      places.map((place) => place.name),
      'een naam',
      toPlacePath,
      source,
      report,
    );
    places.forEach((place, placeIndex) => {
      const km = toDistanceKm(centre, place);
      if (km > maxKmFromCentre) report(source, toPlacePath(placeIndex), 'region-point', { km, municipality: name });
    });
  });
}
