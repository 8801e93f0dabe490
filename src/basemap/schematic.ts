import { Delaunay } from 'd3-delaunay';
import * as polyclip from 'polyclip-ts';
import type { Region } from '../domain/region.ts';
import { mapArcs, shareVertices } from './arcs.ts';
import type { AreaFeature, LngLat } from './basemap.ts';
import { dissolve } from './dissolve.ts';
import { toAreaFeature } from './features.ts';
import { toClip, toOutline, toSpacing } from './outline.ts';
import { createPlane, roundPosition, toDistance, type MultiPolygon, type Point } from './plane.ts';
import { simplify } from './simplify.ts';
import { soften } from './soften.ts';
import { toBox, toWindow } from './window.ts';

/** Spacing of places, in kilometres, where there is one place only. */
const defaultSpacing = 3;
/** And the least, so that places that lie very close still get a margin that can be seen. */
const leastSpacing = 1;
/** How far a border may stray from where it should be, in kilometres. */
const tolerance = 0.02;

/** Points closer than this are one. */
const snap = 0.002;

interface Site {
  readonly point: Point;
  /** Index of the municipality; a neighbour has none. */
  readonly owner: number | undefined;
}

/** Two places at one point have no border between them: the second moves a little aside. */
function separate(sites: readonly Site[], step: number): Site[] {
  const placed: Site[] = [];
  for (const { point, owner } of sites) {
    let moved = point;
    while (placed.some((other) => toDistance(other.point, moved) < step / 2)) moved = [moved[0] + step, moved[1]];
    placed.push({ point: moved, owner });
  }
  return placed;
}

/** Cuts off what lies outside the outline. */
function clip(area: MultiPolygon, outline: MultiPolygon): MultiPolygon {
  const around = toWindow(outline, toBox(area), 1);
  return around.length === 0 ? [] : polyclip.intersection(toClip(area), toClip(around));
}

/**
 * The municipalities' areas, approximated: what lies nearest to one of a municipality's places is that municipality's.
 * The neighbours' points bound the region where they are known, a margin around the places where they are not.
 */
export function toSchematicAreas(region: Pick<Region, 'municipalities' | 'neighbours'>): AreaFeature[] {
  const { municipalities, neighbours } = region;
  const toPosition = ({ lat, lng }: { readonly lat: number; readonly lng: number }): LngLat => [lng, lat];
  const plane = createPlane(municipalities.flatMap(({ places }) => places.map(toPosition)));
  const placed = municipalities.flatMap(({ places }, owner) =>
    places.map((place): Site => ({ point: plane.toPlane(toPosition(place)), owner })),
  );
  const spacing = Math.max(toSpacing(placed.map(({ point }) => point)) ?? defaultSpacing, leastSpacing);
  const own = separate(placed, 0.1);
  const outside = neighbours
    .map((neighbour): Site => ({ point: plane.toPlane(toPosition(neighbour)), owner: undefined }))
    .filter(({ point }) => own.every((site) => toDistance(site.point, point) > 0.1));
  const sites = [...own, ...outside];

  const outline = toOutline(
    own.map(({ point }) => point),
    spacing * 1.1,
    spacing * 4,
  );
  const [west, south, east, north] = toBox(outline);
  const delaunay = Delaunay.from(sites.map(({ point: [x, y] }) => [x, y] as const));
  const voronoi = delaunay.voronoi([west - 1, south - 1, east + 1, north + 1]);

  const cells = shareVertices(
    own.map((_, index) => [[voronoi.cellPolygon(index)]]),
    snap,
  );
  const merged = municipalities.map((_, owner) =>
    dissolve(cells.filter((_cell, index) => own[index]?.owner === owner).flat()),
  );
  const clipped = merged.map((area) => clip(area, outline));
  // A corner of the diagram is equally far from the places around it: rounding within that distance keeps each place
  // in its own area.
  const toLimit = (corner: Point): number => {
    const nearest = sites[delaunay.find(corner[0], corner[1])];
    return nearest ? 0.8 * toDistance(nearest.point, corner) : 0;
  };
  const shared = shareVertices(clipped, snap);
  const calm = mapArcs(shared, (arc, isRing) => simplify(soften(simplify(arc, tolerance), isRing, toLimit), tolerance));
  return municipalities.map((municipality, index) =>
    toAreaFeature(
      municipality,
      (calm[index] ?? []).map((rings) => rings.map((ring) => ring.map((p) => roundPosition(plane.toLngLat(p))))),
    ),
  );
}
