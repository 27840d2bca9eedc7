import type { Erasure } from '#domain/community/purges/erasure';
import type { Post } from '#domain/community/topics/post';
import type { Restriction } from '#domain/community/topics/restriction';
import type { Topic } from '#domain/community/topics/topic';
import type { Topics } from '#domain/community/topics/topics.port';
import type { MemberId } from '#domain/shared/id';
import type { SealedTexts } from '../official/sealed-texts.keeper.ts';
import type { BodyComposer } from '../topics/body.composer.ts';
import type { OthersWords } from '../topics/others-words.policy.ts';
import type { Erasures } from './erasures.port.ts';

/** Whoever acts on quotes, and what is told of it. */
export interface TakenQuotes {
  readonly by: MemberId;
  readonly at: Date;
  /** What whose text loses the quote is told; null where nobody acted on their words. */
  readonly restriction: (topic: Topic, post: Post) => Restriction | null;
}

/** What others quoted of texts that are gone for good goes with them, and with it the seal of what they answered. */
export class QuotesOfErased {
  constructor(
    private readonly topics: Topics,
    private readonly erasures: Erasures,
    private readonly words: OthersWords,
    private readonly composer: BodyComposer,
    private readonly sealed: SealedTexts,
  ) {}

  /** Within a unit of work. */
  async take(erased: readonly string[], erasure: Erasure, p: TakenQuotes): Promise<void> {
    for (const id of await this.erasures.quotedIn(erased)) {
      const { topic, post } = await this.topics.getForChangeWith(id);
      const left = erasure.removedFrom(post.text);
      if (left === post.text) continue;
      const role = await this.words.roleOf(post.authorId);
      const body = await this.composer.recompose(left, { memberId: post.authorId, role });
      post.mask({ body, by: p.by, at: p.at, restriction: p.restriction(topic, post) });
      await this.sealed.changed(topic, post, p);
    }
  }
}
