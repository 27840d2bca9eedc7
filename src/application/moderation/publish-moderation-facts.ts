import { DecisionEnded, DecisionMade, DecisionOverturned } from '#domain/moderation/decisions/decision.facts';
import { ReportFiled } from '#domain/moderation/reports/report.facts';
import { CaseTakenOver, ItemDecided } from '#domain/moderation/review/review.facts';
import { GroupsChanged } from '#domain/moderation/permissions/member-group';
import { RoleAssigned } from '#domain/moderation/permissions/role-assignment';
import { AppealDecided, AppealFiled } from '#domain/moderation/appeals/appeal.facts';
import { StandingChanged } from '#domain/moderation/sanctions/sanction.facts';
import { Publications } from '../shared/publishing.ts';
import type { ModerationFact } from './published/moderation.facts.ts';

/** Told where it binds alone. */
const readOf = ({ read }: { readonly read: string | null }) => (read === null ? {} : { read });

export const publishModerationFact = new Publications<ModerationFact>()
  .tell(RoleAssigned, 'moderation.role-assigned.v1', (fact) => ({
    memberId: fact.memberId,
    role: fact.role,
    former: fact.former,
    department: fact.department,
    assignedBy: fact.assignedBy,
    categoryIds: fact.categoryIds,
    ...(fact.isTold && { isTold: true }),
  }))
  .tell(GroupsChanged, 'moderation.groups-changed.v1', (fact) => ({ memberId: fact.memberId }))
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
    recorded: fact.recorded,
    ...readOf(fact),
  }))
  .tell(DecisionOverturned, 'moderation.decision-overturned.v1', (fact) => ({
    decisionId: fact.decisionId,
    action: fact.action,
    targetKind: fact.target.kind,
    targetId: fact.target.id,
    subjectId: fact.subjectId,
    by: fact.by,
    ...readOf(fact),
  }))
  .tell(DecisionEnded, 'moderation.decision-ended.v1', (fact) => ({
    decisionId: fact.decisionId,
    action: fact.action,
    targetKind: fact.target.kind,
    targetId: fact.target.id,
  }))
  .tell(AppealFiled, 'moderation.appeal-filed.v1', (fact) => ({
    appealId: fact.appealId,
    decisionId: fact.decisionId,
    appellantId: fact.appellantId,
    party: fact.party,
  }))
  .tell(AppealDecided, 'moderation.appeal-decided.v1', (fact) => ({
    appealId: fact.appealId,
    decisionId: fact.decisionId,
    appellantId: fact.appellantId,
    outcome: fact.outcome,
  }))
  .tell(StandingChanged, 'moderation.standing-changed.v1', (fact) => ({
    memberId: fact.memberId,
    standing: fact.standing,
  }))
  .tell(ReportFiled, 'moderation.report-filed.v1', (fact) => ({
    reportId: fact.reportId,
    itemId: fact.itemId,
    targetKind: fact.target.kind,
    targetId: fact.target.id,
    reason: fact.reason,
  }))
  .tell(CaseTakenOver, 'moderation.case-taken-over.v1', ({ itemId, formerHolder, by }) => ({
    itemId,
    memberIds: [formerHolder],
    by,
  }))
  .tell(ItemDecided, 'moderation.item-decided.v1', (fact) => ({
    itemId: fact.itemId,
    targetKind: fact.target.kind,
    targetId: fact.target.id,
    outcome: fact.outcome,
    by: fact.by,
  })).publish;
