import type { ReactNode } from 'react';

/** A text with the words that a rule found marked. Text all the way: nothing in it becomes markup. */
export function MarkedHits({ text, hits }: { text: string; hits: readonly string[] }): ReactNode {
  return pieces(text, hits).map(({ words, hit }, index) =>
    hit ? <mark key={index}>{words}</mark> : <span key={index}>{words}</span>,
  );
}

/** Found whatever the capitals; where two overlap the earlier and longer one counts. */
export function pieces(text: string, hits: readonly string[]): { words: string; hit: boolean }[] {
  const low = text.toLowerCase();
  // Where lower case is of another length, places in one text are not places in the other.
  const sought = low.length === text.length ? hits.map((hit) => hit.toLowerCase()).filter(Boolean) : [];
  const found: { words: string; hit: boolean }[] = [];
  let at = 0;
  while (at < text.length) {
    const next = sought
      .map((hit) => ({ hit, place: low.indexOf(hit, at) }))
      .filter(({ place }) => place >= 0)
      .toSorted((one, other) => one.place - other.place || other.hit.length - one.hit.length)[0];
    if (!next) break;
    if (next.place > at) found.push({ words: text.slice(at, next.place), hit: false });
    found.push({ words: text.slice(next.place, next.place + next.hit.length), hit: true });
    at = next.place + next.hit.length;
  }
  if (at < text.length) found.push({ words: text.slice(at), hit: false });
  return found;
}
