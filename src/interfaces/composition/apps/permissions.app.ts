import { AssignRole } from '#application/moderation/permissions/assign-role';
import { ChangeMatrix } from '#application/moderation/permissions/change-matrix';
import { MATRIX, MEMBER_RIGHTS, OFFICE_HOLDERS } from '#infrastructure/moderation/moderation.module';
import type { Get } from '../provided.ts';

/** Roles and what they allow. */
export const permissionsApp = (get: Get) => ({
  assignRole: get(AssignRole),
  changeMatrix: get(ChangeMatrix),
  matrix: get(MATRIX),
  officeHolders: get(OFFICE_HOLDERS),
  memberRights: get(MEMBER_RIGHTS),
});
