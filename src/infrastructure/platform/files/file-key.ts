const KEY = /^[a-z0-9][a-z0-9._-]{0,127}(?:\/[a-z0-9][a-z0-9._-]{0,127}){0,9}$/;

/**
 * Lets pass what every store can hold and what cannot leave its folder: up to ten short names in lower case. No key is
 * the folder of another.
 * @throws on any other key: ours are made by us, so this is a fault and not a member's mistake
 */
export function checkedKey(key: string): string {
  if (!KEY.test(key)) throw new Error(`Not a key for a file: ${JSON.stringify(key.slice(0, 200))}`);
  return key;
}
