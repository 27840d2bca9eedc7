import { keepFocus } from './kept-focus.ts';

/** What takes the focus without doing anything but fold, or scroll. */
const READ_WITH = 'summary, [tabindex="0"]';

/**
 * What its reader unfolded or folded in a part is so in what is about to come in its place, so that it counts for no change and stays.
 * @param sent the form that the new part answers: what it stood in is as it was answered
 */
export function unfoldAlike(here: Element, fresh: Element, sent?: Element): void {
  for (const [own, its] of pairsOf<HTMLDetailsElement>('details', here, fresh))
    if (!sent || !own.contains(sent)) its.open = own.open;
}

/**
 * Where its reader is in a part that comes anew: what has the focus, and how far they scrolled what is wider than the page.
 * @returns what brings them back there, once it came
 */
export function keepPlace(here: Element, fresh: Element): () => void {
  const pairs = pairsOf<HTMLElement>(READ_WITH, here, fresh);
  const scrolled = pairs
    .filter(([own]) => own.scrollLeft > 0 || own.scrollTop > 0)
    .map(([{ scrollLeft: left, scrollTop: top }, its]) => ({ its, left, top }));
  const read = pairs.find(([own]) => own === document.activeElement)?.[1];
  const focus = read ? () => read.focus({ preventScroll: true }) : keepFocus(here);
  return () => {
    for (const { its, left, top } of scrolled) its.scrollTo({ left, top, behavior: 'instant' });
    focus();
  };
}

/** What is the same in both parts: it bears the same name, and comes as often before it. */
export function pairsOf<Found extends Element>(
  selector: string,
  here: ParentNode,
  fresh: ParentNode,
): (readonly [Found, Found])[] {
  const left = [...fresh.querySelectorAll<Found>(selector)].map((its) => ({ its, name: nameOf(its) }));
  return [...here.querySelectorAll<Found>(selector)].flatMap((own) => {
    const at = left.findIndex(({ name }) => name === nameOf(own));
    return at < 0 ? [] : left.splice(at, 1).map(({ its }) => [own, its] as const);
  });
}

/** Numbers in it are what changes. */
const wordsOf = (element: Element | null): string => (element?.textContent ?? '').replace(/\d/g, '').trim();

function nameOf(element: Element): string {
  const summary = element.localName === 'details' ? element.querySelector('summary') : null;
  const label = element.getAttribute('aria-labelledby') ?? element.id;
  const words = element.localName === 'summary' ? wordsOf(element) : wordsOf(summary);
  return JSON.stringify([element.localName, element.className, label, words]);
}
