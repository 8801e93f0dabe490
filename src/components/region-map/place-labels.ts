import type { MapLabel } from '../../basemap/basemap.ts';
import { isOverlap, toLabelSize, type LabelBox } from '../../basemap/labels.ts';
import type { Point } from '../../basemap/plane.ts';

/** A name that is wanted on a picture, in the units of the picture. */
export interface Wanted extends MapLabel {
  readonly text: string;
  readonly isHighlighted: boolean;
  /** Where it may stand: at its point, or elsewhere in its area. */
  readonly spots: readonly Point[];
  readonly isInOwnArea: (point: Point) => boolean;
}
export interface Placed {
  readonly label: Wanted;
  readonly box: LabelBox;
}

/** Room that a mark takes; it may be grazed. */
const markSize = 5;

/** How far above and below its point a name may stand. */
const aside = [0, -9, 9, -16, 16, -24, 24];

/** A name that lies over its own area for most of its length cannot be read as its neighbour's. */
const isAtHome = ({ isInOwnArea }: Wanted, { x, y, width }: LabelBox): boolean =>
  isInOwnArea([x - width * 0.22, y]) && isInOwnArea([x + width * 0.22, y]);

/**
 * Tries each label at its spots and a little aside; it stays nearest to home where it covers no mark. A mark that is
 * not seen is a workplace that is not there, so only the name that stands out may hide one.
 */
export function placeLabels(
  wanted: readonly Wanted[],
  marks: readonly Point[],
  { width, height }: { readonly width: number; readonly height: number },
  letterSize: number,
  taken: LabelBox[],
): Placed[] {
  const placed: Placed[] = [];
  for (const label of wanted) {
    const size = toLabelSize(label.text, letterSize);
    const besideDot = letterSize * 0.8;
    const shifts = label.kind === 'place' ? [-besideDot, besideDot] : aside;
    const free = label.spots
      .flatMap(([x, y]) =>
        shifts.flatMap((shift) =>
          [0, -0.3, 0.3].map((share) => ({ x: x + share * size.width, y: y + shift, ...size })),
        ),
      )
      .filter(
        (box) =>
          box.x - box.width / 2 >= 2 &&
          box.x + box.width / 2 <= width - 2 &&
          box.y - box.height / 2 >= 2 &&
          box.y + box.height / 2 <= height - 2 &&
          !taken.some((other) => isOverlap(box, other, 2)),
      )
      .filter((box) => label.isInOwnArea([box.x, box.y]));
    const isClear = (box: LabelBox): boolean =>
      !marks.some(([x, y]) => isOverlap(box, { x, y, width: markSize, height: markSize }));
    const clear = free.filter(isClear);
    const best = clear.find((box) => isAtHome(label, box)) ?? clear[0] ?? (label.isHighlighted ? free[0] : undefined);
    if (!best) continue;
    taken.push(best);
    placed.push({ label, box: best });
  }
  return placed;
}
