import type { TopicId } from '#domain/community/topics/topic';
import type { Seals } from '#domain/community/official/seals.port';
import type { Posts, Topics } from '#domain/community/topics/topics.port';
import type { Actor } from '#domain/shared/actor';
import type { Clock, Ids, UnitOfWork } from '../../shared/ports.ts';
import type { AnsweredQuestions } from '../official/answered-questions.keeper.ts';
import type { MoreReaders } from './more-readers.policy.ts';
import type { OthersWords } from './others-words.policy.ts';
import { restrictionOfTopic, restrictionsOfCarried, subjectsOf } from './restriction.policy.ts';
import { mustKnow } from './topic-access.policy.ts';

interface MergeTopicsCommand {
  readonly actor: Actor;
  /** The topic that is absorbed. */
  readonly topicId: TopicId;
  /** Public number of the topic that takes its posts. */
  readonly intoNumber: number;
  /** Needed where that is somebody else. Told to whoever opened it, and to those whose messages others read from now on. */
  readonly reason?: string | null;
  /** Whoever does it knows that others will read what is carried there, and goes on. */
  readonly widens?: boolean;
}

/** The posts of one topic join another; its address, its readers and its followers go with them. */
export class MergeTopics {
  constructor(
    private readonly topics: Topics,
    private readonly posts: Posts,
    private readonly words: OthersWords,
    private readonly readers: MoreReaders,
    private readonly seals: Seals,
    private readonly answered: AnsweredQuestions,
    private readonly ids: Ids,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  async execute(command: MergeTopicsCommand): Promise<{ number: number; slug: string }> {
    const by = command.actor.mustBeMember();
    const mustMean = await this.readers.meantBy(command.actor, command.widens);
    return this.unitOfWork.run(async () => {
      const intoId = await this.topics.idOf(command.intoNumber);
      const [absorbed, into] = await this.topics.getPairForChange(command.topicId, intoId);
      for (const topic of [absorbed, into]) {
        mustKnow(topic, command.actor);
        command.actor.mustBeAllowed('topic.merge', topic.category);
      }
      await this.words.mustBeBelow(command.actor, new Set([absorbed.authorId]));
      into.mustAbsorb(absorbed);
      mustMean(absorbed.visibleFor, into.visibleFor);
      const posts = await this.posts.ofTopic(absorbed.id);
      const { actor, reason = null } = command;
      const restriction = restrictionOfTopic(actor, this.ids, absorbed, { reason });
      const carried = restrictionsOfCarried(actor, this.ids, {
        from: absorbed,
        to: into.visibleFor,
        posts,
        told: absorbed.authorId,
        reason,
      });
      await this.words.mustBeBelow(actor, new Set(subjectsOf(carried)));
      const at = this.clock.now();
      const duplicates = await this.topics.redirectDuplicates(absorbed.id, into.id);
      await this.topics.carryOver(absorbed, into);
      into.absorb(absorbed, posts, { by, at, restriction, carried, duplicates });
      await this.seals.recountTopics([absorbed.id, into.id]);
      await this.answered.review(into.id, at);
      return into.address;
    });
  }
}
