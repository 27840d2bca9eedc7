import { DomainError, InvalidValue } from '../../shared/domain-error.ts';

export class PollNotFound extends DomainError {
  readonly kind = 'not-found';
  readonly code = 'engagement.poll-not-found';
  constructor() {
    super('No such poll');
  }
}

export class PollClosed extends DomainError {
  readonly kind = 'rule';
  readonly code = 'engagement.poll-closed';
  constructor() {
    super('The poll takes no votes any more');
  }
}

/** What takes votes is at hand. */
export class PollGoesOn extends DomainError {
  readonly kind = 'rule';
  readonly code = 'engagement.poll-goes-on';
  constructor() {
    super('A poll is archived once it is closed');
  }
}

/** What somebody chose is an answer to the terms that they read, and to no others. */
export class PollChanged extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'engagement.poll-changed';
  constructor() {
    super('The poll was changed after its voter read it');
  }
}

export class NotAsked extends DomainError {
  readonly kind = 'forbidden';
  readonly code = 'engagement.poll-not-asked';
  constructor() {
    super('The poll asks others');
  }
}

/** Whoever makes an account once members were asked is asked the next time. */
export class JoinedTooLate extends DomainError {
  readonly kind = 'forbidden';
  readonly code = 'engagement.joined-too-late';
  constructor() {
    super('The account was made after members were asked');
  }
}

export class AlreadyVoted extends DomainError {
  readonly kind = 'rule';
  readonly code = 'engagement.already-voted';
  constructor() {
    super('This member has voted already');
  }
}

/** Who takes a branch once its poll is open does not answer for it. */
export class BranchTooLate extends DomainError {
  readonly kind = 'forbidden';
  readonly code = 'engagement.branch-too-late';
  constructor() {
    super('The branch was taken after the poll opened');
  }
}

/** To ask members is not for newcomers. */
export class AskerTooNew extends DomainError {
  readonly kind = 'forbidden';
  readonly code = 'engagement.asker-too-new';
  constructor() {
    super('Newcomers do not ask members');
  }
}

/** Said of groups that are not there and of those the asker does not know of alike. */
export class NotOfThisGroup extends InvalidValue {
  constructor() {
    super('audiences', 'engagement.group-not-own');
  }
}

/** Whoever composes segments may ask them. */
export class NotYourSegment extends InvalidValue {
  constructor() {
    super('audiences', 'engagement.segment-not-own');
  }
}

/** The segment was removed since it was chosen. */
export class SegmentGone extends InvalidValue {
  constructor() {
    super('audiences', 'engagement.segment-gone');
  }
}

export class SegmentTooSmall extends InvalidValue {
  constructor(min: number) {
    super('audiences', 'engagement.segment-too-small', { min });
  }
}

/** Nobody, we neither, knows which of the secret ballots is whose. */
export class SecretBallotStays extends DomainError {
  readonly kind = 'rule';
  readonly code = 'engagement.secret-ballot-stays';
  constructor() {
    super('A secret ballot cannot be found again to be changed');
  }
}

/** What was asked stays what was answered. */
export class VotesAreIn extends DomainError {
  readonly kind = 'rule';
  readonly code = 'engagement.votes-are-in';
  constructor() {
    super('The terms of a poll stand once a vote is in');
  }
}

/** Nobody ends or rewrites what somebody of an equal or higher rank asks. */
export class PollOfRank extends DomainError {
  readonly kind = 'forbidden';
  readonly code = 'engagement.poll-of-rank';
  constructor() {
    super('A poll of somebody of equal or higher rank');
  }
}
