import { DomainError } from '../../shared/domain-error.ts';

export class GatheringNotFound extends DomainError {
  readonly kind = 'not-found';
  readonly code = 'events.gathering-not-found';
  constructor() {
    super('No such event');
  }
}

/** It is a draft, under way or over. */
export class RegistrationClosed extends DomainError {
  readonly kind = 'rule';
  readonly code = 'events.registration-closed';
  constructor() {
    super('The event takes no registrations');
  }
}

/** It is for members of some branches. */
export class NotForThisBranch extends DomainError {
  readonly kind = 'rule';
  readonly code = 'events.not-for-this-branch';
  constructor(branches: readonly string[]) {
    super('The event is for members of other branches', { branches });
  }
}

export class NotRegistered extends DomainError {
  readonly kind = 'rule';
  readonly code = 'events.not-registered';
  constructor() {
    super('No registration of this member stands');
  }
}

/** The seat that was offered has gone to the next by now. */
export class OfferOver extends DomainError {
  readonly kind = 'rule';
  readonly code = 'events.offer-over';
  constructor() {
    super('The offer is over');
  }
}

export class GatheringCancelled extends DomainError {
  readonly kind = 'rule';
  readonly code = 'events.gathering-cancelled';
  constructor() {
    super('The event was cancelled');
  }
}

/** Who is registered keeps the seat: so many are taken. */
export class CapacityBelowSeatsTaken extends DomainError {
  readonly kind = 'rule';
  readonly code = 'events.capacity-below-seats-taken';
  constructor(taken: number) {
    super('Fewer seats than are taken', { taken });
  }
}

/** The editor saw another state than the one that stands here now. */
export class GatheringChangedMeanwhile extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'events.gathering-changed-meanwhile';
  constructor(version: number) {
    super('The event was changed meanwhile', { version });
  }
}

/** The event is published already, or was cancelled. */
export class NotADraft extends DomainError {
  readonly kind = 'rule';
  readonly code = 'events.not-a-draft';
  constructor() {
    super('The event is no draft');
  }
}

/** Nobody is there before the doors open. */
export class GatheringNotBegun extends DomainError {
  readonly kind = 'rule';
  readonly code = 'events.gathering-not-begun';
  constructor() {
    super('The event has not begun');
  }
}

/** Nothing ends that did not begin, or is over. */
export class GatheringNotUnderWay extends DomainError {
  readonly kind = 'rule';
  readonly code = 'events.gathering-not-under-way';
  constructor() {
    super('The event does not take place now');
  }
}

/** What took place cannot be said not to. */
export class GatheringOver extends DomainError {
  readonly kind = 'rule';
  readonly code = 'events.gathering-over';
  constructor() {
    super('The event took place');
  }
}

/** What is asked in a session of the team alone does not leave it. */
export class SessionOfTheTeam extends DomainError {
  readonly kind = 'rule';
  readonly code = 'events.session-of-the-team';
  constructor() {
    super('The session is for the team alone');
  }
}

/** Two people agreed that nothing is left of it. */
export class GatheringErased extends DomainError {
  readonly kind = 'rule';
  readonly code = 'events.gathering-erased';
  constructor() {
    super('The event was erased');
  }
}

/** A decision took it out of sight. */
export class GatheringTakenAway extends DomainError {
  readonly kind = 'rule';
  readonly code = 'events.gathering-taken-away';
  constructor() {
    super('The event was taken out of sight');
  }
}

/** What who registered answered stays as it is from when the event begins. */
export class AnswersClosed extends DomainError {
  readonly kind = 'rule';
  readonly code = 'events.answers-closed';
  constructor() {
    super('The event has begun');
  }
}

/** It is not repeated, or no other date of it is to come that this could be done with. */
export class NotASeries extends DomainError {
  readonly kind = 'rule';
  readonly code = 'events.not-a-series';
  constructor() {
    super('No date of the series is to come');
  }
}

/** The dates that are to come are not as many as whoever decides was told. */
export class SeriesChangedMeanwhile extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'events.series-changed-meanwhile';
  constructor(count: number) {
    super('The series was changed meanwhile', { count });
  }
}
