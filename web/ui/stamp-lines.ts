/** The longest text that one ring of the stamp carries without crowding. */
const ONE_RING = 38;
/** The longest name that the outer of two rings carries. */
const OUTER_RING = 46;

/** What is written around the stamp: one ring, or two when the organisation's name is long. */
interface StampLines {
  readonly outer: string;
  readonly inner: string | null;
}

function shorten(name: string, most: number): string {
  if (name.length <= most) return name;
  const cut = name.slice(0, most - 1);
  const space = cut.lastIndexOf(' ');
  return `${(space > most / 2 ? cut.slice(0, space) : cut).trimEnd()}…`;
}

/**
 * Lays the stamp's words out so that letters keep a readable width whatever the organisation is called.
 * @param act what the stamp says was done, "relue et validée"
 * @param by by whom, "par l’organisme"
 */
export function stampLines(act: string, by: string): StampLines {
  const upper = (text: string): string => text.toLocaleUpperCase('fr');
  const together = `${act} · ${by} · `;
  if (together.length <= ONE_RING) return { outer: upper(together), inner: null };
  return { outer: upper(`${shorten(by, OUTER_RING)} · `), inner: upper(`${act} · `.repeat(2)) };
}
