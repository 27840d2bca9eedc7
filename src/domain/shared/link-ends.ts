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
/** How deep the parser takes brackets within an address. */
const MOST_BRACKETS = 32;

/** The ends of links, as the parser of Markdown takes them: address, title and brackets, however long. */
export class LinkEnds {
  /** By where addresses begin, where they end: each stretch of a text is read once for all that begin in it. 0 where none was read. */
  private addressEnds = new Int32Array(0);
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
    const address = this.afterSpaces(index + 2);
    const addressEnd = this.addressEnd(address);
    const title = this.afterSpaces(addressEnd);
    const closing = this.afterSpaces(title > addressEnd ? this.titleEnd(title) : title);
    return this.source.charCodeAt(closing) === CLOSING ? closing + 1 - index : 0;
  }

  private addressEnd(from: number): number {
    if (this.source.charCodeAt(from) === ANGLE) return this.after(IN_ANGLES, from);
    return this.addressEnds[from] || this.readAddresses(from);
  }

  /** Reads the address that begins here, and with it those that begin within it: after every bracket that opens. */
  private readAddresses(from: number): number {
    const { source } = this;
    if (this.addressEnds.length === 0) this.addressEnds = new Int32Array(source.length + 1);
    const ends = this.addressEnds;
    const open = [from];
    let at = from;
    for (; at < source.length && open.length > 0; at += 1) {
      const code = source.charCodeAt(at);
      if (code <= SPACE || code === DELETE) break;
      if (code === BACKSLASH && source.charCodeAt(at + 1) > SPACE) at += 1;
      else if (code === CLOSING) ends[open.pop()!] ||= at;
      else if (code === OPENING) {
        open.push(at + 1);
        const tooDeep = open[open.length - 2 - MOST_BRACKETS];
        if (tooDeep !== undefined) ends[tooDeep] ||= at;
      }
    }
    for (const unended of open) ends[unended] ||= at;
    return ends[from]!;
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

  private afterSpaces(at: number): number {
    return this.source.charCodeAt(at) > SPACE ? at : this.after(SPACES, at);
  }

  private after(pattern: RegExp, at: number): number {
    pattern.lastIndex = at;
    return at + (pattern.exec(this.source)?.[0].length ?? 0);
  }
}
