import type { Cause } from './cause.ts';

const HITS_MAX = 50;

/** How much there is to look at in a case, why, and until when. */
export class Urgency {
  private constructor(
    readonly score: number,
    /** 0 to 3. */
    readonly priority: number,
    readonly dueAt: Date,
    /** What somebody gave notice of or a rule spoke of, in the order they came. */
    readonly whys: readonly string[],
    /** Words that rules found, to be marked in the text. */
    readonly hits: readonly string[],
  ) {}

  /** Nothing was said yet. */
  static none(at: Date): Urgency {
    return new Urgency(0, 0, at, [], []);
  }

  /** The piece says something else now. @param isThere whether a word still stands in it */
  ofWords(found: readonly string[], isThere: (word: string) => boolean): Urgency {
    const hits = distinct([...this.hits.filter(isThere), ...found]);
    return new Urgency(this.score, this.priority, this.dueAt, this.whys, hits);
  }

  raisedBy(cause: Cause): Urgency {
    const { whys, hits } = this;
    return new Urgency(
      this.score + cause.score,
      Math.max(this.priority, cause.priority),
      whys.length === 0 || cause.dueAt < this.dueAt ? cause.dueAt : this.dueAt,
      whys.includes(cause.why) ? whys : [...whys, cause.why],
      distinct([...hits, ...(cause.hits ?? [])]),
    );
  }
}

/** A rule may find the same word with the space before it. */
const distinct = (words: readonly string[]): readonly string[] =>
  [...new Set(words.map((word) => word.trim()).filter((word) => word !== ''))].slice(0, HITS_MAX);
