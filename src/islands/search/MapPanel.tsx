import { useEffect, useMemo, useRef, useState } from 'react';
import type { Group } from '../../components/mark/marker-shape.ts';
import { toCard } from '../../components/workplace-card/to-card.ts';
import { fill, formatNumber } from '../../i18n/fill.ts';
import type { IsoDate } from '../../domain/value.ts';
import type { Hit, Origin } from '../../search/engine.ts';
import { createWorkplaceMap, type MapPoint, type WorkplaceMap } from '../map/leaflet-map.ts';
import { useSearchPage } from './context.ts';
import type { SearchProps } from './props.ts';
import type { MapHits } from './use-map-hits.ts';

interface Props {
  readonly found: MapHits | undefined;
  readonly today: IsoDate;
  readonly origin: Origin | undefined;
  readonly radiusKm: number | undefined;
  readonly lit: string | undefined;
  readonly onLight: (id: string | undefined) => void;
  readonly onSelect: (id: string | undefined) => void;
  /** The map came into view for the first time. */
  readonly onVisible: () => void;
}

function toMapPoint({ document }: Hit, today: IsoDate, props: SearchProps): MapPoint {
  const { locale, messages, labels, thresholds } = props;
  const { id, name, where, url } = toCard(document, { today, locale, messages, labels, thresholds });
  // Groups are codes of the vocabulary; the port keeps them as strings for engines that store JSON.
  const group = (document.groups[0] ?? 'ander') as Group;
  return { id, name, where, url, lat: document.lat, lng: document.lng, group };
}

/**
 * The map of what was found, which says so where it does not show all of it. Nothing of it is fetched before it comes
 * into view.
 */
export function MapPanel({ found, today, origin, radiusKm, lit, onLight, onSelect, onVisible }: Props) {
  const { props, t } = useSearchPage();
  const container = useRef<HTMLDivElement>(null);
  const [map, setMap] = useState<WorkplaceMap>();
  const [isFailed, setIsFailed] = useState(false);
  const hits = found?.hits;
  const points = useMemo(() => hits?.map((hit) => toMapPoint(hit, today, props)), [hits, today, props]);

  useEffect(() => {
    const element = container.current;
    if (!element) return;
    let isGone = false;
    let made: WorkplaceMap | undefined;
    const make = async () => {
      onVisible();
      const { map: model, locale, messages } = props;
      made = await createWorkplaceMap(element, {
        ...model,
        locale,
        label: t.mapLabel,
        texts: messages.liveMap,
        onHover: onLight,
        onSelect,
      });
      if (isGone) made.destroy();
      else setMap(made);
    };
    const observer = new IntersectionObserver((entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      observer.disconnect();
      make().catch(() => setIsFailed(true));
    });
    observer.observe(element);
    return () => {
      isGone = true;
      observer.disconnect();
      made?.destroy();
    };
  }, [props, t, onLight, onSelect, onVisible]);

  useEffect(() => {
    if (!map || !points) return;
    map.setPoints(points);
    map.setOrigin(origin && { lat: origin.lat, lng: origin.lng, name: origin.label }, radiusKm);
    map.fit();
  }, [map, points, origin, radiusKm]);

  useEffect(() => {
    map?.highlight(lit);
  }, [map, lit]);

  return (
    <div className="map-panel">
      <div className="map-panel__canvas" ref={container} />
      {!map && <p className="map-panel__state">{isFailed ? t.mapError : t.mapLoading}</p>}
      {found && found.hits.length < found.total && (
        <p className="map-panel__note small">
          {fill(t.shown, {
            n: formatNumber(found.hits.length, props.locale),
            total: formatNumber(found.total, props.locale),
          })}
        </p>
      )}
    </div>
  );
}
