import { catalogue } from '../../../src/domain/catalogue/index.ts';
import { measureShape, overviewsShape, pageShape, thesaurusShape } from '../../../src/domain/check/labels.ts';
import { toListingShape, toWhere, type Shape } from '../../../src/domain/check/shape.ts';
import { findPlace } from '../content-path.ts';
import type { Conflict } from '../store/content-store.ts';

const shapes: Readonly<Record<string, Shape>> = {
  listing: toListingShape(catalogue, { measures: [], municipalities: [] }),
  measure: measureShape,
  page: { ...pageShape, parts: { ...pageShape.parts, body: { label: 'Tekst', expects: 'een tekst' } } },
  overviews: overviewsShape,
  thesaurus: thesaurusShape,
};

/** Where a conflict is, in the words of the form: "Werkplek 2 (Groenploeg Heule) › Contact › telefoon". */
export function toConflictPlace({ path, field }: Conflict, root?: unknown): string {
  const shape = shapes[findPlace(path)?.kind ?? ''];
  return shape ? toWhere(shape, field, root) : (path.split('/').at(-1) ?? path);
}
