import { type Actor, RANK, type Role } from '#domain/shared/actor';

export const TRYING_REASON = { min: 3, max: 300 } as const;
/** Roles with whose eyes somebody may look. */
export const TRIABLE_ROLES = [
  'member',
  'ambassador',
  'agent',
  'moderator',
  'community_manager',
] as const satisfies readonly Role[];

export const isTriable = (actor: Actor, role: string): role is Role =>
  TRIABLE_ROLES.some((one) => one === role) && RANK[actor.role] > RANK[role as Role];
