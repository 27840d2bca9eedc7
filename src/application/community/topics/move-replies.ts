import type { Seals } from '#domain/community/official/seals.port';
import type { PostId } from '#domain/community/topics/post';
import type { TopicId } from '#domain/community/topics/topic';
import type { Posts, Topics } from '#domain/community/topics/topics.port';
import type { Actor } from '#domain/shared/actor';
import type { Clock, Ids, UnitOfWork } from '../../shared/ports.ts';
import type { AnsweredQuestions } from '../official/answered-questions.keeper.ts';
import type { Follows } from './follows.port.ts';
import type { MoreReaders } from './more-readers.policy.ts';
import type { OthersWords } from './others-words.policy.ts';
import { restrictionsOfCarried } from './restriction.policy.ts';
import { mustKnow } from './topic-access.policy.ts';

interface MoveRepliesCommand {
  readonly actor: Actor;
  /** The topic that they leave. */
  readonly topicId: TopicId;
  /** Public number of the topic that takes them. */
  readonly intoNumber: number;
  readonly postIds: readonly PostId[];
  /** Needed where any of them is somebody else's; told to all of those. */
  readonly reason?: string | null;
  /** Whoever does it knows that others will read what is carried there, and goes on. */
  readonly widens?: boolean;
}

/**
 * Some replies join a topic that is there already, which those who wrote them watch from now on. What they said stands under another
 * question, so everybody who wrote some is told, each by a decision of their own.
 */
export class MoveReplies {
  constructor(
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

  /** Needs the right where they leave and where they arrive. @returns the first of them */
  async execute({
    actor,
    reason = null,
    widens,
    ...command
  }: MoveRepliesCommand): Promise<{ first: PostId }> {
    const by = actor.mustBeMember();
    const mustMean = await this.readers.meantBy(actor, widens);
    return this.unitOfWork.run(async () => {
      const intoId = await this.topics.idOf(command.intoNumber);
      const [from, into] = await this.topics.getPairForChange(command.topicId, intoId);
      for (const topic of [from, into]) {
        mustKnow(topic, actor);
        actor.mustBeAllowed('topic.split', topic.category);
      }
      mustMean(from.visibleFor, into.visibleFor);
      const posts = await this.posts.ofTopic(from.id);
      const leaving = new Set(command.postIds);
      const going = posts.filter((post) => leaving.has(post.id));
      const authors = new Set(going.map((post) => post.authorId));
      await this.words.mustBeBelow(actor, new Set([from.authorId, ...authors]));
      const carried = restrictionsOfCarried(actor, this.ids, {
        from,
        to: into.visibleFor,
        posts: going,
        always: authors,
        reason,
      });
      const at = this.clock.now();
      await this.topics.carryReaders(leaving, from, into);
      into.takeReplies(from, { posts, leaving, by, at, carried });
      await this.topics.noteDeparture(leaving, from, at);
      for (const author of authors) await this.follows.watchUnlessSet(author, into.id, at);
      await this.seals.recountTopics([from.id, into.id]);
      await this.answered.review(into.id, at);
      return { first: going[0]!.id };
    });
  }
}
