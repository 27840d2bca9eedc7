import type { ReactNode } from 'react';
import { Drawn, type Fill, standingPiece } from '../lib/standing-pieces.tsx';

/** Around a found word, as the search hands it over: private-use characters that stand for nothing else. */
const MARKS = /[\uE000\uE001]/g;

export interface MarkedPiece {
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

/** A text with its found words marked. Text all the way: nothing in it becomes markup. */
export function Marked({ text }: { text: string }): ReactNode {
  return markedPieces(text).map((piece, index) =>
    piece.found ? <mark key={index}>{piece.text}</mark> : piece.text,
  );
}

const FOUND = standingPiece<null, 'before' | 'word'>(
  ({ hole }) => (
    <>
      {hole.before}
      <mark>{hole.word}</mark>
    </>
  ),
  ['before', 'word'],
);
const REST = standingPiece<null, 'words'>(({ hole }) => hole.words, ['words']);

/** The same in a piece. */
export function markedIn(text: string, fill: Fill): Drawn {
  const drawn: Drawn[] = [];
  let before = '';
  for (const piece of markedPieces(text))
    if (piece.found) {
      drawn.push(fill(FOUND, null, { before, word: piece.text }));
      before = '';
    } else before += piece.text;
  if (before !== '') drawn.push(fill(REST, null, { words: before }));
  return Drawn.row(drawn);
}
