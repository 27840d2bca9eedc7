import { DomainError } from '../../shared/domain-error.ts';

export class IdeaNotFound extends DomainError {
  readonly kind = 'not-found';
  readonly code = 'engagement.idea-not-found';
  constructor() {
    super('No such idea');
  }
}

/** It was delivered, declined or merged, or waits for a moderator. */
export class IdeaTakesNoVotes extends DomainError {
  readonly kind = 'rule';
  readonly code = 'engagement.idea-takes-no-votes';
  constructor() {
    super('The idea takes no votes');
  }
}

export class VotesSpent extends DomainError {
  readonly kind = 'rule';
  readonly code = 'engagement.votes-spent';
  constructor(votes: number) {
    super('This member has no vote left', { votes });
  }
}

export class StepNotPossible extends DomainError {
  readonly kind = 'rule';
  readonly code = 'engagement.step-not-possible';
  constructor(from: string, to: string) {
    super(`No step leads from ${from} to ${to}`, { from, to });
  }
}

export class MergeNotPossible extends DomainError {
  readonly kind = 'rule';
  readonly code = 'engagement.merge-not-possible';
  constructor() {
    super('These two ideas cannot be merged');
  }
}

/** Nobody merges what somebody of an equal or higher rank proposes. */
export class IdeaOfRank extends DomainError {
  readonly kind = 'forbidden';
  readonly code = 'engagement.idea-of-rank';
  constructor() {
    super('An idea of somebody of equal or higher rank');
  }
}

export class CommentNotPossible extends DomainError {
  readonly kind = 'rule';
  readonly code = 'engagement.comment-not-possible';
  constructor() {
    super('The idea takes no comments');
  }
}

/** What others support or speak of stays as they read it. */
export class IdeaStands extends DomainError {
  readonly kind = 'rule';
  readonly code = 'engagement.idea-stands';
  constructor() {
    super('The idea is supported, spoken of or answered already');
  }
}

/** The organisation has taken it up, or it is over. */
export class IdeaTakenUp extends DomainError {
  readonly kind = 'rule';
  readonly code = 'engagement.idea-taken-up';
  constructor() {
    super('The idea cannot be taken back any more');
  }
}

export class CommentStands extends DomainError {
  readonly kind = 'rule';
  readonly code = 'engagement.idea-comment-stands';
  constructor(minutes: number) {
    super('The comment is too old to be changed', { minutes });
  }
}

/** Of a comment that is looked for to be judged. */
export class CommentNotFound extends DomainError {
  readonly kind = 'not-found';
  readonly code = 'engagement.idea-comment-not-found';
  constructor() {
    super('No such comment');
  }
}
