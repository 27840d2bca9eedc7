/** Without accents, case and the space around. */
export const bare = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ').trim();

/** How many were found, in the words that the element brings. */
export function toldOf({ none = '', one = '', found = '' }: DOMStringMap, count: number): string {
  return count === 0 ? none : count === 1 ? one : found.replace('{count}', String(count));
}
