import type { Origin } from '../../search/engine.ts';
import { toKey } from '../../search/words.ts';
import type { PlaceOption } from './props.ts';

const maxSuggestions = 8;

/** Lower is better; `undefined` where the place does not match. */
function toRank(place: PlaceOption, key: string): number | undefined {
  if (place.keys.includes(key)) return 0;
  if (place.postcodes.includes(key)) return 1;
  if (place.keys.some((own) => own.startsWith(key))) return 2;
  if (place.postcodes.some((own) => own.startsWith(key))) return 3;
  return place.keys.some((own) => own.includes(` ${key}`)) ? 4 : undefined;
}

/** Places that match what is typed so far, the best first; none for an empty text. */
export function findPlaces(places: readonly PlaceOption[], typed: string): readonly PlaceOption[] {
  const key = toKey(typed);
  if (key === '') return [];
  return places
    .flatMap((place) => {
      const rank = toRank(place, key);
      return rank === undefined ? [] : [{ place, rank }];
    })
    .toSorted((a, b) => a.rank - b.rank)
    .slice(0, maxSuggestions)
    .map(({ place }) => place);
}

export const toOrigin = ({ name, lat, lng }: PlaceOption): Origin => ({ label: name, lat, lng });

/** The place that a complete name or postcode stands for. Several places with one postcode give their middle. */
export function findOrigin(places: readonly PlaceOption[], typed: string): Origin | undefined {
  const key = toKey(typed);
  if (key === '') return undefined;
  const named = places.find((place) => place.keys.includes(key));
  if (named) return toOrigin(named);
  const served = places.filter(({ postcodes }) => postcodes.includes(key));
  const [only] = served;
  if (!only) return undefined;
  if (served.length === 1) return toOrigin(only);
  const mean = (of: (place: PlaceOption) => number) =>
    served.reduce((sum, place) => sum + of(place), 0) / served.length;
  return { label: key, lat: mean(({ lat }) => lat), lng: mean(({ lng }) => lng) };
}

/** What Enter makes of a text: the place itself, else the best suggestion. */
export function resolvePlace(places: readonly PlaceOption[], typed: string): Origin | undefined {
  const exact = findOrigin(places, typed);
  if (exact) return exact;
  const [best] = findPlaces(places, typed);
  return best && toOrigin(best);
}
