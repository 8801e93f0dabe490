import { toDistanceKm, type LatLng } from '../distance.ts';
import type { Address } from '../listing.ts';
import type { Municipality, Place, Region } from '../region.ts';
import { eachWorkplace, type ListingRule } from './listing.ts';
import type { Path } from './raw.ts';
import { isFilledIn, type Report, type Source } from './report.ts';
import type { Loose } from './salvage.ts';
import { findMeant } from './suggest.ts';

/** How far beyond the outermost known points an address may still lie: half a municipality, roughly. */
const marginKm = 5;
/** Points of places stand in their centre and some are rounded to a kilometre; farther than this is suspect. */
const suspectKm = 5;

const distinct = (values: readonly string[]): readonly string[] => [...new Set(values)];

/** Every point that the region's file knows, with its name. */
function toPoints(region: Region): readonly (LatLng & { readonly name: string })[] {
  const own = region.municipalities.flatMap(({ name, centre, places }) => [{ name, ...centre }, ...places]);
  return [...own, ...region.neighbours];
}

/** Kilometres from a point to the box around all points of the region and its neighbours; 0 inside it. */
function toKmOutside(point: LatLng, region: Region): number {
  const points = toPoints(region);
  const lats = points.map(({ lat }) => lat);
  const lngs = points.map(({ lng }) => lng);
  const clamp = (value: number, all: readonly number[]) =>
    Math.min(Math.max(value, Math.min(...all)), Math.max(...all));
  return toDistanceKm(point, { lat: clamp(point.lat, lats), lng: clamp(point.lng, lngs) });
}

const isOutside = (point: LatLng, region: Region): boolean => toKmOutside(point, region) > marginKm;

function checkPoint(
  point: LatLng,
  candidates: readonly LatLng[],
  where: string | undefined,
  region: Region,
  tell: { readonly source: Source; readonly path: Path; readonly report: Report },
) {
  const { source, path, report } = tell;
  const { lat, lng } = point;
  if (isOutside(point, region)) {
    const isSwapped = Math.abs(lng) <= 90 && !isOutside({ lat: lng, lng: lat }, region);
    if (isSwapped) report(source, [...path, 'lat'], 'coordinates-swapped', { lat, lng });
    else report(source, [...path, 'lat'], 'coordinates-outside', { lat, lng, km: toKmOutside(point, region) });
    return;
  }
  const km = Math.min(...candidates.map((candidate) => toDistanceKm(point, candidate)));
  if (where === undefined || km <= suspectKm) return;
  const nearest = toPoints(region).reduce((best, next) =>
    toDistanceKm(point, next) < toDistanceKm(point, best) ? next : best,
  );
  report(source, [...path, 'lat'], 'coordinates-far', { km, place: where, nearest: nearest.name });
}

function checkTown(
  { postcode, place: placeName }: Loose<Address>,
  municipality: Municipality,
  place: Place | undefined,
  region: Region,
  tell: { readonly source: Source; readonly path: Path; readonly report: Report },
) {
  const { source, path, report } = tell;
  const own = distinct(municipality.places.map((candidate) => candidate.postcode));
  if (postcode && !own.includes(postcode)) {
    const owners = region.municipalities.filter(({ places }) => places.some((other) => other.postcode === postcode));
    report(source, [...path, 'postcode'], 'postcode-elsewhere', {
      postcode,
      municipality: municipality.name,
      own,
      owners: owners.map(({ name }) => name),
    });
  } else if (postcode && place) {
    // Two places of one name would be two lines in the region's file.
    const ofPlace = municipality.places.filter(({ name }) => name === place.name).map((other) => other.postcode);
    if (!ofPlace.includes(postcode)) {
      report(source, [...path, 'postcode'], 'postcode-place', { postcode, place: place.name, own: distinct(ofPlace) });
    }
  }
  if (placeName && !place) {
    const owner = region.municipalities.find(({ places }) => places.some(({ name }) => name === placeName));
    const names = municipality.places.map(({ name }) => name);
    report(source, [...path, 'place'], 'place-elsewhere', {
      place: placeName,
      municipality: municipality.name,
      own: names,
      owner: owner?.name,
      suggestion: findMeant(
        placeName,
        municipality.places.map(({ name, nameFr }) => ({ value: name, aliases: nameFr ? [nameFr] : [] })),
      ),
    });
  }
}

/** Municipality, place, postcode and coordinates of every workplace fit together. */
export const checkPlaces: ListingRule = (listing, { region }, report) => {
  const { source } = listing;
  eachWorkplace(listing, ({ address }, at) => {
    if (!address) return;
    const path = [...at, 'address'];
    const { lat, lng } = address;
    if ((lat === undefined) !== (lng === undefined)) {
      // A coordinate that is there but wrong has its own problem already.
      const missing = lat === undefined ? 'lat' : 'lng';
      if (!isFilledIn(source, [...path, missing])) report(source, path, 'coordinate-alone', { missing });
    }
    if (!region) return;
    const municipality = region.municipalities.find(({ name }) => name === address.municipality);
    const place = municipality?.places.find(({ name }) => name === address.place);
    const tell = { source, path, report };
    if (municipality) checkTown(address, municipality, place, region, tell);
    if (lat !== undefined && lng !== undefined) {
      const candidates = place ? [place] : municipality ? [municipality.centre, ...municipality.places] : [];
      checkPoint({ lat, lng }, candidates, place?.name ?? municipality?.name, region, tell);
    }
  });
};
