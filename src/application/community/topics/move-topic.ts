import type { Categories } from '#domain/community/categories/categories.port';
import type { CategoryId } from '#domain/community/categories/category';
import { CategoryNotFound } from '#domain/community/categories/category';
import type { TopicId } from '#domain/community/topics/topic';
import type { Topics } from '#domain/community/topics/topics.port';
import type { Actor } from '#domain/shared/actor';
import type { Clock, Ids, UnitOfWork } from '../../shared/ports.ts';
import type { OthersWords } from './others-words.policy.ts';
import { restrictionOfTopic } from './restriction.policy.ts';
import { mustKnow } from './topic-access.policy.ts';
import { mustOutrankOpener } from './topic-rights.policy.ts';

export interface MoveTopicCommand {
  readonly actor: Actor;
  readonly topicId: TopicId;
  readonly categoryId: CategoryId;
  readonly reason?: string | null;
}

/** Needs the right where the topic leaves and where it arrives. */
export class MoveTopic {
  constructor(
    private readonly categories: Categories,
    private readonly topics: Topics,
    private readonly words: OthersWords,
    private readonly ids: Ids,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  async execute(command: MoveTopicCommand): Promise<void> {
    const by = command.actor.mustBeMember();
    await this.unitOfWork.run(async () => {
      const category = await this.categories.getForPlacing(command.categoryId);
      const topic = await this.topics.getForChange(command.topicId);
      mustKnow(topic, command.actor);
      command.actor.mustBeAllowed('topic.move', topic.category);
      if (!command.actor.sees(category.audienceOfTopics)) throw new CategoryNotFound();
      command.actor.mustBeAllowed('topic.move', category.id);
      mustOutrankOpener(command.actor, topic.state, await this.words.roleOf(topic.authorId));
      const restriction = restrictionOfTopic(command.actor, this.ids, topic, command);
      topic.moveTo(category, by, this.clock.now(), restriction);
    });
  }
}
