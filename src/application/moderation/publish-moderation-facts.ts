import { RoleAssigned } from '#domain/moderation/permissions/role-assignment';
import { Publications } from '../shared/publishing.ts';
import type { ModerationFact } from './published/moderation.facts.ts';

export const publishModerationFact = new Publications<ModerationFact>().tell(
  RoleAssigned,
  'moderation.role-assigned.v1',
  (fact) => ({
    memberId: fact.memberId,
    role: fact.role,
    department: fact.department,
    assignedBy: fact.assignedBy,
  }),
).publish;
