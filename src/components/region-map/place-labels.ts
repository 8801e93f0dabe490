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
    const lines = label.kind === 'place' ? [-0.8, 0.8] : [0, -0.8, 0.8, -1.4, 1.4, -2, 2];
    const free = label.spots
      .flatMap(([x, y]) =>
        lines.flatMap((line) =>
          [0, -0.3, 0.3].map((share) => ({ x: x + share * size.width, y: y + line * letterSize, ...size })),
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
    const best = free.find(isClear) ?? (label.isHighlighted ? free[0] : undefined);
    if (!best) continue;
    taken.push(best);
    placed.push({ label, box: best });
  }
  return placed;
}
