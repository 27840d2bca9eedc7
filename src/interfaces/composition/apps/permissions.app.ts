import { AssignRole } from '#application/moderation/permissions/assign-role';
import type { Get } from '../provided.ts';

/** Roles and what they allow. */
export const permissionsApp = (get: Get) => ({
  assignRole: get(AssignRole),
});
