import type { Consumer } from '../../shared/ports.ts';
import type { TopicChangedV1, TopicFact } from '../published/community.facts.ts';
import type { ForumCounters } from './forum-counters.port.ts';

/** Keeps the figures beside names right. It counts again instead of adding, so running twice changes nothing. */
export class CountForumActivity implements Consumer<TopicFact> {
  constructor(private readonly counters: ForumCounters) {}

  async on(fact: TopicFact): Promise<void> {
    switch (fact.name) {
      case 'community.topic-opened.v1':
        await this.counters.recountPlaces({ topicIds: [fact.topicId] });
        return this.counters.recountMembers([fact.authorId]);
      case 'community.post-deleted.v1':
      case 'community.post-restored.v1':
        await this.counters.recountHelpful([fact.topicId]);
        return this.counters.recountMembers([fact.authorId]);
      case 'community.answer-posted.v1':
      case 'community.answer-accepted.v1':
      case 'community.acceptance-withdrawn.v1':
      case 'community.post-marked-helpful.v1':
      case 'community.helpful-mark-withdrawn.v1':
        return this.counters.recountMembers([fact.authorId]);
      case 'community.topic-changed.v1':
        return this.afterChange(fact);
      case 'community.post-edited.v1':
      case 'community.reaction-given.v1':
      case 'community.reaction-withdrawn.v1':
        return;
    }
  }

  private async afterChange(fact: TopicChangedV1): Promise<void> {
    const topicIds = [fact.topicId, ...(fact.otherTopicId ? [fact.otherTopicId] : [])];
    switch (fact.change) {
      case 'retitled':
      case 'moved':
        return this.counters.recountPlaces({
          topicIds,
          categoryIds: fact.formerCategoryId ? [fact.formerCategoryId] : [],
          tags: fact.formerTags,
        });
      case 'merged':
      case 'split':
        await this.counters.recountPlaces({ topicIds });
        await this.counters.recountHelpful(topicIds);
        return this.counters.recountAuthorsOf(topicIds);
      case 'deleted':
      case 'restored':
        await this.counters.recountPlaces({ topicIds });
        return this.counters.recountAuthorsOf(topicIds);
    }
  }
}
