import type { Role } from '#domain/shared/actor';
import type { MemberId } from '#domain/shared/id';
import { RoleAssignment } from '#domain/moderation/permissions/role-assignment';
import { aggregateSchema } from '../../platform/persistence/aggregate-schema.ts';

export const roleAssignmentSchema = aggregateSchema<
  RoleAssignment,
  {
    memberId: MemberId;
    role: Role;
    department: string | null;
    categoryIds: string[] | null;
    assignedBy: MemberId | null;
    assignedAt: Date;
    version: number;
  }
>({
  aggregate: RoleAssignment,
  schema: 'moderation',
  table: 'role_assignment',
  columns: {
    memberId: { type: 'uuid', primary: true },
    role: { type: 'text' },
    department: { type: 'text', nullable: true },
    categoryIds: { type: 'array', columnType: 'uuid[]', nullable: true },
    assignedBy: { type: 'uuid', nullable: true },
    assignedAt: { type: 'datetime' },
    version: { type: 'integer', version: true },
  },
});
