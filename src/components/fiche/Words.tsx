import { Fragment } from 'react';
import type { Piece } from '../../domain/kinds/kind.ts';

/** A piece of text, marked with its language where it is not the page's. */
export function Words({ piece }: { readonly piece: Piece }) {
  return piece.lang ? <span lang={piece.lang}>{piece.text}</span> : <>{piece.text}</>;
}

/** Pieces on one line, with a separator that never begins a line. */
export function WordList({ pieces }: { readonly pieces: readonly Piece[] }) {
  return pieces.map((piece, index) => (
    <Fragment key={index}>
      {index > 0 && '\u00a0· '}
      <Words piece={piece} />
    </Fragment>
  ));
}
