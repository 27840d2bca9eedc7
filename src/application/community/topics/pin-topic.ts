import type { TopicId } from '#domain/community/topics/topic';
import type { Topics } from '#domain/community/topics/topics.port';
import type { Actor } from '#domain/shared/actor';
import type { Clock, UnitOfWork } from '../../shared/ports.ts';
import { mustKnow } from './topic-access.policy.ts';

interface PinTopicCommand {
  readonly actor: Actor;
  readonly topicId: TopicId;
  readonly until: Date;
}

export class PinTopic {
  constructor(
    private readonly topics: Topics,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  async execute(command: PinTopicCommand): Promise<void> {
    const by = command.actor.mustBeMember();
    await this.unitOfWork.run(async () => {
      const topic = await this.topics.getForChange(command.topicId);
      mustKnow(topic, command.actor);
      command.actor.mustBeAllowed('topic.pin', topic.category);
      topic.pin(command.until, by, this.clock.now());
    });
  }
}
