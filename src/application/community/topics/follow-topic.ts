import type { TopicId } from '#domain/community/topics/topic';
import type { Topics } from '#domain/community/topics/topics.port';
import type { Actor } from '#domain/shared/actor';
import type { Clock, UnitOfWork } from '../../shared/ports.ts';
import type { FollowLevel, Follows } from './follows.port.ts';
import { mustKnow } from './topic-access.policy.ts';

interface FollowTopicCommand {
  readonly actor: Actor;
  readonly topicId: TopicId;
  readonly level: FollowLevel;
}

export class FollowTopic {
  constructor(
    private readonly topics: Topics,
    private readonly follows: Follows,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  async execute(command: FollowTopicCommand): Promise<void> {
    const member = command.actor.mustBeMember();
    await this.unitOfWork.run(async () => {
      const topic = await this.topics.get(command.topicId);
      mustKnow(topic, command.actor);
      command.actor.mustBeAllowed('topic.follow', topic.category);
      await this.follows.set(member, topic.id, command.level, this.clock.now());
    });
  }
}
