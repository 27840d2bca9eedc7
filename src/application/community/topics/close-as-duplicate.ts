import type { TopicId } from '#domain/community/topics/topic';
import type { Topics } from '#domain/community/topics/topics.port';
import type { Actor } from '#domain/shared/actor';
import type { Clock, Ids, UnitOfWork } from '../../shared/ports.ts';
import { mustKnow } from './topic-access.policy.ts';
import type { OthersWords } from './others-words.policy.ts';
import { restrictionOfTopic } from './restriction.policy.ts';
import { mustOutrankOpener } from './rank-over-words.policy.ts';
import { mustBeAllowedOnTopic } from './topic-rights.policy.ts';

interface CloseAsDuplicateCommand {
  readonly actor: Actor;
  readonly topicId: TopicId;
  /** Public number of the topic that it repeats. */
  readonly masterNumber: number;
  /** Needed where the topic is somebody else’s; told to them. */
  readonly reason?: string | null;
}

/** Keeps the topic at its address and points it to the one that it repeats. */
export class CloseAsDuplicate {
  constructor(
    private readonly topics: Topics,
    private readonly words: OthersWords,
    private readonly ids: Ids,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  async execute(command: CloseAsDuplicateCommand): Promise<void> {
    const by = command.actor.mustBeMember();
    await this.unitOfWork.run(async () => {
      const masterId = await this.topics.idOf(command.masterNumber);
      const [topic, master] = await this.topics.getPairForChange(command.topicId, masterId);
      mustKnow(topic, command.actor);
      mustKnow(master, command.actor);
      const at = this.clock.now();
      mustBeAllowedOnTopic('close', command.actor, topic.state, at);
      mustOutrankOpener(command.actor, topic.state, await this.words.roleOf(topic.authorId));
      const restriction = restrictionOfTopic(command.actor, this.ids, topic, command);
      const followed = topic.closeAsDuplicateOf(master, by, at, restriction);
      await this.topics.redirectDuplicates(topic.id, followed);
    });
  }
}
