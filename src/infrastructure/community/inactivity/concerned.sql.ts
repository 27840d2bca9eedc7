import { STAFF_ROLES } from '#domain/shared/actor';

/** Roles of the team, as a parameter. */
export const TEAM: readonly string[] = STAFF_ROLES;

/**
 * SQL of whether the rule is about a member `m`: not about the team, nor about who is excluded, whose exclusion has to be known.
 * Accounts that nobody confirmed go within days.
 */
export const CONCERNED = (team: string): string =>
  `m.status in ('active', 'silenced') and m.role <> all(${team}::text[])`;
