/**
 * Which of the places of a page a step leads to.
 * @param tops where each begins, from where one reads: less than nothing for what stands above
 * @param held the one that has the focus; -1 for none
 * @returns null where there is none that way
 */
export function stepFrom(tops: readonly number[], held: number, way: 1 | -1): number | null {
  const next = held === -1 ? nearest(tops, way) : held + way;
  return next >= 0 && next < tops.length ? next : null;
}

/** The first that begins below where one reads, or the last that begins above it; what begins there is being read. */
const nearest = (tops: readonly number[], way: 1 | -1): number =>
  way === 1 ? tops.findIndex((top) => top > 1) : tops.findLastIndex((top) => top < -1);
