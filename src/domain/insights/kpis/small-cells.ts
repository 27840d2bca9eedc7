/** Fewer than this could tell of one person. */
export const FEWEST = 5;

/**
 * Which cells of a breakdown may not be told: those of fewer than five, and where only one such is hidden or the hidden ones
 * together are so few, the smallest of the others too, since a subtraction from the whole would tell them.
 * @param bases of how many each cell tells; an empty cell tells of nobody
 */
export function hiddenAmong<Key>(bases: ReadonlyMap<Key, number>): ReadonlySet<Key> {
  const filled = [...bases].filter(([, base]) => base > 0).sort(([, a], [, b]) => a - b);
  const hidden = filled.filter(([, base]) => base < FEWEST);
  const rest = filled.slice(hidden.length);
  const few = () => hidden.length === 1 || hidden.reduce((sum, [, base]) => sum + base, 0) < FEWEST;
  while (hidden.length > 0 && rest.length > 0 && few()) hidden.push(rest.shift() as (typeof rest)[number]);
  return new Set(hidden.map(([key]) => key));
}
