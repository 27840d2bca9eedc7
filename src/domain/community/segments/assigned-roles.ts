import { RANK, type Role } from '../../shared/actor.ts';

/** The roles that somebody who is registered can have, the lowest first. */
export const ASSIGNED_ROLES: readonly Role[] = (Object.keys(RANK) as Role[])
  .filter((role) => role !== 'visitor')
  .toSorted((one, other) => RANK[one] - RANK[other]);
