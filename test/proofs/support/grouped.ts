/** By what `keyOf` says, in the order in which they came. */
export function grouped<T, Key extends string | null>(
  things: readonly T[],
  keyOf: (thing: T) => Key,
): Map<Key, T[]> {
  const groups = new Map<Key, T[]>();
  for (const thing of things) groups.set(keyOf(thing), [...(groups.get(keyOf(thing)) ?? []), thing]);
  return groups;
}
