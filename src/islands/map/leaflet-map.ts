import type { Group } from '../../components/mark/marker-shape.ts';

/** A workplace as the map knows it. */
export interface MapPoint {
  readonly id: string;
  readonly name: string;
  /** "Heule, Kortrijk" */
  readonly where: string;
  readonly lat: number;
  readonly lng: number;
  readonly group: Group;
  /** Its fiche. */
  readonly url?: string | undefined;
}

/** Where somebody searches from. */
export interface MapOrigin {
  readonly lat: number;
  readonly lng: number;
  readonly name: string;
}

/** Every text on the map, in the page's language; `{n}` and `{name}` are filled in. */
export interface WorkplaceMapTexts {
  /** Beside the source of a schematic base. */
  readonly schematic: string;
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly fit: string;
  /** How the map works without a mouse. */
  readonly keyboard: string;
  readonly cluster: string;
  readonly together: string;
  readonly close: string;
  readonly origin: string;
  readonly kilometres: string;
}

export interface WorkplaceMapOptions {
  /** Address of the base, a JSON file of this site. */
  readonly baseUrl: string;
  /** Rings around the origin, in kilometres. */
  readonly rings: readonly number[];
  /** Picture tiles instead of the base; only where the deployment has switched them on. */
  readonly tiles?: { readonly template: string; readonly attribution: string; readonly maxZoom: number } | undefined;
  /** `fr` gives French names where there are some. */
  readonly locale: string;
  readonly texts: WorkplaceMapTexts;
  /** The name of the map, for screen readers. */
  readonly label: string;
  /** A marker under the pointer or with the focus; `undefined` when it is left. */
  readonly onHover?: (id: string | undefined) => void;
  readonly onSelect?: (id: string | undefined) => void;
}

/** A live map. Setters may be called at any time and in any order. */
export interface WorkplaceMap {
  readonly setPoints: (points: readonly MapPoint[]) => void;
  /** Rings around a place; the radius that is searched in stands out. Without an origin they go. */
  readonly setOrigin: (origin: MapOrigin | undefined, radiusKm?: number) => void;
  /** Lights a workplace, or the cluster it is in. */
  readonly highlight: (id: string | undefined) => void;
  /** Marks a workplace as the chosen one, without moving the map. */
  readonly select: (id: string | undefined) => void;
  /** Shows all points, and the origin. */
  readonly fit: () => void;
  readonly destroy: () => void;
}

/**
 * Makes a map in an element that has a size. Leaflet and its styles are fetched now, not before: call it when the map
 * comes into view. Fails where the base cannot be fetched, and then leaves the element as it was.
 */
export async function createWorkplaceMap(container: HTMLElement, options: WorkplaceMapOptions): Promise<WorkplaceMap> {
  const { createLiveMap } = await import('./live-map.ts');
  return createLiveMap(container, options);
}
