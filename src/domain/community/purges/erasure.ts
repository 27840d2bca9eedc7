import { Passage, REDACTED } from '../topics/passage.ts';
import type { Readings } from '../topics/readings.ts';

/** A line shorter than this is nobody's own. */
const TELLING = 12;
const LONGEST = 1000;
const NOISE = /[\s\u00A0\u202F>*~`…]+/gu;
const QUOTE = /^(\s*(?:>\s?)+)\[[^\]\n]*\]\([^)\s]*\/(?:reponses|salons\/messages)\/([0-9a-f-]{36})\)/;

const bare = (text: string): string => text.replace(NOISE, ' ').trim().toLowerCase();

/** All that texts said which are to be gone for good, found again in what others kept of them. */
export class Erasure {
  private readonly passages: readonly Passage[];
  private readonly wholes: readonly string[];

  private constructor(
    /** Of posts and topics, and of whatever else is quoted in them. */
    readonly ids: ReadonlySet<string>,
    texts: readonly string[],
    readings: Readings,
  ) {
    this.wholes = texts.map(bare).filter((text) => text !== '');
    this.passages = [...new Set(texts.flatMap(linesOf))].flatMap((line) => passageOf(line, readings));
  }

  static of(ids: readonly string[], texts: readonly string[], readings: Readings): Erasure {
    return new Erasure(new Set(ids), texts, readings);
  }

  /** The same of more that is about it: reports, cases, decisions. */
  alsoAbout(ids: readonly string[]): Erasure {
    const more = Object.create(this, { ids: { value: new Set([...this.ids, ...ids]) } }) as Erasure;
    return more;
  }

  isIn(text: string): boolean {
    return this.passages.some((passage) => passage.isIn(text));
  }

  /** Quotes of them, and every line of theirs. */
  removedFrom(text: string): string {
    return this.passages.reduce((left, passage) => passage.redactedIn(left), this.unquoted(text));
  }

  /** The same of a copy, which may have been cut short. */
  removedFromCopy(copy: string): string {
    const said = bare(copy);
    if (said !== '' && this.wholes.some((whole) => whole.includes(said))) return REDACTED;
    return this.removedFrom(copy);
  }

  private unquoted(text: string): string {
    const left: string[] = [];
    let within: number | null = null;
    for (const line of text.split('\n')) {
      const [, marks, id] = QUOTE.exec(line) ?? [];
      if (within !== null && depthOf(line) >= within) continue;
      within = null;
      if (marks === undefined || !this.ids.has(id!)) left.push(line);
      else {
        within = depthOf(marks);
        left.push(`${marks}${REDACTED}`);
      }
    }
    return left.join('\n');
  }
}

const depthOf = (line: string): number => (/^[\s>]*/.exec(line)![0].match(/>/g) ?? []).length;

/** Lines that tell something, the longest cut between words. */
const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .flatMap((line) => line.match(new RegExp(`.{1,${LONGEST}}(?:\\s|$)`, 'gu')) ?? [])
    .map((line) => line.replace(/^[\s>#*+-]+/u, '').trim())
    .filter((line) => [...line].length >= TELLING);

/** A line of marks alone is no passage. */
function passageOf(line: string, readings: Readings): Passage[] {
  try {
    return [Passage.of(line, readings)];
  } catch {
    return [];
  }
}
