import { deedOf } from './kept-forms.ts';

/** A place of the page that somebody is in, and the same place of the page as it is now. */
type Pair = readonly [here: Element, fresh: Element];

/**
 * The places that a field stands in, from the widest to its form, and what they are now.
 * @returns null where one of them is not there any more, or not to be told from others
 */
export function placesOf(field: Element, here: Element, fresh: Element): readonly Pair[] | null {
  const own = [...here.children].find((child) => child.contains(field));
  const its = own && onlyLike(own, fresh);
  if (!own || !its || onlyLike(own, here) !== own) return null;
  if (own === field || own instanceof HTMLFormElement) return [[own, its]];
  const within = placesOf(field, own, its);
  return within && [[own, its], ...within];
}

/**
 * Draws a part anew around a field that somebody is in the middle of: its form stays the very same, with what is typed, the focus and the caret.
 * @param places that the field stands in
 * @returns whether what stays is as it would be now
 */
export function drawAround(places: readonly Pair[]): boolean {
  const around = places.slice(0, -1).map(([own, its]) => describeAnew(own, its));
  for (const [own, its] of places) {
    const fresh = [...(its.parentNode?.childNodes ?? [])];
    const at = fresh.indexOf(its);
    for (const node of [...(own.parentNode?.childNodes ?? [])]) if (node !== own) node.remove();
    own.before(...fresh.slice(0, at));
    own.after(...fresh.slice(at + 1));
  }
  const [own, its] = places.at(-1)!;
  return own.isEqualNode(its) && !around.includes(true);
}

/**
 * What a place that stays says of itself is said as it is now; what somebody unfolded stays so.
 * @returns whether it said anything else
 */
function describeAnew(own: Element, its: Element): boolean {
  const names = new Set([...own.getAttributeNames(), ...its.getAttributeNames()]);
  const others = [...names].filter(
    (name) => name !== 'open' && own.getAttribute(name) !== its.getAttribute(name),
  );
  for (const name of others) {
    const value = its.getAttribute(name);
    if (value === null) own.removeAttribute(name);
    else own.setAttribute(name, value);
  }
  return others.length > 0;
}

/** The place within another that has the name of this one; null where several have it. */
function onlyLike(place: Element, within: Element): Element | null {
  const [found, ...others] = [...within.children].filter((child) => nameOf(child) === nameOf(place));
  return found && others.length === 0 ? found : null;
}

/** The ballot of another poll is another place, whatever its id. */
function nameOf(place: Element): string {
  const { id, localName, className } = place;
  const names = ['aria-labelledby', 'aria-label'].map((name) => place.getAttribute(name));
  const deed = place instanceof HTMLFormElement ? deedOf(place) : '';
  const ballot = place.getAttribute('data-ballot');
  return JSON.stringify([localName, ballot, id || names.find(Boolean) || deed.trim() || className]);
}
