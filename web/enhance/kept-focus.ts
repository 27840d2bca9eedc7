/**
 * Where the focus is in a part that is drawn anew.
 * @returns what gives it back: to what does the same now, to another button of its place, or to that place
 */
export function keepFocus(part: Element, from: Element | null = document.activeElement): () => void {
  if (!(from instanceof HTMLElement) || from === document.body || !part.contains(from))
    return () => undefined;
  const places = placesAround(from, part);
  const kind = from.matches('.vote') ? 'button.vote' : 'button:not(.vote)';
  return () => {
    if (from.isConnected) return from.focus({ preventScroll: true });
    if (from.id !== '' && holds(document.getElementById(from.id))) return;
    const around = places.map(placeNamed).find((place) => place !== null);
    if (!around || [sameAs(from), kind, 'summary'].some((next) => holds(around.querySelector(next)))) return;
    around.tabIndex = -1;
    holds(around);
  };
}

/** @returns false where there is no such thing, and where it is folded away */
function holds(next: Element | null): boolean {
  if (next instanceof HTMLElement) next.focus({ preventScroll: true });
  return next !== null && document.activeElement === next;
}

function sameAs(element: Element): string {
  const name = element instanceof HTMLAnchorElement ? 'href' : 'value';
  const value = element.getAttribute(name);
  return value === null ? element.localName : `${element.localName}[${name}="${CSS.escape(value)}"]`;
}

/** The places that something stands in, the narrowest first, by the name that they keep; `data-then` names the one that comes after it. */
function placesAround(element: Element, part: Element): string[] {
  const names: string[] = [];
  for (let each = element.parentElement; each && each !== part; each = each.parentElement)
    names.push(each.getAttribute('aria-labelledby') ?? each.dataset.then ?? each.id);
  return names.filter((name) => name !== '');
}

const placeNamed = (name: string): HTMLElement | null =>
  document.querySelector<HTMLElement>(`[aria-labelledby="${name}"]`) ?? document.getElementById(name);
