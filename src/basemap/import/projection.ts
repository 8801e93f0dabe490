import proj4 from 'proj4';
import type { LngLat } from '../basemap.ts';
import { BordersError } from './borders-error.ts';

interface Projection {
  readonly name: string;
  /** EPSG codes by which files name it. */
  readonly codes: readonly string[];
  /** Bounds of Belgium in it, with some room: `[west, south, east, north]`. */
  readonly bounds: readonly [number, number, number, number];
  readonly definition: string;
}

// Definitions: EPSG registry. The seven parameters of Lambert 72 are those of the NGI; see the test for its precision.
const projections: readonly Projection[] = [
  {
    name: 'WGS 84',
    // ETRS89 differs by less than a metre.
    codes: ['4326', 'CRS84', '4258'],
    bounds: [2, 49, 7, 52],
    definition: '+proj=longlat +datum=WGS84 +no_defs',
  },
  {
    name: 'Lambert 72',
    codes: ['31370'],
    bounds: [10_000, 15_000, 305_000, 255_000],
    definition:
      '+proj=lcc +lat_0=90 +lon_0=4.36748666666667 +lat_1=51.1666672333333 +lat_2=49.8333339 +x_0=150000.013 ' +
      '+y_0=5400088.438 +ellps=intl +towgs84=-106.8686,52.2978,-103.7239,0.3366,-0.457,1.8422,-1.2747 +units=m +no_defs',
  },
  {
    name: 'Lambert 2008',
    codes: ['3812'],
    bounds: [510_000, 515_000, 805_000, 755_000],
    definition:
      '+proj=lcc +lat_0=50.797815 +lon_0=4.35921583333333 +lat_1=49.8333333333333 +lat_2=51.1666666666667 +x_0=649328 ' +
      '+y_0=665262 +ellps=GRS80 +towgs84=0,0,0,0,0,0,0 +units=m +no_defs',
  },
];

export interface FoundProjection {
  readonly name: string;
  readonly toLngLat: (position: LngLat) => LngLat;
}

function toFound({ name, definition }: Projection): FoundProjection {
  const { forward } = proj4(definition, 'EPSG:4326');
  return {
    name,
    toLngLat:
      name === 'WGS 84'
        ? (position) => position
        : ([x, y]) => {
            const [lng, lat] = forward([x, y]);
            return [lng, lat];
          },
  };
}

const isWithin = ([x, y]: LngLat, [west, south, east, north]: Projection['bounds']): boolean =>
  x >= west && x <= east && y >= south && y <= north;

/**
 * The projection of a file: by the name it gives, else by the size of its numbers, which tells the Belgian projections
 * apart. Degrees anywhere on earth are WGS 84. Throws a `BordersError` where it stays unknown.
 */
export function findProjection(crs: string | undefined, positions: readonly LngLat[]): FoundProjection {
  const code = crs === undefined ? undefined : /(\w+)\W*$/.exec(crs)?.[1];
  if (code !== undefined) {
    const named = projections.find(({ codes }) => codes.includes(code));
    if (!named) throw new BordersError('unknown-projection', crs);
    return toFound(named);
  }
  const fitting = projections.find(({ bounds }) => positions.every((position) => isWithin(position, bounds)));
  if (fitting) return toFound(fitting);

  const [x, y] = positions[0] ?? [NaN, NaN];
  const [degrees] = projections;
  if (degrees && positions.every(([lng, lat]) => isWithin([lat, lng], degrees.bounds))) {
    throw new BordersError('swapped-axes', String(x));
  }
  if (degrees && positions.every((position) => isWithin(position, [-180, -90, 180, 90]))) return toFound(degrees);
  throw new BordersError('unknown-projection', `een punt is ${x}, ${y}`);
}
