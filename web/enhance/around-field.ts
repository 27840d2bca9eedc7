import { deedOf } from './kept-forms.ts';

/** A place of the page that somebody is in, and the same place of the page as it is now. */
type Pair = readonly [here: Element, fresh: Element];

/**
 * The places that a field stands in, from the widest to its form, and what they are now.
 * @returns null where one of them is not there any more
 */
export function placesOf(field: Element, here: Element, fresh: Element): readonly Pair[] | null {
  const own = [...here.children].find((child) => child.contains(field));
  const its = own && [...fresh.children].find((child) => nameOf(child) === nameOf(own));
  if (!own || !its) return null;
  if (own === field || own instanceof HTMLFormElement) return [[own, its]];
  const within = placesOf(field, own, its);
  return within && [[own, its], ...within];
}

/**
 * Draws a part anew around a field that somebody is in the middle of: its form stays the very same, with what is typed, the focus and the caret.
 * @param places that the field stands in
 * @returns whether the form itself is as it would be now
 */
export function drawAround(places: readonly Pair[]): boolean {
  for (const [own, its] of places) {
    const fresh = [...(its.parentNode?.childNodes ?? [])];
    const at = fresh.indexOf(its);
    for (const node of [...(own.parentNode?.childNodes ?? [])]) if (node !== own) node.remove();
    own.before(...fresh.slice(0, at));
    own.after(...fresh.slice(at + 1));
  }
  const [own, its] = places.at(-1)!;
  return own.isEqualNode(its);
}

function nameOf(place: Element): string {
  const { id, localName, className } = place;
  const names = ['aria-labelledby', 'aria-label', 'data-ballot'].map((name) => place.getAttribute(name));
  const deed = place instanceof HTMLFormElement ? deedOf(place) : '';
  return JSON.stringify([localName, id || names.find(Boolean) || deed.trim() || className]);
}
