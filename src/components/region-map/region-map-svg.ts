import type { Basemap, LngLat, MapLabel } from '../../basemap/basemap.ts';
import { toMarkerPath, type Group } from '../mark/marker-shape.ts';
import { toDegrees } from '../../basemap/features.ts';
import { toInnerPointOf } from '../../basemap/inner-point.ts';
import { isInArea, type Point } from '../../basemap/plane.ts';
import { placeLabels, type Wanted } from './place-labels.ts';
import { spread } from './spread.ts';
import { createView, isVisible, round, toPath, type View } from './view.ts';

export interface RegionMapPoint {
  readonly lat: number;
  readonly lng: number;
  readonly group: Group;
}

export interface RegionMapOptions {
  /** Width of the picture in its own units: CSS pixels on the narrowest screen it is made for. */
  readonly width: number;
  /** Workplaces, as small marks. Marks on one spot are moved apart a little. */
  readonly points?: readonly RegionMapPoint[];
  /** One workplace, as a large mark with its letters. */
  readonly marker?: RegionMapPoint;
  /** NIS code of the municipality that stands out. */
  readonly highlight?: string;
  /** What the picture shows: everything, or this municipality and a strip around it. */
  readonly focus?: string;
  /** Which names are wanted; those without room are left out. */
  readonly label: 'none' | 'municipalities' | 'all';
  /** `fr` gives French names where there are some. */
  readonly locale?: string;
  /** Height as a share of the width; without it the picture is as high as its subject. */
  readonly ratio?: number;
}

export interface SvgArea {
  readonly nis: string;
  readonly d: string;
  readonly isHighlighted: boolean;
}
export interface SvgMark {
  readonly x: number;
  readonly y: number;
  readonly group: Group;
  readonly d: string;
}
export interface SvgLabel {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly kind: MapLabel['kind'];
  readonly isHighlighted: boolean;
  /** Names are placed twice, for two sizes of letters; the style shows the set that fits. */
  readonly size: keyof typeof letterSizes;
}
/** Plain numbers and strings: whoever draws it needs to know nothing of maps. */
export interface RegionMapSvg {
  readonly width: number;
  readonly height: number;
  readonly areas: readonly SvgArea[];
  /** Where places are whose names are shown: with one size of letters only, or with both. */
  readonly places: readonly { readonly x: number; readonly y: number; readonly size?: keyof typeof letterSizes }[];
  readonly marks: readonly SvgMark[];
  readonly marker: SvgMark | undefined;
  readonly labels: readonly SvgLabel[];
  readonly isSchematic: boolean;
}

/** Letter sizes in units of the picture: shown at about its own width, and shown at twice that (see the style). */
export const letterSizes = { narrow: 12, wide: 7.5 } as const;
const markRadius = 3.6;
const markerRadius = 10;

/** What pictures of one part of the map have in common, whatever stands on it. */
interface Scene {
  readonly view: View;
  readonly areas: readonly SvgArea[];
  /** The names that are wanted, the most wanted first. */
  readonly texts: readonly Wanted[];
}

const isInView = ([x, y]: Point, { width, height }: View): boolean =>
  x > markRadius && x < width - markRadius && y > markRadius && y < height - markRadius;

function makeScene(basemap: Basemap, positions: readonly LngLat[], options: RegionMapOptions): Scene {
  const { highlight, focus, label, locale, width, ratio } = options;
  const view = createView(positions, { width, ratio, isClose: focus !== undefined });
  const visible = basemap.features.filter((feature) => isVisible(feature, view));
  const texts = basemap.labels
    .filter(({ kind }) => label === 'all' || (label === 'municipalities' && kind === 'municipality'))
    .filter(({ kind, nis, point }) =>
      kind === 'municipality'
        ? visible.some(({ properties }) => properties.nis === nis)
        : isInView(view.project(point), view),
    )
    .map((own): Wanted => {
      const area =
        own.kind === 'municipality' ? visible.find(({ properties }) => properties.nis === own.nis) : undefined;
      const polygons = area ? toDegrees(area).map((rings) => rings.map((ring) => ring.map(view.project))) : [];
      return {
        ...own,
        text: locale === 'fr' ? (own.nameFr ?? own.name) : own.name,
        isHighlighted: highlight !== undefined && own.nis === highlight && own.kind === 'municipality',
        spots: [view.project(own.point), ...(area ? [view.project(toInnerPointOf(area))] : [])],
        isInOwnArea: (point) => !area || isInArea(point, polygons),
      };
    })
    .sort((a, b) => Number(b.nis === highlight) - Number(a.nis === highlight));
  const areas = visible.map((feature) => ({
    nis: feature.properties.nis,
    d: toPath(feature, view),
    isHighlighted: feature.properties.nis === highlight,
  }));
  return { view, areas, texts };
}

function toPositions({ features }: Basemap, focus: string | undefined): readonly LngLat[] {
  const own = features.filter(({ properties }) => focus === undefined || properties.nis === focus);
  return (own.length > 0 ? own : features)
    .flatMap(({ geometry }) => geometry.coordinates.flat(2))
    .map(([lng = 0, lat = 0]) => [lng, lat]);
}

const scenes = new WeakMap<Basemap, Map<string, Scene>>();

/** The scene of a picture: made once for each part of the map, since most marks stand in the midst of theirs. */
function toScene(basemap: Basemap, options: RegionMapOptions): Scene {
  const { marker, highlight, focus, label, locale, width, ratio } = options;
  const known = scenes.get(basemap) ?? new Map<string, Scene>();
  scenes.set(basemap, known);
  const key = JSON.stringify([highlight, focus, label, locale === 'fr', width, ratio]);
  const scene = known.get(key) ?? makeScene(basemap, toPositions(basemap, focus), options);
  known.set(key, scene);
  if (!marker || scene.view.holds([marker.lng, marker.lat])) return scene;
  return makeScene(basemap, [...toPositions(basemap, focus), [marker.lng, marker.lat]], options);
}

/** The static picture of a region: areas, marks and names, in the units of an SVG. */
export function toRegionMapSvg(basemap: Basemap, options: RegionMapOptions): RegionMapSvg {
  const { points = [], marker } = options;
  const { view, areas, texts } = toScene(basemap, options);
  const at = ({ lat, lng }: RegionMapPoint): Point => view.project([lng, lat]);
  const inside = points.filter((point) => isInView(at(point), view));
  const spots = spread(inside.map(at), markRadius * 2.1);
  const markerSpot = marker ? at(marker) : undefined;
  const marks = markerSpot ? [...spots, markerSpot] : spots;
  const markerBox = markerSpot
    ? [{ x: markerSpot[0], y: markerSpot[1], width: markerRadius * 2.4, height: markerRadius * 2.4 }]
    : [];
  const sizes = ['narrow', 'wide'] as const;
  const placed = sizes.flatMap((size) =>
    placeLabels(texts, marks, view, letterSizes[size], [...markerBox]).map((own) => ({ ...own, size })),
  );
  const toMark = (group: Group, [x, y]: Point, radius: number): SvgMark => ({
    x: round(x),
    y: round(y),
    group,
    d: toMarkerPath(group, radius),
  });
  return {
    width: view.width,
    height: view.height,
    areas,
    places: texts
      .filter(({ kind }) => kind === 'place')
      .flatMap((text) => {
        const [size, other] = placed.filter(({ label: own }) => own === text).map((own) => own.size);
        const [x, y] = view.project(text.point).map(round);
        return size === undefined || x === undefined || y === undefined
          ? []
          : [{ x, y, ...(other === undefined && { size }) }];
      }),
    marks: inside.map(({ group }, index) => toMark(group, spots[index] ?? [0, 0], markRadius)),
    marker: marker && markerSpot && toMark(marker.group, markerSpot, markerRadius),
    labels: placed.map(({ label: { text, kind, isHighlighted }, box, size }) => ({
      x: round(box.x),
      y: round(box.y),
      text,
      kind,
      isHighlighted,
      size,
    })),
    isSchematic: basemap.isSchematic,
  };
}
