import type { TopicId } from '#domain/community/topics/topic';
import { TopicNotFound } from '#domain/community/topics/topic.errors';
import type { Topics } from '#domain/community/topics/topics.port';
import type { Actor } from '#domain/shared/actor';
import type { Clock, UnitOfWork } from '../../shared/ports.ts';
import type { LeftOpenings } from '../leaving/left-openings.keeper.ts';
import type { OthersWords } from './others-words.policy.ts';
import { mustNotUndoHigher } from './rank-over-words.policy.ts';
import { mustBeAllowedOnTopic } from './topic-rights.policy.ts';

interface RestoreTopicCommand {
  readonly actor: Actor;
  readonly topicId: TopicId;
}

/** Authors bring back what they deleted themselves, not what somebody else deleted. */
export class RestoreTopic {
  constructor(
    private readonly topics: Topics,
    private readonly words: OthersWords,
    private readonly openings: LeftOpenings,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  async execute(command: RestoreTopicCommand): Promise<void> {
    const by = command.actor.mustBeMember();
    await this.unitOfWork.run(async () => {
      const topic = await this.topics.getForChange(command.topicId);
      if (!command.actor.sees(topic.visibleFor)) throw new TopicNotFound();
      const at = this.clock.now();
      mustBeAllowedOnTopic('restore', command.actor, topic.state, at);
      mustNotUndoHigher(command.actor, await this.words.roleOfWhoever(topic.takenAwayBy));
      const { waitingPost } = topic;
      const waiting = waitingPost && (await this.topics.getForChangeWith(waitingPost)).post;
      await this.openings.beforeItIsBack(topic, at);
      topic.restore({ by, at }, waiting);
    });
  }
}
