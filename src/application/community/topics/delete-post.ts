import type { PostId } from '#domain/community/topics/post';
import type { Seals } from '#domain/community/official/seals.port';
import type { Topic } from '#domain/community/topics/topic';
import type { Topics } from '#domain/community/topics/topics.port';
import type { Actor } from '#domain/shared/actor';
import type { Clock, Ids, UnitOfWork } from '../../shared/ports.ts';
import { judgedReason, mustKnowPostToChange } from './topic-access.policy.ts';
import { restrictionBy } from './restriction.policy.ts';
import type { OthersWords } from './others-words.policy.ts';
import { mustBeAllowedOnTopic } from './topic-rights.policy.ts';
import { mustBeAllowedOnWords } from './words-rights.policy.ts';

interface DeletePostCommand {
  readonly actor: Actor;
  readonly postId: PostId;
  readonly reason: string | null;
  /** Key of one of the grounds that Moderation knows, for an act on what another wrote. */
  readonly ground?: string | null;
}

/** Out of sight, not out of the database. Who deletes the words of another says why; authors also take back what waits. */
export class DeletePost {
  constructor(
    private readonly topics: Topics,
    private readonly words: OthersWords,
    private readonly seals: Seals,
    private readonly ids: Ids,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  async execute(command: DeletePostCommand): Promise<void> {
    const by = command.actor.mustBeMember();
    await this.unitOfWork.run(async () => {
      const { topic, post } = await this.topics.getForChangeWith(command.postId);
      mustKnowPostToChange({ topic, post }, command.actor);
      if (post.isOpening && topic.isWaiting && command.actor.is(post.authorId))
        return this.takeTopicBack(topic, command.actor);
      const { words, seal } = await this.words.of(post);
      mustBeAllowedOnWords('delete', command.actor, post.state, { category: topic.category, words });
      if (post.isWaiting && command.actor.is(post.authorId)) return post.withdraw(this.clock.now());
      const reason = judgedReason(command.reason, !command.actor.is(post.authorId));
      const latestBeside = await this.topics.latestBeside(post);
      const at = this.clock.now();
      const restriction = restrictionBy(command.actor, this.ids, {
        topic,
        authorId: post.authorId,
        writtenAt: post.writtenAt,
        reason,
        ground: command.ground,
      });
      topic.deletePost(post, { by, reason, at, latestBeside, restriction });
      if (!seal) return;
      seal.lift({ by, why: 'deleted', topicId: topic.id, at, decisionId: restriction?.decisionId });
      await this.seals.recountTopics([topic.id]);
    });
  }

  /** The words that open a topic go with it, by the right to take it away. */
  private takeTopicBack(topic: Topic, actor: Actor): void {
    const at = this.clock.now();
    mustBeAllowedOnTopic('delete', actor, topic.state, at);
    topic.withdraw(at);
  }
}
