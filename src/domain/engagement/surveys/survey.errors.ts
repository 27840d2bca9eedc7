import { parisDay } from '../../shared/day.ts';
import { DomainError } from '../../shared/domain-error.ts';

export class SurveyNotFound extends DomainError {
  readonly kind = 'not-found';
  readonly code = 'engagement.survey-not-found';
  constructor() {
    super('No such survey');
  }
}

/** It waits to be opened, or is over. */
export class SurveyNotOpen extends DomainError {
  readonly kind = 'rule';
  readonly code = 'engagement.survey-not-open';
  /** @param since when it was closed or came to its end; null where it was never open */
  constructor(since: Date | null) {
    super(
      'The survey takes no answers',
      since ? { state: 'closed', day: parisDay(since) } : { state: 'draft' },
    );
  }
}

/** What was asked stays what was answered: other questions are another survey. */
export class SurveyStands extends DomainError {
  readonly kind = 'rule';
  readonly code = 'engagement.survey-stands';
  constructor() {
    super('The questions of a survey stand once it is open');
  }
}

export class SurveyNotClosed extends DomainError {
  readonly kind = 'rule';
  readonly code = 'engagement.survey-not-closed';
  constructor() {
    super('Results are published once the survey is closed');
  }
}

/** What waits to be opened or takes answers is at hand. */
export class SurveyGoesOn extends DomainError {
  readonly kind = 'rule';
  readonly code = 'engagement.survey-goes-on';
  constructor() {
    super('A survey is archived once it is closed');
  }
}

/** Somebody changed the draft after it was read. */
export class SurveyChanged extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'engagement.survey-changed';
  constructor() {
    super('The draft was changed after it was read');
  }
}

export class SurveyNotAsked extends DomainError {
  readonly kind = 'forbidden';
  readonly code = 'engagement.survey-not-asked';
  constructor() {
    super('The survey asks others');
  }
}

export class AlreadyAnswered extends DomainError {
  readonly kind = 'rule';
  readonly code = 'engagement.already-answered';
  constructor() {
    super('This member has answered already');
  }
}

/** As many of this branch have answered as were wanted. */
export class QuotaReached extends DomainError {
  readonly kind = 'rule';
  readonly code = 'engagement.quota-reached';
  constructor() {
    super('The quota of the branch is reached');
  }
}

export class AnswersMissing extends DomainError {
  readonly kind = 'rule';
  readonly code = 'engagement.answers-missing';
  constructor(page: number) {
    super('Answers are missing', { page: page + 1 });
  }
}

/** So that nobody is written to again and again. */
export class InvitedLately extends DomainError {
  readonly kind = 'rule';
  readonly code = 'engagement.invited-lately';
  constructor(days: number) {
    super('Members were invited lately', { days });
  }
}
