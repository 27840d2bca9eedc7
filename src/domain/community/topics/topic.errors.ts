import { DomainError } from '../../shared/domain-error.ts';

export class TopicNotFound extends DomainError {
  readonly kind = 'not-found';
  readonly code = 'community.topic-not-found';
  constructor() {
    super('No such topic');
  }
}

export class TopicGone extends DomainError {
  readonly kind = 'gone';
  readonly code = 'community.topic-gone';
  constructor() {
    super('Topic was deleted');
  }
}

export class PostNotFound extends DomainError {
  readonly kind = 'not-found';
  readonly code = 'community.post-not-found';
  constructor() {
    super('No such post');
  }
}

/** A rule of the forum that an act would break; the code says which. */
export class TopicRule extends DomainError {
  readonly kind = 'rule';
  constructor(
    readonly code:
      | 'community.topic-closed'
      | 'community.topic-not-open'
      | 'community.asker-may-not-open'
      | 'community.topic-already-open'
      | 'community.kind-not-allowed-here'
      | 'community.only-questions-accept'
      | 'community.opening-post-stays'
      | 'community.post-of-another-topic'
      | 'community.post-deleted'
      | 'community.already-accepted'
      | 'community.not-accepted'
      | 'community.duplicate-of-itself'
      | 'community.duplicate-of-its-duplicate'
      | 'community.merge-with-itself'
      | 'community.merge-into-duplicate'
      | 'community.nothing-to-split'
      | 'community.replies-into-their-own'
      | 'community.replies-into-duplicate'
      | 'community.too-many-tags'
      | 'community.unknown-tag'
      | 'community.already-deleted'
      | 'community.not-deleted'
      | 'community.pin-in-the-past'
      | 'community.own-post-not-helpful'
      | 'community.own-post-no-reaction'
      | 'community.topic-has-replies'
      | 'community.too-many-images'
      | 'community.too-many-drafts'
      | 'community.draft-of-another'
      | 'community.file-quota-full'
      | 'community.passage-too-common'
      | 'community.tag-into-itself',
    details: Record<string, unknown> = {},
  ) {
    super(code, details);
  }
}
