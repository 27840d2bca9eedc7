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

  raisedBy(cause: Cause): Urgency {
    const { whys, hits } = this;
    return new Urgency(
      this.score + cause.score,
      Math.max(this.priority, cause.priority),
      whys.length === 0 || cause.dueAt < this.dueAt ? cause.dueAt : this.dueAt,
      whys.includes(cause.why) ? whys : [...whys, cause.why],
      [...new Set([...hits, ...(cause.hits ?? [])])].slice(0, HITS_MAX),
    );
  }
}
