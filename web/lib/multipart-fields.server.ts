import { InvalidRequest } from '#interfaces/http/validate';

const LINE = Buffer.from('\r\n');
const HEAD_END = Buffer.from('\r\n\r\n');
/** Bytes of what a part says of itself: more is nothing that a browser sends. */
const MOST_HEAD = 1024;
/** Bytes that a part costs whatever it says: many empty ones are much too. */
const PART_COSTS = 64;

/** Each takes its reader some hundredths of a millisecond, during which everybody waits. */
const MOST_PARTS = 1_000;
/** Of a whole form: the name of a file may be long. */
const LONGEST_HEAD = 4_096;

/** What is left of a form that nobody reads as a whole, because it is too large. */
export interface FormPieces {
  /** Texts that came whole, in their order. */
  readonly texts: readonly (readonly [name: string, text: string])[];
  /** The field of the largest file; null where there was none. */
  readonly file: string | null;
}

interface Part {
  readonly name: string;
  readonly isFile: boolean;
  /** Where what it says begins. */
  readonly from: number;
}

/** As browsers and programs say it; other parameters might hide another one. */
const MULTIPART =
  /^multipart\/form-data;\s*boundary=(?:"([^"\\]{1,70})"|([^\s;"\\]{1,70}))(?:;\s*charset=[\w"-]{1,20})?$/i;

/** What stands between the parts of a form, as its content type says; null for a form of another kind. */
export const boundaryIn = (type: string): string | null => {
  const [, quoted, plain] = MULTIPART.exec(type.trim()) ?? [];
  return quoted ?? plain ?? null;
};

/** Nobody can read it. */
export const unreadableForm = (): Error =>
  Object.assign(new Error('Unreadable form'), { kind: 'unreadable', code: 'request.unreadable' });

/**
 * Counts the parts of a form before anything of them is read.
 * @throws InvalidRequest where they are too many; a refusal where one says more of itself than anybody reads
 */
export function mustBeFewParts(bytes: Buffer, boundary: string): void {
  const mark = Buffer.from(`--${boundary}`);
  let marks = 0;
  for (let at = bytes.indexOf(mark); at !== -1; at = bytes.indexOf(mark, at + mark.length)) {
    marks += 1; // the last one ends the form
    if (marks > MOST_PARTS + 1)
      throw new InvalidRequest([
        { field: '', code: 'request.too-many-values', details: { max: MOST_PARTS } },
      ]);
    const head = bytes.subarray(at, at + mark.length + LONGEST_HEAD);
    if (head.length === mark.length + LONGEST_HEAD && !head.includes(HEAD_END)) throw unreadableForm();
  }
  if (marks === 0) throw unreadableForm();
}

/** A form that passes by: its texts are kept, and nothing of its files but which of them was the largest. */
export class PassingForm {
  private readonly mark: Buffer;
  private readonly texts: (readonly [string, string])[] = [];
  /** Of a text that goes on, all of it so far; of a file, what may be the beginning of a mark. */
  private rest: Buffer = Buffer.alloc(0);
  /** Bytes before the rest. */
  private passed = 0;
  private parts = 0;
  private file: { readonly name: string; readonly from: number } | null = null;
  private largest: { readonly name: string; readonly size: number } | null = null;

  /** @param left bytes of all texts together with their names: what goes beyond is not kept */
  constructor(
    boundary: string,
    private left: number,
  ) {
    this.mark = Buffer.from(`--${boundary}`);
  }

  /** What comes next of it. */
  take(bytes: Uint8Array): void {
    if (this.parts > MOST_PARTS) return;
    const all = this.rest.length === 0 ? Buffer.from(bytes) : Buffer.concat([this.rest, bytes]);
    const places = this.places(all);
    this.parts += places.length;
    for (const [index, at] of places.entries())
      this.begin(all.subarray(at, places[index + 1]), at, index + 1 < places.length);
    const last = places.at(-1);
    const goesOn = last !== undefined && this.file === null;
    const kept = this.mark.length + LINE.length + (goesOn ? MOST_HEAD + this.left : 0);
    const from = Math.max(last ?? 0, all.length - kept);
    // A copy: a view would keep all that passed.
    this.rest = Buffer.from(all.subarray(from));
    this.passed += from;
  }

  pieces(): FormPieces {
    this.endFile(this.passed + this.rest.length);
    return { texts: this.texts, file: this.largest?.name ?? null };
  }

  /** A part from its mark on, to the next mark where it came whole. */
  private begin(bytes: Buffer, at: number, isWhole: boolean): void {
    this.endFile(this.passed + at);
    const part = this.headOf(bytes);
    if (part?.isFile) this.file = { name: part.name, from: this.passed + at };
    else if (part && isWhole) this.keep(part.name, bytes.subarray(part.from, bytes.length - LINE.length));
  }

  private keep(name: string, text: Buffer): void {
    const costs = PART_COSTS + name.length + text.length;
    if (costs > this.left) return;
    this.left -= costs;
    this.texts.push([name, text.toString('utf8')]);
  }

  private endFile(at: number): void {
    if (this.file === null) return;
    const { name, from } = this.file;
    this.file = null;
    if (this.largest === null || at - from > this.largest.size) this.largest = { name, size: at - from };
  }

  private places(all: Buffer): readonly number[] {
    const places: number[] = [];
    for (
      let at = all.indexOf(this.mark);
      at !== -1 && places.length <= MOST_PARTS;
      at = all.indexOf(this.mark, at + this.mark.length)
    )
      if (at === 0 || (at >= LINE.length && all.subarray(at - LINE.length, at).equals(LINE))) places.push(at);
    return places;
  }

  private headOf(bytes: Buffer): Part | null {
    const end = bytes.subarray(0, this.mark.length + MOST_HEAD).indexOf(HEAD_END, this.mark.length);
    if (end === -1) return null;
    const head = bytes.subarray(this.mark.length, end).toString('utf8');
    const said = /^content-disposition:\s*form-data(.*)$/im.exec(head)?.[1] ?? '';
    const name = /;\s*name="([^"]*)"/i.exec(said)?.[1];
    if (name === undefined) return null;
    return { name, isFile: /;\s*filename\*?=/i.test(said), from: end + HEAD_END.length };
  }
}
