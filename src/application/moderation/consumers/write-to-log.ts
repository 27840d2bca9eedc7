import type { Decisions } from '#domain/moderation/decisions/decisions.port';
import { knownId } from '#domain/shared/id';
import type { AuditEntry, AuditLog } from '../../shared/audit-log.ts';
import type { Consumer } from '../../shared/ports.ts';
import type {
  AppealFiledV1,
  DecisionEndedV1,
  DecisionMadeV1,
  DecisionOverturnedV1,
  ItemDecidedV1,
  ReportFiledV1,
} from '../published/moderation.facts.ts';

type Told =
  AppealFiledV1 | DecisionEndedV1 | DecisionMadeV1 | DecisionOverturnedV1 | ItemDecidedV1 | ReportFiledV1;

/**
 * Writes what was decided, contested and reported into the log of record, whatever the path it came by: codes only, so that
 * the yearly report can be counted again from these lines, and nothing personal beside who acted.
 */
export class WriteToLog implements Consumer<Told> {
  constructor(
    private readonly decisions: Decisions,
    private readonly log: AuditLog,
  ) {}

  async on(fact: Told): Promise<void> {
    await this.log.write({ at: new Date(fact.at), outcome: 'done', ...(await this.lineOf(fact)) });
  }

  private async lineOf(fact: Told): Promise<Omit<AuditEntry, 'at' | 'outcome'>> {
    switch (fact.name) {
      case 'moderation.decision-made.v1':
        return {
          actorId: fact.by,
          action: 'decision.take',
          objectKind: fact.targetKind,
          objectId: fact.targetId,
          details: {
            action: fact.action,
            path: fact.path,
            ...(fact.until !== null && { until: fact.until }),
            ...(await this.groundsOf(fact.decisionId)),
          },
        };
      case 'moderation.decision-overturned.v1':
        return { ...ofDecision(fact), actorId: fact.by, action: 'decision.overturn' };
      case 'moderation.decision-ended.v1':
        return { ...ofDecision(fact), actorId: null, action: 'decision.end' };
      case 'moderation.appeal-filed.v1':
        return {
          // Who contests as the notifier gave notice: that is told to nobody.
          actorId: fact.party === 'author' ? fact.appellantId : null,
          action: 'appeal.file',
          objectKind: 'appeal',
          objectId: fact.appealId,
          details: { decision: fact.decisionId, party: fact.party },
        };
      case 'moderation.report-filed.v1':
        return {
          // By whom is told to nobody.
          actorId: null,
          action: 'report.file',
          objectKind: 'report',
          objectId: fact.reportId,
          details: { item: fact.itemId, target: fact.targetKind, motive: fact.reason },
        };
      case 'moderation.item-decided.v1':
        return {
          actorId: fact.by,
          action: 'report.settle',
          objectKind: 'review-item',
          objectId: fact.itemId,
          details: { target: fact.targetKind, decided: fact.outcome },
        };
    }
  }

  /** What the report of the year counts of it; nothing where nobody is restricted. */
  private async groundsOf(decisionId: string): Promise<AuditEntry['details']> {
    const { statement } = await this.decisions.getForChange(knownId<'Decision'>(decisionId));
    if (!statement) return { decision: decisionId };
    const { source, category, automatedDetection, automatedDecision, ground } = statement;
    return {
      decision: decisionId,
      motive: statement.reason,
      source,
      category,
      ground: ground.kind,
      detection: automatedDetection,
      automation: automatedDecision,
    };
  }
}

const ofDecision = (fact: DecisionEndedV1 | DecisionOverturnedV1) => ({
  objectKind: fact.targetKind,
  objectId: fact.targetId,
  details: { decision: fact.decisionId, action: fact.action },
});
