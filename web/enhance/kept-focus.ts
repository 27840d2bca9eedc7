/**
 * Where the focus is in a part that is drawn anew.
 * @returns what gives it back: to the button that does the same now, to another one of its place, or to that place
 */
export function keepFocus(part: Element, from: Element | null = document.activeElement): () => void {
  if (!from || from === document.body || !part.contains(from)) return () => undefined;
  const places = placesAround(from, part);
  const kind = from.matches('.vote') ? '.vote' : 'button:not(.vote)';
  const same =
    from instanceof HTMLButtonElement && from.value !== '' ? `button[value="${from.value}"]` : 'button';
  return () => {
    if (from.isConnected) return (from as HTMLElement).focus({ preventScroll: true });
    const around = places.map(placeNamed).find((place) => place !== null);
    if (!around) return;
    const next = around.querySelector<HTMLElement>(same) ?? around.querySelector<HTMLElement>(kind) ?? around;
    if (next === around) around.tabIndex = -1;
    next.focus({ preventScroll: true });
  };
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
