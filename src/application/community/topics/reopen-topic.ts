import type { TopicId } from '#domain/community/topics/topic';
import type { Topics } from '#domain/community/topics/topics.port';
import type { Actor } from '#domain/shared/actor';
import type { Clock, UnitOfWork } from '../../shared/ports.ts';
import type { OthersWords } from './others-words.policy.ts';
import { mustKnow } from './topic-access.policy.ts';
import { mustNotUndoHigher } from './rank-over-words.policy.ts';
import { mustBeAllowedOnTopic } from './topic-rights.policy.ts';

interface ReopenTopicCommand {
  readonly actor: Actor;
  readonly topicId: TopicId;
}

/** Askers may reopen what they closed, not what somebody else closed. */
export class ReopenTopic {
  constructor(
    private readonly topics: Topics,
    private readonly words: OthersWords,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @returns whether it is open; not where what had closed it before still does */
  async execute(command: ReopenTopicCommand): Promise<{ isOpen: boolean }> {
    const by = command.actor.mustBeMember();
    return this.unitOfWork.run(async () => {
      const topic = await this.topics.getForChange(command.topicId);
      mustKnow(topic, command.actor);
      const at = this.clock.now();
      mustBeAllowedOnTopic('reopen', command.actor, topic.state, at);
      mustNotUndoHigher(command.actor, await this.words.roleOfWhoever(topic.state.closedBy));
      topic.reopen(by, at);
      return { isOpen: topic.isOpen };
    });
  }
}
