import type { Seals } from '#domain/community/official/seals.port';
import type { DecisionId } from '#domain/community/topics/ids';
import type { Post } from '#domain/community/topics/post';
import type { Topic } from '#domain/community/topics/topic';
import type { MemberId } from '#domain/shared/id';
import type { TextHash } from '../../shared/text.ports.ts';
import type { AnsweredQuestions } from './answered-questions.keeper.ts';

/** Who changed a text, and when. */
interface Changed {
  /** Null when a machine did. */
  readonly by: MemberId | null;
  readonly at: Date;
  /** The decision that changed it, whose fall raises the seal again. */
  readonly decisionId?: DecisionId | null | undefined;
}

/** What the organisation vouches for is one text: under any other its seal falls, and its answer is to be read again under another question. */
export class SealedTexts {
  constructor(
    private readonly seals: Seals,
    private readonly answered: AnsweredQuestions,
    private readonly hash: TextHash,
  ) {}

  /** Within the transaction of whatever changed the text of a post, by whatever way. @returns whether its seal fell */
  async changed(topic: Topic, post: Post, { by, at, decisionId }: Changed): Promise<boolean> {
    if (post.isOpening) await this.answered.review(topic.id, at);
    const seal = await this.seals.standingOn(post.id);
    if (seal === null || seal.isTrueOf(this.hash.of(post.text))) return false;
    seal.lift({ by, why: 'edited', topicId: topic.id, at, decisionId: decisionId ?? null });
    await this.seals.recountTopics([topic.id]);
    return true;
  }
}
