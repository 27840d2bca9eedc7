/**
 * Makes a value once for each key and remembers it. Beyond so many, all are made anew.
 * @param make gives the same for the same key, whenever it is asked
 */
export function remembered<K extends string | number, V>(most: number, make: (key: K) => V): (key: K) => V {
  const made = new Map<K, V>();
  return (key) => {
    const known = made.get(key);
    if (known !== undefined) return known;
    const value = make(key);
    if (made.size >= most) made.clear();
    made.set(key, value);
    return value;
  };
}
