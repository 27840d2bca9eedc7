import { DecisionMade, DecisionOverturned } from '#domain/moderation/decisions/decision.facts';
import { RoleAssigned } from '#domain/moderation/permissions/role-assignment';
import { Publications } from '../shared/publishing.ts';
import type { ModerationFact } from './published/moderation.facts.ts';

export const publishModerationFact = new Publications<ModerationFact>()
  .tell(RoleAssigned, 'moderation.role-assigned.v1', (fact) => ({
    memberId: fact.memberId,
    role: fact.role,
    department: fact.department,
    assignedBy: fact.assignedBy,
  }))
  .tell(DecisionMade, 'moderation.decision-made.v1', (fact) => ({
    decisionId: fact.decisionId,
    action: fact.action,
    targetKind: fact.target.kind,
    targetId: fact.target.id,
    subjectId: fact.subjectId,
    by: fact.by,
    path: fact.path,
    until: fact.until?.toISOString() ?? null,
    explanation: fact.explanation,
  }))
  .tell(DecisionOverturned, 'moderation.decision-overturned.v1', (fact) => ({
    decisionId: fact.decisionId,
    action: fact.action,
    targetKind: fact.target.kind,
    targetId: fact.target.id,
    subjectId: fact.subjectId,
    by: fact.by,
  })).publish;
