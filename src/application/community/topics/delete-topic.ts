import type { TopicId } from '#domain/community/topics/topic';
import type { Seals } from '#domain/community/official/seals.port';
import type { Topics } from '#domain/community/topics/topics.port';
import type { Actor } from '#domain/shared/actor';
import type { Clock, Ids, UnitOfWork } from '../../shared/ports.ts';
import { judgedReason, mustKnowToChange } from './topic-access.policy.ts';
import { restrictionOfTopic } from './restriction.policy.ts';
import type { OthersWords } from './others-words.policy.ts';
import { mustOutrankOpener } from './rank-over-words.policy.ts';
import { mayDeleteWithReplies, mustBeAllowedOnTopic } from './topic-rights.policy.ts';

interface DeleteTopicCommand {
  readonly actor: Actor;
  readonly topicId: TopicId;
  readonly reason: string | null;
  /** Key of one of the grounds that Moderation knows, for an act on what another wrote. */
  readonly ground?: string | null;
}

/** Authors may delete their own topic while nobody has answered, and take back what waits for a moderator. */
export class DeleteTopic {
  constructor(
    private readonly topics: Topics,
    private readonly words: OthersWords,
    private readonly seals: Seals,
    private readonly ids: Ids,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  async execute(command: DeleteTopicCommand): Promise<void> {
    const by = command.actor.mustBeMember();
    await this.unitOfWork.run(async () => {
      const topic = await this.topics.getForChange(command.topicId);
      const takesBack = topic.isWaiting && command.actor.is(topic.authorId);
      mustKnowToChange(topic, command.actor);
      const at = this.clock.now();
      mustBeAllowedOnTopic('delete', command.actor, topic.state, at);
      mustOutrankOpener(command.actor, topic.state, await this.words.roleOf(topic.authorId));
      if (!mayDeleteWithReplies(command.actor, topic.state)) topic.mustHaveNoReply();
      if (takesBack) return topic.withdraw(at);
      const reason = judgedReason(command.reason, !command.actor.is(topic.authorId));
      const restriction = restrictionOfTopic(command.actor, this.ids, topic, { ...command, reason });
      topic.delete({ by, reason, at, restriction });
      const seals = await this.seals.standingIn(topic.id);
      for (const seal of seals)
        seal.lift({ by, why: 'deleted', topicId: topic.id, at, decisionId: restriction?.decisionId });
      if (seals.length > 0) await this.seals.recountTopics([topic.id]);
    });
  }
}
