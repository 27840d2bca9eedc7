import { HEAD_SLOT } from './head.tsx';

/** Large enough for nearly every page in letters of three bytes. */
const PAPER_BYTES = 1024 * 1024;
/** What a page is written on before it is copied as long as it came out: to ask for its length first costs half as much again. */
const paper = Buffer.allocUnsafeSlow(PAPER_BYTES);

/**
 * A page as it goes out. In pieces, so that the long one is not put together a second time for the tags of its head.
 * @param tags take the place that the body leaves for them, where it does
 */
export function bytesOf(body: string, tags: string): Buffer {
  const start = body.indexOf(HEAD_SLOT);
  const pieces =
    start === -1
      ? ['<!doctype html>', body]
      : ['<!doctype html>', body.slice(0, start), tags, body.slice(start + HEAD_SLOT.length)];
  if (3 * pieces.reduce((sum, { length }) => sum + length, 0) > PAPER_BYTES)
    return Buffer.from(pieces.join(''));
  let written = 0;
  for (const piece of pieces) written += paper.write(piece, written);
  return Buffer.from(paper.subarray(0, written));
}
