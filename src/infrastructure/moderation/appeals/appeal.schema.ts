import { Appeal, type AppealId } from '#domain/moderation/appeals/appeal';
import type { AppealOutcome, AppealParty } from '#domain/moderation/appeals/outcomes';
import type { DecisionId } from '#domain/moderation/decisions/ids';
import type { ReportId } from '#domain/moderation/reports/ids';
import type { MemberId } from '#domain/shared/id';
import { aggregateSchema } from '../../platform/persistence/aggregate-schema.ts';

const optionalText = { type: 'text', nullable: true } as const;
const optionalId = { type: 'uuid', nullable: true } as const;

export const appealSchema = aggregateSchema<
  Appeal,
  {
    id: AppealId;
    decisionId: DecisionId;
    party: AppealParty;
    reportId: ReportId | null;
    appellantId: MemberId | null;
    email: string | null;
    language: string;
    text: string;
    filedAt: Date;
    dueAt: Date;
    outcome: AppealOutcome | null;
    reply: string | null;
    decidedBy: MemberId | null;
    decidedAt: Date | null;
    version: number;
  }
>({
  aggregate: Appeal,
  schema: 'moderation',
  table: 'appeal',
  columns: {
    id: { type: 'uuid', primary: true },
    decisionId: { type: 'uuid' },
    party: { type: 'text' },
    reportId: optionalId,
    appellantId: optionalId,
    email: optionalText,
    language: { type: 'text' },
    text: { type: 'text' },
    filedAt: { type: 'datetime' },
    dueAt: { type: 'datetime' },
    outcome: optionalText,
    reply: optionalText,
    decidedBy: optionalId,
    decidedAt: { type: 'datetime', nullable: true },
    version: { type: 'integer', version: true },
  },
});
