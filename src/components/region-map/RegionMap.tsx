import './region-map.css';
import { toMarkerLetters } from '../mark/marker-shape.ts';
import type { RegionMapSvg, SvgLabel, SvgMark } from './region-map-svg.ts';

interface RegionMapProps {
  /** From `toRegionMapSvg`. */
  readonly picture: RegionMapSvg;
  /** What the picture is, for who does not see it: "Kaart van Zuid-West-Vlaanderen". */
  readonly title: string;
  /** What there is to see on it: "78 werkplekken in 14 gemeenten". */
  readonly description?: string;
  /** Unique on the page. */
  readonly id: string;
  /** Said below a schematic picture: "Schematische kaart". */
  readonly schematicNote: string;
}

const toClass = (...names: readonly (string | false | undefined)[]): string => names.filter(Boolean).join(' ');
const toPlace = ({ x, y }: { readonly x: number; readonly y: number }): string =>
  `translate(${String(x)} ${String(y)})`;

function Mark({ mark, letters }: { readonly mark: SvgMark; readonly letters?: string }) {
  return (
    <g className={`region-map__mark region-map__mark--${mark.group.toLowerCase()}`} transform={toPlace(mark)}>
      <path d={mark.d} />
      {letters !== undefined && (
        <text className="region-map__letters" dy="0.36em">
          {letters}
        </text>
      )}
    </g>
  );
}

function Label({ label }: { readonly label: SvgLabel }) {
  return (
    <text
      className={toClass(
        'region-map__label',
        `region-map__label--${label.kind}`,
        label.isHighlighted && 'region-map__label--highlighted',
        `region-map__label--${label.size}`,
      )}
      x={label.x}
      y={label.y}
      dy="0.35em"
    >
      {label.text}
    </text>
  );
}

/** The quiet picture of the region: static, without JavaScript, fine in print and in the dark. */
export function RegionMap({ picture, title, description, id, schematicNote }: RegionMapProps) {
  const { width, height, areas, places, marks, marker, labels, isSchematic } = picture;
  return (
    <figure className="region-map">
      <svg
        className="region-map__picture"
        viewBox={`0 0 ${String(width)} ${String(height)}`}
        width={width}
        height={height}
        role="img"
        aria-labelledby={`${id}-title`}
        aria-describedby={description === undefined ? undefined : `${id}-description`}
      >
        <title id={`${id}-title`}>{title}</title>
        {description !== undefined && <desc id={`${id}-description`}>{description}</desc>}
        <g>
          {areas.map(({ nis, d, isHighlighted }) => (
            <path
              key={nis}
              className={toClass('region-map__area', isHighlighted && 'region-map__area--highlighted')}
              d={d}
              fillRule="evenodd"
            />
          ))}
        </g>
        <g>
          {places.map((place, index) => (
            <circle
              key={index}
              className={toClass('region-map__place', place.size && `region-map__place--${place.size}`)}
              cx={place.x}
              cy={place.y}
              r={1.8}
            />
          ))}
        </g>
        <g>
          {marks.map((mark, index) => (
            <Mark key={index} mark={mark} />
          ))}
        </g>
        <g aria-hidden="true">
          {labels.map((label, index) => (
            <Label key={index} label={label} />
          ))}
        </g>
        {marker && <Mark mark={marker} letters={toMarkerLetters(marker.group)} />}
      </svg>
      {isSchematic && <figcaption className="region-map__note">{schematicNote}</figcaption>}
    </figure>
  );
}
