import { Passage, PASSAGE_LIMITS, REDACTED } from './passage.ts';
import type { Readings } from './readings.ts';
import { lettersOf } from './telling-letters.ts';

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
    else
      return (
        endsOf(before, start, pieces[index + 1]!)
          .map((end) => before.slice(start, end))
          .find((said) => isTaken(said, { before, after }, readings)) ?? null
      );
  }
  return null;
}

/** Where the next piece that was left may begin. */
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

const isTaken = (said: string, text: { before: string; after: string }, readings: Readings): boolean =>
  lettersOf(said, readings).length >= PASSAGE_LIMITS.min &&
  Passage.tryOf(said, readings)?.redactedIn(text.before) === text.after;
