import type { TopicId } from '#domain/community/topics/topic';
import type { Topics } from '#domain/community/topics/topics.port';
import type { Actor } from '#domain/shared/actor';
import type { Clock, UnitOfWork } from '../../shared/ports.ts';
import { judgedReason, mustKnow } from './topic-access.policy.ts';
import { mayDeleteWithReplies, mustBeAllowedOnTopic } from './topic-rights.policy.ts';

export interface DeleteTopicCommand {
  readonly actor: Actor;
  readonly topicId: TopicId;
  readonly reason: string | null;
}

/** Authors may delete their own topic while nobody has answered. */
export class DeleteTopic {
  constructor(
    private readonly topics: Topics,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  async execute(command: DeleteTopicCommand): Promise<void> {
    const by = command.actor.mustBeMember();
    await this.unitOfWork.run(async () => {
      const topic = await this.topics.getForChange(command.topicId);
      mustKnow(topic, command.actor);
      const at = this.clock.now();
      mustBeAllowedOnTopic('delete', command.actor, topic.state, at);
      if (!mayDeleteWithReplies(command.actor, topic.state)) topic.mustHaveNoReply();
      const reason = judgedReason(command.reason, !command.actor.is(topic.authorId));
      topic.delete({ by, reason, at });
    });
  }
}
