import type { TopicId } from '#domain/community/topics/topic';
import type { Topics } from '#domain/community/topics/topics.port';
import type { Actor } from '#domain/shared/actor';
import type { Clock, UnitOfWork } from '../../shared/ports.ts';
import type { Follows } from './follows.port.ts';
import { mustKnow } from './topic-access.policy.ts';

interface MarkTopicReadCommand {
  readonly actor: Actor;
  readonly topicId: TopicId;
  readonly position: number;
}

/** Remembers how far a member has read. Never back, never beyond the end. */
export class MarkTopicRead {
  constructor(
    private readonly topics: Topics,
    private readonly follows: Follows,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  async execute(command: MarkTopicReadCommand): Promise<void> {
    const member = command.actor.mustBeMember();
    await this.unitOfWork.run(async () => {
      const topic = await this.topics.get(command.topicId);
      mustKnow(topic, command.actor);
      command.actor.mustBeAllowed('topic.read', topic.category);
      const position = Math.min(Math.max(command.position, 1), topic.lastPlace);
      await this.follows.read(member, topic.id, position, this.clock.now());
    });
  }
}
