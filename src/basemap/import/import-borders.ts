import * as polyclip from 'polyclip-ts';
import type { Municipality } from '../../domain/region.ts';
import { mapArcs, shareVertices } from '../arcs.ts';
import type { AreaFeature, LngLat } from '../basemap.ts';
import { dissolve } from '../dissolve.ts';
import { toAreaFeature } from '../features.ts';
import { toClip } from '../outline.ts';
import { createPlane, isInArea, roundPosition, toArea, type MultiPolygon, type Polygon } from '../plane.ts';
import { simplify } from '../simplify.ts';
import { BordersError } from './borders-error.ts';
import { findMunicipality } from './find-municipality.ts';
import { findProjection } from './projection.ts';
import { readFeatures, type SourceFeature } from './read-features.ts';

export interface ImportOptions {
  readonly municipalities: readonly Municipality[];
  /** How far the border may move when points are left out, in metres. */
  readonly toleranceMetres: number;
}

export interface Imported {
  readonly areas: readonly AreaFeature[];
  /** The name of the projection of the file. */
  readonly projection: string;
  /** How many areas of the file each municipality was made of. */
  readonly matched: readonly { readonly name: string; readonly parts: number }[];
  readonly missing: readonly string[];
  /** Areas of elsewhere, left out. */
  readonly skipped: number;
  /** Municipalities whose own centre lies outside their new border. */
  readonly doubtful: readonly string[];
}

/** Points closer than this become one, so that sectors drawn apart from one another still meet. Kilometres. */
const snap = 0.002;
/** Specks and slits smaller than this are faults of drawing. Square kilometres. */
const speck = 0.003;

/** Leaves out specks and fills slits; the largest part always stays. */
function clean(area: MultiPolygon): MultiPolygon {
  const bySize = area.toSorted((a, b) => toArea([b]) - toArea([a]));
  return bySize
    .filter((polygon, index) => index === 0 || toArea([polygon]) >= speck)
    .map(([outer, ...holes]): Polygon => [
      ...(outer ? [outer] : []),
      ...holes.filter((hole) => toArea([[hole]]) >= speck),
    ]);
}

/**
 * One area of many parts. Parts that only touch, as sectors should, need no more than cancelling the edges they share,
 * which is a hundred times faster; where the areas do not add up they overlap, and polyclip sorts it out.
 */
function merge(parts: readonly MultiPolygon[]): MultiPolygon {
  const sum = parts.reduce((total, part) => total + toArea(part), 0);
  const dissolved = dissolve(parts.flat());
  if (Math.abs(toArea(dissolved) - sum) < sum * 1e-6) return dissolved;
  const [first, ...rest] = parts.map(toClip);
  return first ? polyclip.union(first, ...rest) : [];
}

/**
 * Makes the region's borders from a GeoJSON file of municipalities or of smaller sectors. Neighbours keep sharing one
 * line: a border is cut where three areas meet, and each piece is simplified once for both sides (`mapArcs`).
 * Throws a `BordersError` where the file cannot be used.
 */
export function importBorders(source: string, { municipalities, toleranceMetres }: ImportOptions): Imported {
  const { features, crs } = readFeatures(source);
  const projection = findProjection(
    crs,
    features.flatMap(({ polygons }) => polygons.flat(2)),
  );
  const byMunicipality = new Map<Municipality, SourceFeature[]>(
    municipalities.map((municipality) => [municipality, []]),
  );
  for (const feature of features) {
    const municipality = findMunicipality(feature.properties, municipalities);
    if (municipality) byMunicipality.get(municipality)?.push(feature);
  }
  const found = [...byMunicipality].filter(([, parts]) => parts.length > 0);
  if (found.length === 0) throw new BordersError('no-municipality', municipalities[0]?.nis);

  const plane = createPlane(municipalities.map(({ centre }): LngLat => [centre.lng, centre.lat]));
  const merged = found.map(([, parts]) => {
    const flat = parts.map(({ polygons }) =>
      polygons.map((rings) =>
        rings.map((ring) => ring.map((position) => plane.toPlane(projection.toLngLat(position)))),
      ),
    );
    return merge(shareVertices(flat, snap));
  });
  const doubtful = found.filter(
    ([{ centre }], index) => !isInArea(plane.toPlane([centre.lng, centre.lat]), merged[index] ?? []),
  );
  const doubtfulNames = doubtful.map(([{ name }]) => name);
  if (doubtful.length * 2 > found.length) throw new BordersError('wrong-place', doubtfulNames.join(', '));

  const shared = shareVertices(merged.map(clean), snap);
  const light = mapArcs(shared, (arc) => simplify(arc, toleranceMetres / 1000));
  return {
    areas: found.map(([municipality], index) =>
      toAreaFeature(
        municipality,
        (light[index] ?? []).map((rings) =>
          rings.map((ring) => ring.map((point) => roundPosition(plane.toLngLat(point)))),
        ),
      ),
    ),
    projection: projection.name,
    matched: found.map(([{ name }, parts]) => ({ name, parts: parts.length })),
    missing: municipalities.filter((own) => !byMunicipality.get(own)?.length).map(({ name }) => name),
    skipped: features.length - found.reduce((sum, [, parts]) => sum + parts.length, 0),
    doubtful: doubtfulNames,
  };
}
