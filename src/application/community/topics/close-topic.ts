import type { TopicId } from '#domain/community/topics/topic';
import type { Topics } from '#domain/community/topics/topics.port';
import type { Actor } from '#domain/shared/actor';
import type { Clock, Ids, UnitOfWork } from '../../shared/ports.ts';
import { mustKnow } from './topic-access.policy.ts';
import type { OthersWords } from './others-words.policy.ts';
import { restrictionOfTopic } from './restriction.policy.ts';
import { mustOutrankOpener } from './rank-over-words.policy.ts';
import { mustBeAllowedOnTopic } from './topic-rights.policy.ts';

interface CloseTopicCommand {
  readonly actor: Actor;
  readonly topicId: TopicId;
  /** Needed where the topic is somebody else’s; told to them. */
  readonly reason?: string | null;
  /** Key of one of the grounds that Moderation knows, for an act on what another wrote. */
  readonly ground?: string | null;
}

/** Askers may close their own question. */
export class CloseTopic {
  constructor(
    private readonly topics: Topics,
    private readonly words: OthersWords,
    private readonly ids: Ids,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  async execute(command: CloseTopicCommand): Promise<void> {
    const by = command.actor.mustBeMember();
    await this.unitOfWork.run(async () => {
      const topic = await this.topics.getForChange(command.topicId);
      mustKnow(topic, command.actor);
      const at = this.clock.now();
      mustBeAllowedOnTopic('close', command.actor, topic.state, at);
      mustOutrankOpener(command.actor, topic.state, await this.words.roleOf(topic.authorId));
      topic.close(by, at, restrictionOfTopic(command.actor, this.ids, topic, command));
    });
  }
}
