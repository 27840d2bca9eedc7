import type { Consumer, ToldFact } from '../../shared/ports.ts';
import type {
  AcceptanceWithdrawnV1,
  AnswerAcceptedV1,
  AnswerPostedV1,
  HelpfulMarkWithdrawnV1,
  PostDeletedV1,
  PostMarkedHelpfulV1,
  PostRestoredV1,
  TopicChangedV1,
  TopicOpenedV1,
} from '../published/community.facts.ts';
import type { ForumCounters, PostOf } from './forum-counters.port.ts';

type ForumFact =
  | TopicOpenedV1
  | AnswerPostedV1
  | AnswerAcceptedV1
  | AcceptanceWithdrawnV1
  | TopicChangedV1
  | PostDeletedV1
  | PostRestoredV1
  | PostMarkedHelpfulV1
  | HelpfulMarkWithdrawnV1;

/** What a fact may have changed, by the figures that must be counted again. */
interface ToCount {
  readonly members?: readonly string[];
  /** Replies that were not there before. */
  readonly written?: readonly PostOf[];
  /** Posts that helped somebody, or do no more. */
  readonly marked?: readonly PostOf[];
  /** Topics of which all authors are counted. */
  readonly authorsOf?: readonly string[];
  /** Topics whose helpful marks are counted. */
  readonly helpful?: readonly string[];
  /** Topics whose categories and tags are counted, and others that they had. */
  readonly places?: readonly string[];
  readonly categories?: readonly string[];
  readonly tags?: readonly string[];
}

/**
 * Keeps the figures beside names right. It counts again instead of adding, so running twice changes nothing, and what
 * several facts changed is counted once. Of a reply and of a mark only what was not counted is counted, whatever its author wrote before.
 */
export class CountForumActivity implements Consumer<ForumFact> {
  constructor(private readonly counters: ForumCounters) {}

  on(fact: ForumFact): Promise<void> {
    return this.count([changedBy(fact)]);
  }

  onAll(facts: readonly ToldFact<ForumFact>[]): Promise<void> {
    return this.count(facts.map(({ fact }) => changedBy(fact)));
  }

  private async count(changes: readonly ToCount[]): Promise<void> {
    const all = (what: Exclude<keyof ToCount, 'written' | 'marked'>) => [
      ...new Set(changes.flatMap((change) => change[what] ?? [])),
    ];
    await this.counters.recountPlaces({
      topicIds: all('places'),
      categoryIds: all('categories'),
      tags: all('tags'),
    });
    await this.counters.recountHelpful(all('helpful'));
    const authors = await this.counters.authorsOf(all('authorsOf'));
    await this.counters.recountMembers(
      [...new Set([...all('members'), ...authors])],
      changes.flatMap(({ written }) => written ?? []),
      changes.flatMap(({ marked }) => marked ?? []),
    );
  }
}

function changedBy(fact: ForumFact): ToCount {
  switch (fact.name) {
    case 'community.topic-opened.v1':
      return { places: [fact.topicId], members: [fact.authorId] };
    case 'community.post-deleted.v1':
    case 'community.post-restored.v1':
      return { helpful: [fact.topicId], members: [fact.authorId] };
    case 'community.answer-posted.v1':
      return { written: [{ authorId: fact.authorId, postId: fact.postId }] };
    case 'community.answer-accepted.v1':
    case 'community.acceptance-withdrawn.v1':
      return { members: [fact.authorId] };
    case 'community.post-marked-helpful.v1':
    case 'community.helpful-mark-withdrawn.v1':
      return { marked: [{ authorId: fact.authorId, postId: fact.postId }] };
    case 'community.topic-changed.v1':
      return changedWithTopic(fact);
  }
}

function changedWithTopic(fact: TopicChangedV1): ToCount {
  const topics = [fact.topicId, ...(fact.otherTopicId ? [fact.otherTopicId] : [])];
  switch (fact.change) {
    case 'retitled':
    case 'moved':
      return {
        places: topics,
        categories: fact.formerCategoryId ? [fact.formerCategoryId] : [],
        tags: fact.formerTags ?? [],
        authorsOf: fact.change === 'moved' ? topics : [], // it may be for others now
      };
    case 'merged':
    case 'split':
      return { places: topics, helpful: topics, authorsOf: topics };
    case 'deleted':
    case 'restored':
      return { places: topics, authorsOf: topics };
    default:
      return {};
  }
}
