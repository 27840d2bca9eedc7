import { DomainError } from '../../shared/domain-error.ts';

export class PointRuleNotFound extends DomainError {
  readonly kind = 'not-found';
  readonly code = 'engagement.rule-not-found';
  constructor() {
    super('No such rule of points');
  }
}

export class BadgeNotFound extends DomainError {
  readonly kind = 'not-found';
  readonly code = 'engagement.badge-not-found';
  constructor() {
    super('No such badge');
  }
}

export class ChallengeNotFound extends DomainError {
  readonly kind = 'not-found';
  readonly code = 'engagement.challenge-not-found';
  constructor() {
    super('No such challenge');
  }
}

export class GrantNotFound extends DomainError {
  readonly kind = 'not-found';
  readonly code = 'engagement.grant-not-found';
  constructor() {
    super('No such points, or they were taken back');
  }
}

/** There is no such line, it brought nothing, or what it brought was taken back. */
export class PointLineNotFound extends DomainError {
  readonly kind = 'not-found';
  readonly code = 'engagement.line-not-found';
  constructor() {
    super('No such line that can be taken back');
  }
}
