import type { Region } from '../../../src/domain/region.ts';
import { fold } from '../../../src/domain/text.ts';

/** A place that an address can be in. */
export interface FoundPlace {
  readonly label: string;
  readonly municipality: string;
  readonly place: string;
  readonly postcode: string;
  readonly lat: number;
  readonly lng: number;
}

const toPlaces = ({ municipalities }: Pick<Region, 'municipalities'>): readonly FoundPlace[] =>
  municipalities.flatMap(({ name: municipality, places }) =>
    places.map(({ name: place, postcode, lat, lng }) => ({
      label: `${postcode} ${place}${place === municipality ? '' : ` (${municipality})`}`,
      municipality,
      place,
      postcode,
      lat,
      lng,
    })),
  );

/** Places of the region by name or postcode, as far as they were typed. */
export function findPlaces(region: Pick<Region, 'municipalities'>, query: string): readonly FoundPlace[] {
  const words = fold(query)
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
  if (words.length === 0) return [];
  // Of "Stationsstraat 12, 8501 Heule" the last word that is a place counts.
  return toPlaces(region)
    .filter((place) => {
      const names = fold(`${place.label} ${place.municipality}`).split(/[^a-z0-9]+/);
      return words.some((word) => word.length > 1 && names.some((name) => name.startsWith(word)));
    })
    .slice(0, 6);
}

/** The municipality and place of a postcode, where there is only one municipality that has it. */
export function findByPostcode(region: Pick<Region, 'municipalities'>, postcode: string): FoundPlace | undefined {
  const found = toPlaces(region).filter((place) => place.postcode === postcode);
  return found.length > 0 && new Set(found.map(({ municipality }) => municipality)).size === 1 ? found[0] : undefined;
}
