import { DomainError } from '../../shared/domain-error.ts';

export class QuestionNotFound extends DomainError {
  readonly kind = 'not-found';
  readonly code = 'events.question-not-found';
  constructor() {
    super('No such question');
  }
}

/** The session is for who has a seat and for who runs it. */
export class NotInSession extends DomainError {
  readonly kind = 'rule';
  readonly code = 'events.not-in-session';
  constructor() {
    super('This is for who has a seat');
  }
}

/** Who is given the word asks for it no longer. */
export class HandNotUp extends DomainError {
  readonly kind = 'rule';
  readonly code = 'events.hand-not-up';
  constructor() {
    super('They do not ask for the word any more');
  }
}

/** It is not published, was cancelled, or has been over for a while. */
export class SessionClosed extends DomainError {
  readonly kind = 'rule';
  readonly code = 'events.session-closed';
  constructor() {
    super('The session takes nothing any more');
  }
}
