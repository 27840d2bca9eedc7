import { GROUP_LIMITS } from '#domain/moderation/permissions/member-group';
import { DEPARTMENT_MAX } from '#domain/moderation/permissions/role-assignment';

/** How long texts about rights may be, in characters, and how many boxes a form may send. */
export const RIGHTS_LIMITS = {
  department: { max: DEPARTMENT_MAX },
  reason: { min: 3, max: 500 },
  cells: { max: 1_000 },
  categories: { max: 100 },
  group: GROUP_LIMITS,
} as const;
