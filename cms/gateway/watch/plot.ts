import { html } from 'hono/html';
import type { Markup } from '../shell/page.ts';

export interface Plot {
  readonly title: string;
  /** In words: what the line says, for who does not see it. */
  readonly summary: string;
  /** Oldest first; where a value is missing the line is broken. */
  readonly values: readonly (number | undefined)[];
  /** The value at the top; the bottom is 0. */
  readonly max: number;
  readonly maxLabel: string;
}

const width = 320;
const height = 120;
const margin = { left: 6, right: 6, top: 20, bottom: 8 };

/** A line over time as a picture: no script, no style in it, readable at any width. */
export function renderPlot({ title, summary, values, max, maxLabel }: Plot): Markup {
  const step = (width - margin.left - margin.right) / Math.max(1, values.length - 1);
  const toX = (index: number): string => (margin.left + index * step).toFixed(1);
  const toY = (value: number): string =>
    (height - margin.bottom - (Math.min(value, max) / (max || 1)) * (height - margin.top - margin.bottom)).toFixed(1);
  const points = values.flatMap((value, index) =>
    value === undefined ? [] : [{ index, x: toX(index), y: toY(value) }],
  );
  const path = points
    .map(({ index, x, y }, at) => `${points[at - 1]?.index === index - 1 ? 'L' : 'M'}${x} ${y}`)
    .join('');
  return html`<figure class="plot">
    <figcaption>${title}</figcaption>
    <svg viewBox="0 0 ${width} ${height}" role="img" aria-label="${`${title}: ${summary}`}">
      <path class="plot__base" d="M0 ${toY(0)}H${width}M0 ${toY(max)}H${width}" />
      <text class="plot__label" x="0" y="${margin.top - 6}">${maxLabel}</text>
      <path class="plot__line" d="${path}" />
      ${points.map(({ x, y }) => html`<circle class="plot__dot" cx="${x}" cy="${y}" r="3.5" />`)}
    </svg>
    <p class="small">${summary}</p>
  </figure>`;
}
