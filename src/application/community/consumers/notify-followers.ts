import type { Consumer } from '../../shared/ports.ts';
import type { Notifications } from '../notifications/notifications.port.ts';
import type {
  AnswerAcceptedV1,
  AnswerPostedV1,
  PostDeletedV1,
  TopicChangedV1,
  TopicOpenedV1,
} from '../published/community.facts.ts';

type Told = TopicOpenedV1 | AnswerPostedV1 | AnswerAcceptedV1 | PostDeletedV1 | TopicChangedV1;

/** Tells members of what concerns them: once per member and fact, so running twice tells nobody twice. */
export class NotifyFollowers implements Consumer<Told> {
  constructor(private readonly notifications: Notifications) {}

  async on(fact: Told, { factId: cause }: { readonly factId: string }): Promise<void> {
    const at = new Date(fact.at);
    switch (fact.name) {
      case 'community.topic-opened.v1':
        return this.notifications.tellOfTopic({ ...fact, cause, at, postId: fact.openingPostId });
      case 'community.answer-posted.v1':
        return this.notifications.tellOfAnswer({ ...fact, cause, at });
      case 'community.answer-accepted.v1':
        return this.notifications.tellOfAcceptance({ ...fact, cause, at });
      case 'community.post-deleted.v1':
        return this.notifications.tellOfRemoval({ ...fact, cause, at });
      case 'community.topic-changed.v1':
        if (fact.change === 'deleted')
          await this.notifications.tellOfRemoval({ ...fact, postId: null, cause, at });
    }
  }
}
