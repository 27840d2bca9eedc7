import { STAFF_ROLES } from '#domain/shared/actor';

/**
 * Whether a member keeps another at a distance, so that nothing the other does is told to them. Every statement that tells a
 * member of somebody asks this. The team reaches everybody.
 * @param member expression of the id of who would be told
 * @param other expression of the id of who did something; null did nothing
 */
export const keepsAway = (member: string, other: string): string => `exists (
  select from community.distance d join community.member far on far.id = d.other_id
  where d.member_id = ${member} and d.other_id = ${other} and far.role <> all('{${STAFF_ROLES.join()}}'))`;

/** Whether a member `m` blocks another: who may then not name them. */
export const blocks = (member: string, other: string): string => `exists (
  select from community.distance d join community.member far on far.id = d.other_id
  where d.member_id = ${member} and d.other_id = ${other} and d.kind = 'block'
    and far.role <> all('{${STAFF_ROLES.join()}}'))`;
