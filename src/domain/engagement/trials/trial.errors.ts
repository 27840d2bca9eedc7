import { DomainError } from '../../shared/domain-error.ts';

export class TrialNotFound extends DomainError {
  readonly kind = 'not-found';
  readonly code = 'engagement.trial-not-found';
  constructor() {
    super('No such product test');
  }
}

/** It recruits nobody, runs no more, or has begun: what was asked for is not to be done now. */
export class NotNow extends DomainError {
  readonly kind = 'rule';
  readonly code = 'engagement.trial-not-now';
  constructor(state: string) {
    super(`Not while the test is ${state}`, { state });
  }
}

/** Testers take part under the promise that they read. */
export class PromiseChanged extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'engagement.promise-changed';
  constructor() {
    super('What testers promise has changed since it was read');
  }
}

export class NotSought extends DomainError {
  readonly kind = 'forbidden';
  readonly code = 'engagement.not-sought';
  constructor() {
    super('The test looks for others');
  }
}

/** Said instead of what only testers may know of. */
export class NoTester extends DomainError {
  readonly kind = 'not-found';
  readonly code = 'engagement.no-tester';
  constructor() {
    super('Not a tester of this product test');
  }
}

export class TaskNotFound extends DomainError {
  readonly kind = 'not-found';
  readonly code = 'engagement.task-not-found';
  constructor() {
    super('No such task');
  }
}

export class FeedbackNotFound extends DomainError {
  readonly kind = 'not-found';
  readonly code = 'engagement.feedback-not-found';
  constructor() {
    super('No such feedback');
  }
}

/** Seats that testers have cannot be taken away from under them. */
export class SeatsTaken extends DomainError {
  readonly kind = 'rule';
  readonly code = 'engagement.seats-taken';
  constructor(taken: number) {
    super('More seats are taken than there would be', { taken });
  }
}
