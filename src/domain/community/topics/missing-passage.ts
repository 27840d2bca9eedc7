import { Passage, PASSAGE_LIMITS, REDACTED } from './passage.ts';
import type { Readings } from './readings.ts';
import { letterCounts, lettersOf } from './telling-letters.ts';

/** So many parts of a text are tried at most: each is looked for in the whole of it. */
export const MOST_TRIED = 32;

/** A text, and the same with the mark of what was taken out. */
interface Texts {
  readonly before: string;
  readonly after: string;
}

/**
 * The passage that was taken out of a text, as it stood there first.
 * @param after the text with the mark of what was taken out in its place, wherever it stood
 * @returns null where it is not that text that lost a passage
 */
export function missingPassage(before: string, after: string, readings: Readings): string | null {
  const pieces = after.split(REDACTED);
  let at = 0;
  for (const [index, piece] of pieces.slice(0, -1).entries()) {
    if (!before.startsWith(piece, at)) return null;
    at += piece.length;
    const start = at;
    if (before.startsWith(REDACTED, start)) at += REDACTED.length;
    else {
      const next = pieces[index + 1]!;
      const isLast = index + 2 === pieces.length;
      const texts = { before, after };
      return (
        (isLast ? endBefore(next, texts, start) : likelyEnds(next, texts, start, readings))
          .map((end) => before.slice(start, end))
          .find((said) => isTaken(said, texts, readings)) ?? null
      );
    }
  }
  return null;
}

/** All that follows was left, to the end of the text. */
function endBefore(rest: string, { before }: Texts, start: number): readonly number[] {
  const end = before.length - rest.length;
  return before.endsWith(rest) && end > start && end <= start + PASSAGE_LIMITS.max ? [end] : [];
}

/** Where the next piece that was left may begin, first where as many letters are missing as each mark stands for. */
function likelyEnds(next: string, texts: Texts, start: number, readings: Readings): readonly number[] {
  const letters = lettersOfEach(texts, readings);
  const counts = letterCounts(texts.before.slice(start, start + PASSAGE_LIMITS.max), readings);
  const offBy = (end: number): number => Math.abs(counts[end - start]! - letters);
  return endsOf(texts.before, start, next)
    .toSorted((one, other) => offBy(one) - offBy(other))
    .slice(0, MOST_TRIED);
}

/** How many letters are missing for each mark that was not there before. */
function lettersOfEach({ before, after }: Texts, readings: Readings): number {
  const marks = (text: string): number => text.split(REDACTED).length - 1;
  const missing = lettersOf(before, readings).length - lettersOf(after, readings).length;
  return missing / Math.max(1, marks(after) - marks(before));
}

function endsOf(text: string, start: number, next: string): readonly number[] {
  const last = Math.min(text.length, start + PASSAGE_LIMITS.max);
  const ends: number[] = [];
  for (
    let end = text.indexOf(next, start + 1);
    end !== -1 && end <= last;
    end = text.indexOf(next, end + 1)
  ) {
    ends.push(end);
    if (end === text.length) break;
  }
  return ends;
}

const isTaken = (said: string, { before, after }: Texts, readings: Readings): boolean =>
  lettersOf(said, readings).length >= PASSAGE_LIMITS.min &&
  Passage.tryOf(said, readings)?.redactedIn(before) === after;
