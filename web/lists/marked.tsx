import type { ReactNode } from 'react';

/** Around a found word, as the search hands it over: private-use characters that stand for nothing else. */
const MARKS = /[\uE000\uE001]/g;

interface MarkedPiece {
  readonly text: string;
  readonly found: boolean;
}

/** Splits a text at its marks; a mark without its other half marks nothing, and none is ever shown. */
export function markedPieces(text: string): MarkedPiece[] {
  const pieces: MarkedPiece[] = [];
  const add = (raw: string, found: boolean) => {
    const clean = raw.replace(MARKS, '');
    if (clean !== '') pieces.push({ text: clean, found });
  };
  let at = 0;
  for (const match of text.matchAll(/\uE000([^\uE000\uE001]*)\uE001/g)) {
    add(text.slice(at, match.index), false);
    add(match[1]!, true);
    at = match.index + match[0].length;
  }
  add(text.slice(at), false);
  return pieces;
}

/** A text with its found words marked. Text all the way: nothing in it becomes markup. In pieces `markedWords` says the same. */
export function Marked({ text }: { text: string }): ReactNode {
  return markedPieces(text).map((piece, index) =>
    piece.found ? <mark key={index}>{piece.text}</mark> : piece.text,
  );
}
