import type { Categories } from '#domain/community/categories/categories.port';
import { haveOneReadership } from '#domain/community/categories/audience';
import type { Category, CategoryId } from '#domain/community/categories/category';
import { CategoryNotFound } from '#domain/community/categories/category';
import type { RepliesOfOne } from '#domain/community/topics/restriction';
import type { Topic, TopicId } from '#domain/community/topics/topic';
import type { Posts, Topics } from '#domain/community/topics/topics.port';
import type { Actor } from '#domain/shared/actor';
import type { Clock, Ids, UnitOfWork } from '../../shared/ports.ts';
import type { MoreReaders } from './more-readers.policy.ts';
import type { OthersWords } from './others-words.policy.ts';
import { restrictionOfTopic, restrictionsOfCarried, subjectsOf } from './restriction.policy.ts';
import { mustKnow } from './topic-access.policy.ts';

interface MoveTopicCommand {
  readonly actor: Actor;
  readonly topicId: TopicId;
  readonly categoryId: CategoryId;
  /** Needed where others wrote in it who are restricted; told to them. */
  readonly reason?: string | null;
  /** Whoever does it knows that others will read what is carried there, and goes on. */
  readonly widens?: boolean;
}

/**
 * Needs the right where the topic leaves and where it arrives. A topic and its title are of who opened it, who is outranked
 * wherever it goes; where others read it than before, fewer or more, everybody who wrote in it is restricted by that, each by a
 * decision of their own, and outranked too.
 */
export class MoveTopic {
  constructor(
    private readonly categories: Categories,
    private readonly topics: Topics,
    private readonly posts: Posts,
    private readonly words: OthersWords,
    private readonly readers: MoreReaders,
    private readonly ids: Ids,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @throws InvalidValue beside `widens` where more people would read it and that was not confirmed, or beside `reason` */
  async execute(command: MoveTopicCommand): Promise<void> {
    const by = command.actor.mustBeMember();
    const mustMean = await this.readers.meantBy(command.actor, command.widens);
    await this.unitOfWork.run(async () => {
      const category = await this.categories.getForPlacing(command.categoryId);
      const topic = await this.topics.getForChange(command.topicId);
      mustKnow(topic, command.actor);
      command.actor.mustBeAllowed('topic.move', topic.category);
      if (!command.actor.sees(category.audienceOfTopics)) throw new CategoryNotFound();
      command.actor.mustBeAllowed('topic.move', category.id);
      mustMean(topic.visibleFor, category.audienceOfTopics);
      const carried = await this.carriedWith(topic, category, command);
      await this.words.mustBeBelow(command.actor, new Set([topic.authorId, ...subjectsOf(carried)]));
      const restriction = restrictionOfTopic(command.actor, this.ids, topic, command);
      topic.moveTo(category, by, this.clock.now(), restriction, carried);
    });
  }

  /** Its messages are looked at only where they go to other people. */
  private async carriedWith(
    topic: Topic,
    { audienceOfTopics: to }: Category,
    { actor, reason = null }: MoveTopicCommand,
  ): Promise<readonly RepliesOfOne[]> {
    if (haveOneReadership(topic.visibleFor, to)) return [];
    const posts = await this.posts.ofTopic(topic.id);
    return restrictionsOfCarried(actor, this.ids, {
      from: topic,
      to,
      posts,
      told: topic.authorId,
      withTopic: true,
      reason,
    });
  }
}
