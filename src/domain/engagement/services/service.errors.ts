import { DomainError } from '../../shared/domain-error.ts';

export class ServiceNotFound extends DomainError {
  readonly kind = 'not-found';
  readonly code = 'engagement.service-not-found';
  constructor() {
    super('No such service');
  }
}

export class ServiceTakesNoReviews extends DomainError {
  readonly kind = 'rule';
  readonly code = 'engagement.service-takes-no-reviews';
  constructor() {
    super('The service takes no reviews');
  }
}

export class ServiceNameTaken extends DomainError {
  readonly kind = 'rule';
  readonly code = 'engagement.service-name-taken';
  constructor() {
    super('Another service is called so');
  }
}

/** Who works for the organisation does not judge its services where its users do. */
export class ReviewedByTheHouse extends DomainError {
  readonly kind = 'rule';
  readonly code = 'engagement.reviewed-by-the-house';
  constructor() {
    super('Who works for the organisation does not review its services');
  }
}

export class AlreadyReviewed extends DomainError {
  readonly kind = 'rule';
  readonly code = 'engagement.already-reviewed';
  constructor() {
    super('This member has reviewed this service for that quarter');
  }
}

export class ReviewNotFound extends DomainError {
  readonly kind = 'not-found';
  readonly code = 'engagement.review-not-found';
  constructor() {
    super('No such review');
  }
}

/** A moderator took it out of sight: what it said then stays what was judged. */
export class ReviewNotChangeable extends DomainError {
  readonly kind = 'rule';
  readonly code = 'engagement.review-not-changeable';
  constructor() {
    super('The review is out of sight by a decision');
  }
}
