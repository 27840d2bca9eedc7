import type { ReferenceAnswers } from '#domain/community/official/references.port';
import type { SealId } from '#domain/community/official/seal';
import type { Seals } from '#domain/community/official/seals.port';
import type { ValueChange } from '#domain/community/official/value-change';
import { type Day, parisDay } from '#domain/shared/day';

/** What a change of the register put to review: replies, and how many reference answers. */
export interface PutToReview {
  readonly sealIds: readonly SealId[];
  readonly references: number;
}

/** What a change of a value would put to review. */
export interface Touched {
  readonly sealIds: readonly SealId[];
  /** Of reference answers. */
  readonly slugs: readonly string[];
}

/** What the organisation says with the help of a regulatory value. */
export class TextsThatCite {
  constructor(
    private readonly seals: Seals,
    private readonly references: ReferenceAnswers,
  ) {}

  /** Within a transaction. @param change null where no text says something else: nothing is done */
  async review(change: ValueChange | null, at: Date): Promise<PutToReview> {
    if (!change) return { sealIds: [], references: 0 };
    const why = { why: 'value-changed', cause: change.key, at } as const;
    const seals = (await this.touchedSeals(change, parisDay(at)))
      .filter(({ seal, text }) => seal.putToReview({ ...why, from: change.beginsIn(text, parisDay(at)) }))
      .map(({ seal }) => seal);
    const citing = await this.references.citing(change.key);
    const references = citing.filter((one) => one.valueChanged(change, at));
    await this.seals.recountTopicsOf(seals.map((seal) => seal.postId));
    return { sealIds: seals.map((seal) => seal.id), references: references.length };
  }

  /** What `review` would put to review of all that stands, and nothing done. */
  async touchedBy(change: ValueChange | null, at: Date): Promise<Touched> {
    if (!change) return { sealIds: [], slugs: [] };
    const seals = await this.touchedSeals(change, parisDay(at));
    const citing = await this.references.citing(change.key);
    const references = citing.filter((one) => one.isTouchedBy(change, parisDay(at)));
    return { sealIds: seals.map(({ seal }) => seal.id), slugs: references.map(({ slug }) => slug) };
  }

  private async touchedSeals(change: ValueChange, today: Day) {
    return (await this.seals.citing(change.key)).filter(({ text }) => change.touches(text, today));
  }
}
