import type { Role } from './actor.ts';

/**
 * The roles that a sign-on provider may give, whatever its claims and the rules say. Who administers is appointed by an
 * administrator, and who speaks in the name of the organisation by a person who says for which department.
 */
export const PROVIDED_ROLES = [
  'ambassador',
  'moderator',
  'community_manager',
] as const satisfies readonly Role[];
export type ProvidedRole = (typeof PROVIDED_ROLES)[number];

export const isProvidedRole = (raw: string): raw is ProvidedRole =>
  PROVIDED_ROLES.some((role) => role === raw);
