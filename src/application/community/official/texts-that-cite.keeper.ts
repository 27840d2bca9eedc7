import type { ReferenceAnswers } from '#domain/community/official/references.port';
import type { SealId } from '#domain/community/official/seal';
import type { Seals } from '#domain/community/official/seals.port';

/** What a change of the register put to review: replies, and how many reference answers. */
export interface PutToReview {
  readonly sealIds: readonly SealId[];
  readonly references: number;
}

/** What the organisation says with the help of a regulatory value. */
export class TextsThatCite {
  constructor(
    private readonly seals: Seals,
    private readonly references: ReferenceAnswers,
  ) {}

  /** Within a transaction. @param changed whether they may say something else now; nothing is done otherwise */
  async review(key: string, changed: boolean, at: Date): Promise<PutToReview> {
    if (!changed) return { sealIds: [], references: 0 };
    const why = { why: 'value-changed', cause: key, at } as const;
    const seals = (await this.seals.citing(key)).filter((seal) => seal.putToReview(why));
    const references = (await this.references.citing(key)).filter((one) => one.valueChanged({ key, at }));
    await this.seals.recountTopicsOf(seals.map((seal) => seal.postId));
    return { sealIds: seals.map((seal) => seal.id), references: references.length };
  }
}
