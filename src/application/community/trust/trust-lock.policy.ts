import { type Actor, NO_CATEGORY } from '#domain/shared/actor';

/** Whether somebody gives a level by hand to a member of that role: who decides of members does, to a lower rank. */
export const mayLockTrust = (actor: Actor, role: string): boolean =>
  actor.may('review.decide', NO_CATEGORY) && actor.outranks(role);
