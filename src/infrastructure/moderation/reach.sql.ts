import type { Actor, Permission } from '#domain/shared/actor';

/**
 * The categories that a right of the actor reaches; null for everything, also what no category holds.
 * @throws NotAllowed, SignInNeeded
 */
export function reachOf(actor: Actor, permission: Permission): readonly string[] | null {
  actor.mustBeAllowed(permission);
  const reach = actor.reachOf(permission);
  return reach === 'everywhere' ? null : [...(reach ?? [])];
}

/**
 * The one filter of lists of cases and decisions: those of one's categories, and none about oneself, since who gave notice
 * and who decided is in there.
 * @param row the table, with its `category_id` and `subject_id`
 * @param reach placeholder of what `reachOf` gave
 * @param reader placeholder of the id of who reads
 */
export const reached = (row: string, reach: string, reader: string): string =>
  `(${reach}::uuid[] is null or ${row}.category_id = any(${reach}::uuid[])) and ${row}.subject_id is distinct from ${reader}::uuid`;
