import L from 'leaflet';
import { fill } from '../../i18n/fill.ts';
import { createClusters, type Clusters, type MarkerModel } from './clusters.ts';
import type { MapPoint, WorkplaceMapOptions } from './leaflet-map.ts';
import { createClusterPicture, createMarkerPicture } from './marker-icon.ts';
import type { Box } from './names.ts';
import { createListPopup, createPointPopup } from './popup.ts';

interface Drawn {
  readonly model: MarkerModel;
  readonly marker: L.Marker;
}

export interface MarkerLayer {
  readonly setPoints: (points: readonly MapPoint[]) => void;
  readonly highlight: (id: string | undefined) => void;
  readonly select: (id: string | undefined) => void;
}

const pointsOf = (model: MarkerModel): readonly MapPoint[] => (model.kind === 'single' ? [model.point] : model.points);
const holds = (model: MarkerModel, id: string | undefined): boolean =>
  id !== undefined && pointsOf(model).some((point) => point.id === id);

/**
 * The markers of the workplaces: drawn for what is in view, grouped where they would cover one another. `onDrawn` hears
 * where they stand, each time they are drawn.
 */
export function createMarkerLayer(
  map: L.Map,
  options: WorkplaceMapOptions,
  onDrawn: (boxes: readonly Box[]) => void,
): MarkerLayer {
  const { texts, onHover, onSelect } = options;
  const drawn = new Map<string, Drawn>();
  let clusters: Clusters = createClusters([]);
  let lit: string | undefined;
  let chosen: string | undefined;
  /** What the open popup belongs to. */
  let opener: MarkerModel | undefined;

  const toName = (model: MarkerModel): string => {
    if (model.kind === 'single') {
      const { name, where, group } = model.point;
      // The letters that are seen must be in the name that is heard and spoken (WCAG 2.5.3).
      return group === 'ander' ? `${name}, ${where}` : `${name}, ${where}, ${group}`;
    }
    return fill(model.opensAt === undefined ? texts.together : texts.cluster, { n: model.points.length });
  };

  /** Whoever opens a popup without a mouse goes on inside it, and comes back by Escape. */
  const openPopup = (content: HTMLElement, at: L.LatLngExpression, isByKey: boolean): void => {
    const popup = L.popup({ closeButton: false, offset: [0, -12], maxWidth: 260, autoPanPadding: [24, 24] });
    popup.setLatLng(at).setContent(content).openOn(map);
    if (isByKey) content.querySelector<HTMLElement>('a, button')?.focus({ preventScroll: true });
  };

  const choose = (point: MapPoint, isByKey: boolean): void => {
    // First the popup: opening it closes another, which lets go of what was chosen.
    openPopup(createPointPopup(point), [point.lat, point.lng], isByKey);
    select(point.id);
    onSelect?.(point.id);
  };

  const open = (model: MarkerModel, isByKey: boolean): void => {
    if (model.kind === 'single') choose(model.point, isByKey);
    else if (model.opensAt === undefined) {
      const title = fill(texts.together, { n: model.points.length });
      const content = createListPopup(model.points, title, (point) => choose(point, true));
      openPopup(content, [model.lat, model.lng], true);
    } else map.setView([model.lat, model.lng], Math.min(model.opensAt, map.getMaxZoom()));
  };

  const dress = ({ model, marker }: Drawn): void => {
    const isLit = holds(model, lit);
    const isChosen = holds(model, chosen);
    const element = marker.getElement();
    element?.classList.toggle('map-marker--lit', isLit);
    element?.classList.toggle('map-marker--selected', isChosen);
    marker.setZIndexOffset(isLit ? 2000 : isChosen ? 1000 : 0);
  };

  const draw = (model: MarkerModel): Drawn => {
    const group = model.kind === 'single' ? model.point.group.toLowerCase() : 'cluster';
    const picture =
      model.kind === 'single' ? createMarkerPicture(model.point.group) : createClusterPicture(model.points);
    const box = document.createElement('span');
    box.append(picture);
    const icon = L.divIcon({ html: box, className: `map-marker map-marker--${group}`, iconSize: [36, 36] });
    const marker = L.marker([model.lat, model.lng], { icon, riseOnHover: true });
    const hovered = model.kind === 'single' ? model.point.id : undefined;
    marker.on('add', () => {
      const element = marker.getElement();
      element?.setAttribute('aria-label', toName(model));
      // The name for who sees: a tooltip of the browser, which asks no room of the map.
      element?.setAttribute('title', toName(model));
      element?.addEventListener('focus', () => onHover?.(hovered));
      element?.addEventListener('blur', () => onHover?.(undefined));
      element?.addEventListener('keydown', (event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        opener = model;
        open(model, true);
      });
    });
    marker.on('mouseover', () => onHover?.(hovered)).on('mouseout', () => onHover?.(undefined));
    marker.on('click', () => {
      opener = model;
      open(model, false);
    });
    return { model, marker: marker.addTo(map) };
  };

  /** Keeps the markers that stay, so that the focus stays too; a marker that falls apart hands it to its first part. */
  const update = (): void => {
    const bounds = map.getBounds().pad(0.25);
    const models = clusters.toMarkers(
      [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()],
      map.getZoom(),
    );
    const wanted = new Set(models.map(({ key }) => key));
    let orphan: MarkerModel | undefined;
    for (const [key, { model, marker }] of drawn) {
      if (wanted.has(key)) continue;
      if (marker.getElement() === document.activeElement) orphan = model;
      marker.remove();
      drawn.delete(key);
    }
    for (const model of models) {
      const own = drawn.get(model.key) ?? draw(model);
      drawn.set(model.key, own);
      dress(own);
    }
    onDrawn(
      models.map(({ lat, lng }) => {
        const { x, y } = map.latLngToContainerPoint([lat, lng]);
        return { x, y, width: 34, height: 34 };
      }),
    );
    if (orphan) focusOn(orphan);
  };

  /** On the marker, or on the one that its first point is in now. */
  function focusOn(model: MarkerModel): void {
    const [first] = pointsOf(model);
    const heir = drawn.get(model.key) ?? [...drawn.values()].find((own) => holds(own.model, first?.id));
    (heir?.marker.getElement() ?? map.getContainer()).focus({ preventScroll: true });
  }

  function select(id: string | undefined): void {
    chosen = id;
    drawn.forEach(dress);
  }
  map.on('moveend', update);
  map.getContainer().addEventListener('keydown', (event) => {
    const popup = map.getPane('popupPane');
    if (event.key !== 'Escape' || !popup?.hasChildNodes()) return;
    // The popup goes, and not at once the sheet that the map may stand in.
    event.preventDefault();
    event.stopPropagation();
    const isInside = popup.contains(document.activeElement);
    map.closePopup();
    if (isInside && opener) focusOn(opener);
  });
  map.on('popupclose', () => {
    if (chosen === undefined) return;
    select(undefined);
    onSelect?.(undefined);
  });

  return {
    setPoints: (points) => {
      clusters = createClusters(points);
      if (chosen !== undefined && !points.some(({ id }) => id === chosen)) map.closePopup();
      update();
    },
    highlight: (id) => {
      lit = id;
      drawn.forEach(dress);
    },
    select,
  };
}
