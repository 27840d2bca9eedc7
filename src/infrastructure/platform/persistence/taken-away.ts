import type { EventSubscriber, FlushEventArgs, UnitOfWork } from '@mikro-orm/core';

const gone = new WeakMap<UnitOfWork, Set<unknown>>();

/** To be registered with the ORM, which forgets what it takes away. */
export const rememberingTakenAway: EventSubscriber = {
  beforeFlush({ uow }: FlushEventArgs): void {
    if (uow.getRemoveStack().size > 0) gone.set(uow, takenAway(uow));
  },
};

/** What a unit of work took away, and what it is about to: what happened to these is told too. */
export const takenAway = (unit: UnitOfWork): Set<unknown> =>
  new Set([...(gone.get(unit) ?? []), ...unit.getRemoveStack()]);
