import { type Actor, NotAllowed, type Permission } from '#domain/shared/actor';

/**
 * Rights of which any one opens an act; none where no right does. A refusal names the last, which does not ask whose the
 * thing is.
 */
export type Keys = readonly Permission[];

/** Whether somebody holds one of them there. @param category that of the topic */
export const holdsOne = (actor: Actor, keys: Keys, category: string): boolean =>
  actor.memberId !== null && keys.some((key) => actor.may(key, category));

/** @throws NotAllowed, or SignInNeeded when signing in might help */
export function mustHoldOne(actor: Actor, keys: Keys, p: { category: string; deed: string }): void {
  if (holdsOne(actor, keys, p.category)) return;
  const last = keys.at(-1);
  if (last === undefined) throw new NotAllowed(p.deed as Permission);
  actor.mustBeAllowed(last, p.category);
}
