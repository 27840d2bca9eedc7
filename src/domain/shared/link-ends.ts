const SPACES = /[ \t]*(?:\r?\n[ \t]*)?/y;
const IN_ANGLES = /<(?:[^<>\n\\]|\\[^\n])*>/y;
const LETTER = /[\p{L}\p{N}]/uy;
const [BACKSLASH, OPENING, CLOSING, ANGLE, SPACE, DELETE] = [92, 40, 41, 60, 32, 127];
/** What ends a title, by what begins it. */
const TITLE_ENDS: ReadonlyMap<number, number> = new Map([
  [34, 34],
  [39, 39],
  [OPENING, CLOSING],
]);
/** How deep the parser takes brackets within an address; each stretch of a text is read at most as often. */
const MOST_BRACKETS = 32;

/** The ends of links, as the parser of Markdown takes them: address, title and brackets, however long. */
export class LinkEnds {
  /** Where the last title that was looked for begins and ends, by its ending sign: those that begin within end there too. */
  private readonly titles = new Map<number, { readonly from: number; readonly end: number }>();

  constructor(private readonly source: string) {}

  /** The same as `lengthAt` in the middle of a word: 0 also where no letter follows. */
  lengthWithinWordAt(index: number): number {
    const end = index + this.lengthAt(index);
    return end > index && this.after(LETTER, end) > end ? end - index : 0;
  }

  /** How long the one is that begins at this `]`; 0 where none begins. */
  lengthAt(index: number): number {
    if (this.source.charCodeAt(index + 1) !== OPENING) return 0;
    const address = this.after(SPACES, index + 2);
    const addressEnd = this.addressEnd(address);
    const title = this.after(SPACES, addressEnd);
    const closing = this.after(SPACES, title > addressEnd ? this.titleEnd(title) : title);
    return this.source.charCodeAt(closing) === CLOSING ? closing + 1 - index : 0;
  }

  private addressEnd(from: number): number {
    const { source } = this;
    if (source.charCodeAt(from) === ANGLE) return this.after(IN_ANGLES, from);
    let depth = 0;
    for (let at = from; at < source.length; at += 1) {
      const code = source.charCodeAt(at);
      if (code <= SPACE || code === DELETE) return at;
      if (code === BACKSLASH && source.charCodeAt(at + 1) > SPACE) at += 1;
      else if (code === OPENING) depth += 1;
      else if (code === CLOSING) depth -= 1;
      if (depth < 0 || depth > MOST_BRACKETS) return at;
    }
    return source.length;
  }

  /** Where the title ends that begins here; here where none does. */
  private titleEnd(from: number): number {
    const sign = TITLE_ENDS.get(this.source.charCodeAt(from));
    if (sign === undefined) return from;
    const known = this.titles.get(sign);
    if (known && known.from <= from && from < known.end - 1) return known.end;
    let end = from + 1;
    while (end < this.source.length && this.source.charCodeAt(end) !== sign)
      end += this.source.charCodeAt(end) === BACKSLASH ? 2 : 1;
    this.titles.set(sign, { from, end: end + 1 });
    return end + 1;
  }

  private after(pattern: RegExp, at: number): number {
    pattern.lastIndex = at;
    return at + (pattern.exec(this.source)?.[0].length ?? 0);
  }
}
