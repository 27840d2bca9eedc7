import type { Readable, Readings } from './readings.ts';

/** Letters and digits in their own runs and in small letters, so that "tel06 12" and "06.12" say the same number. */
const runsIn = ({ text }: Pick<Readable, 'text'>): readonly string[] =>
  text
    .normalize('NFKC')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .match(/\p{L}+|\p{N}+/gu) ?? [];

/** What a passage says, however it is spaced, marked up or capitalised. */
export const lettersOf = (passage: string, readings: Readings): string =>
  runsIn(readings.shown(passage)).join('');

/** How many letters are read of a text up to each place in it. */
export function letterCounts(text: string, readings: Readings): readonly number[] {
  const { text: read, to } = readings.shown(text);
  const counts = new Array<number>(text.length + 1).fill(0);
  let [units, letters] = [0, 0];
  for (const sign of read) {
    units += sign.length;
    letters += runsIn({ text: sign }).join('').length;
    counts[to[units - 1]!] = letters;
  }
  for (const [place, count] of counts.entries()) counts[place] = Math.max(count, counts[place - 1] ?? 0);
  return counts;
}

/**
 * What of a text may be a passage of which only a digest is kept.
 * @param length of the letters of that passage
 */
export function lettersIn(text: string, length: number, readings: Readings): ReadonlySet<string> {
  const found = new Set<string>();
  for (const runs of readings.of(text).map(runsIn))
    for (const first of runs.keys()) {
      let said = '';
      for (let next = first; next < runs.length && said.length < length; next++) said += runs[next];
      if (said.length === length) found.add(said);
    }
  return found;
}
