import { z } from 'zod';
import type { GeocodedAddress } from '../../form/settings.ts';

export type Geocoder = (query: string) => Promise<readonly GeocodedAddress[]>;

/** What the Flemish geolocation service answers, as far as we use it. */
const answerSchema = z.object({
  LocationResult: z.array(
    z.object({
      FormattedAddress: z.string(),
      Thoroughfarename: z.string().nullish(),
      Housenumber: z.string().nullish(),
      Zipcode: z.string().nullish(),
      Location: z.object({ Lat_WGS84: z.number(), Lon_WGS84: z.number() }),
    }),
  ),
});

/** The service waits for nobody; a form must not either. */
const timeout = 4000;

/**
 * Addresses from the Flemish geolocation service (`…/geolocation/v4/Location`). It is asked by the gateway, so that a
 * browser never speaks to a third party. Fails where the service does.
 */
export function createFlemishGeocoder(baseUrl: string, fetchJson: typeof fetch = fetch): Geocoder {
  return async (query) => {
    const url = new URL(baseUrl);
    url.searchParams.set('q', query);
    url.searchParams.set('c', '5');
    const response = await fetchJson(url, { signal: AbortSignal.timeout(timeout) });
    if (!response.ok) throw new Error(`The geolocation service answered ${response.status}.`);
    const { LocationResult } = answerSchema.parse(await response.json());
    return LocationResult.map(({ FormattedAddress, Thoroughfarename, Housenumber, Zipcode, Location }) => ({
      label: FormattedAddress,
      street: Thoroughfarename ?? undefined,
      number: Housenumber ?? undefined,
      postcode: Zipcode ?? undefined,
      lat: Location.Lat_WGS84,
      lng: Location.Lon_WGS84,
    }));
  };
}
