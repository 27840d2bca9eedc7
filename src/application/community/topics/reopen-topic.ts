import type { TopicId } from '#domain/community/topics/topic';
import type { Topics } from '#domain/community/topics/topics.port';
import type { Actor } from '#domain/shared/actor';
import type { Clock, UnitOfWork } from '../../shared/ports.ts';
import type { OthersWords } from './others-words.policy.ts';
import { mustKnow } from './topic-access.policy.ts';
import { mustNotUndoHigher } from './rank-over-words.policy.ts';
import { mustBeAllowedOnTopic } from './topic-rights.policy.ts';

export interface ReopenTopicCommand {
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

  async execute(command: ReopenTopicCommand): Promise<void> {
    const by = command.actor.mustBeMember();
    await this.unitOfWork.run(async () => {
      const topic = await this.topics.getForChange(command.topicId);
      mustKnow(topic, command.actor);
      const at = this.clock.now();
      mustBeAllowedOnTopic('reopen', command.actor, topic.state, at);
      mustNotUndoHigher(command.actor, await this.words.roleOfWhoever(topic.state.closedBy));
      topic.reopen(by, at);
    });
  }
}
