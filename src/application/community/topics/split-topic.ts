import type { Categories } from '#domain/community/categories/categories.port';
import type { CategoryId } from '#domain/community/categories/category';
import { CategoryNotFound } from '#domain/community/categories/category';
import type { PostId } from '#domain/community/topics/post';
import { Title } from '#domain/community/topics/title';
import type { TopicId } from '#domain/community/topics/topic';
import type { Seals } from '#domain/community/official/seals.port';
import type { Posts, Topics } from '#domain/community/topics/topics.port';
import type { Actor } from '#domain/shared/actor';
import type { Clock, Ids, UnitOfWork } from '../../shared/ports.ts';
import type { AnsweredQuestions } from '../official/answered-questions.keeper.ts';
import type { Follows } from './follows.port.ts';
import type { MoreReaders } from './more-readers.policy.ts';
import type { OthersWords } from './others-words.policy.ts';
import { restrictionsOfCarried } from './restriction.policy.ts';
import { mustKnow } from './topic-access.policy.ts';

interface SplitTopicCommand {
  readonly actor: Actor;
  readonly topicId: TopicId;
  readonly categoryId: CategoryId;
  readonly title: string;
  readonly postIds: readonly PostId[];
  /** Needed where anybody is restricted; told to them. */
  readonly reason?: string | null;
  /** Whoever does it knows that others will read what is carried there, and goes on. */
  readonly widens?: boolean;
}

/** Some replies leave for a topic of their own, which those who wrote them watch. */
export class SplitTopic {
  constructor(
    private readonly categories: Categories,
    private readonly topics: Topics,
    private readonly posts: Posts,
    private readonly words: OthersWords,
    private readonly readers: MoreReaders,
    private readonly seals: Seals,
    private readonly answered: AnsweredQuestions,
    private readonly follows: Follows,
    private readonly ids: Ids,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  async execute(command: SplitTopicCommand): Promise<{ id: TopicId; number: number; slug: string }> {
    const by = command.actor.mustBeMember();
    const title = Title.of(command.title);
    const mustMean = await this.readers.meantBy(command.actor, command.widens);
    return this.unitOfWork.run(async () => {
      const category = await this.categories.getForPlacing(command.categoryId);
      const topic = await this.topics.getForChange(command.topicId);
      mustKnow(topic, command.actor);
      command.actor.mustBeAllowed('topic.split', topic.category);
      if (!command.actor.sees(category.audienceOfTopics)) throw new CategoryNotFound();
      command.actor.mustBeAllowed('topic.split', category.id);
      mustMean(topic.visibleFor, category.audienceOfTopics);
      const at = this.clock.now();
      const posts = await this.posts.ofTopic(topic.id);
      const leaving = new Set(command.postIds);
      const id = this.ids.next<TopicId>();
      const number = await this.topics.nextNumber();
      const going = posts.filter((post) => leaving.has(post.id));
      const authors = new Set(going.map((post) => post.authorId));
      await this.words.mustBeBelow(command.actor, new Set([topic.authorId, ...authors]));
      const opener = going[0]?.authorId;
      const carried = restrictionsOfCarried(command.actor, this.ids, {
        from: topic,
        to: category.audienceOfTopics,
        posts: going,
        reason: command.reason ?? null,
        // A title that somebody else chose stands above their words.
        ...(opener && { always: new Set([opener]) }),
      });
      const split = topic.split({ id, number, title, category, posts, leaving, by, at, carried });
      this.topics.add(split);
      await this.topics.noteDeparture(leaving, topic, at);
      for (const author of authors) await this.follows.watchUnlessSet(author, split.id, at);
      await this.seals.recountTopics([topic.id, split.id]);
      await this.answered.review(split.id, at);
      return { id: split.id, ...split.address };
    });
  }
}
