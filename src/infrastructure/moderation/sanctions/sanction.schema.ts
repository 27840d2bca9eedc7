import type { DecisionPath } from '#domain/moderation/decisions/decision-action';
import type { DecisionId } from '#domain/moderation/decisions/ids';
import type { GivenStatement } from '#domain/moderation/decisions/statement-of-reasons';
import { Sanction, type SanctionId, type SanctionStatus } from '#domain/moderation/sanctions/sanction';
import type { MemberMeasure } from '#domain/moderation/sanctions/standing';
import type { MemberId } from '#domain/shared/id';
import { aggregateSchema } from '../../platform/persistence/aggregate-schema.ts';

const optionalMoment = { type: 'datetime', nullable: true } as const;
const optionalId = { type: 'uuid', nullable: true } as const;

export const sanctionSchema = aggregateSchema<
  Sanction,
  {
    id: SanctionId;
    befalls: MemberId;
    step: string;
    action: MemberMeasure;
    statement: GivenStatement | null;
    status: SanctionStatus;
    proposedBy: MemberId | null;
    signedBy: MemberId | null;
    decisionId: DecisionId | null;
    begunAt: Date | null;
    proposedAt: Date;
    reviewItemId: string | null;
    path: DecisionPath;
    until: Date | null;
    countsUntil: Date | null;
    endedAt: Date | null;
    version: number;
  }
>({
  aggregate: Sanction,
  schema: 'moderation',
  table: 'sanction',
  columns: {
    id: { type: 'uuid', primary: true },
    befalls: { type: 'uuid', fieldName: 'member_id' },
    step: { type: 'text' },
    action: { type: 'text' },
    statement: { type: 'json', nullable: true },
    status: { type: 'text' },
    proposedBy: optionalId,
    signedBy: optionalId,
    decisionId: optionalId,
    begunAt: optionalMoment,
    proposedAt: { type: 'datetime' },
    reviewItemId: optionalId,
    path: { type: 'text' },
    until: optionalMoment,
    countsUntil: optionalMoment,
    endedAt: optionalMoment,
    version: { type: 'integer', version: true },
  },
});
