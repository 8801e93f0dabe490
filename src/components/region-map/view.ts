import type { AreaFeature, LngLat } from '../../basemap/basemap.ts';
import { createPlane, type Point } from '../../basemap/plane.ts';
import { simplify } from '../../basemap/simplify.ts';

/** Bends smaller than this are not seen: the line between two areas is wider. In units of the picture. */
const detail = 0.3;

export const round = (value: number): number => Math.round(value * 10) / 10;

/** What part of the map a picture shows, and where things come on it. */
export interface View {
  readonly project: (position: LngLat) => Point;
  /** Was it made for positions around this one, so that it would not be another view with it? */
  readonly holds: (position: LngLat) => boolean;
  readonly width: number;
  readonly height: number;
}

/** A view that holds all positions. A close view has more room around them, and is not as high as it is wide. */
export function createView(
  positions: readonly LngLat[],
  { width, ratio, isClose }: { readonly width: number; readonly ratio: number | undefined; readonly isClose: boolean },
): View {
  const plane = createPlane(positions);
  const points = positions.map(plane.toPlane);
  const halfOf = (axis: 0 | 1): number => Math.max(...points.map((point) => Math.abs(point[axis])), 0.5);
  const padding = isClose ? 1.4 : 1.04;
  const [halfWidth, halfHeight] = [halfOf(0) * padding, halfOf(1) * padding];
  const range = (axis: 0 | 1): readonly [number, number] => {
    const values = positions.map((position) => position[axis]);
    return [Math.min(...values), Math.max(...values)];
  };
  const [[west, east], [south, north]] = [range(0), range(1)];
  const height = Math.round(width * (ratio ?? Math.min(halfHeight / halfWidth, 0.8)));
  const scale = Math.min(width / (2 * halfWidth), height / (2 * halfHeight));
  return {
    width,
    height,
    holds: ([lng, lat]) => lng >= west && lng <= east && lat >= south && lat <= north,
    project: (position) => {
      const [x, y] = plane.toPlane(position);
      return [width / 2 + x * scale, height / 2 - y * scale];
    },
  };
}

/** A closed path with relative steps, which take less room. */
export function toPath(feature: AreaFeature, { project }: View): string {
  return feature.geometry.coordinates
    .flat()
    .map((ring) => {
      let [lastX, lastY] = [0, 0];
      const line = simplify(
        ring.map(([lng = 0, lat = 0]) => project([lng, lat])),
        detail,
      );
      if (line.length < 4) return '';
      const steps = line.slice(0, -1).map((point, index) => {
        const [x, y] = [round(point[0]), round(point[1])];
        const step =
          index === 0 ? `M${String(x)} ${String(y)}l` : `${String(round(x - lastX))} ${String(round(y - lastY))} `;
        [lastX, lastY] = [x, y];
        return step;
      });
      return `${steps.join('').trimEnd()}z`;
    })
    .join('');
}

export function isVisible(feature: AreaFeature, { project, width, height }: View): boolean {
  const points = feature.geometry.coordinates.flat(2).map(([lng = 0, lat = 0]) => project([lng, lat]));
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  return Math.max(...xs) > 0 && Math.min(...xs) < width && Math.max(...ys) > 0 && Math.min(...ys) < height;
}
