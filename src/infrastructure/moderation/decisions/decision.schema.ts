import { Decision, type Undoing } from '#domain/moderation/decisions/decision';
import type { DecisionAction, DecisionPath } from '#domain/moderation/decisions/decision-action';
import type { DecisionId } from '#domain/moderation/decisions/ids';
import type { StatementOfReasons } from '#domain/moderation/decisions/statement-of-reasons';
import type { MemberId } from '#domain/shared/id';
import { aggregateSchema } from '../../platform/persistence/aggregate-schema.ts';

const optionalMoment = { type: 'datetime', nullable: true } as const;
const optionalText = { type: 'text', nullable: true } as const;
const optionalId = { type: 'uuid', nullable: true } as const;

export const decisionSchema = aggregateSchema<
  Decision,
  {
    id: DecisionId;
    action: DecisionAction;
    targetKind: string;
    targetId: string;
    subject: MemberId | null;
    categoryId: string | null;
    decidedBy: MemberId | null;
    path: DecisionPath;
    reviewItemId: string | null;
    cause: string | null;
    statement: StatementOfReasons | null;
    decidedAt: Date;
    until: Date | null;
    appealableUntil: Date | null;
    overturnedAt: Date | null;
    endedAt: Date | null;
    overturnedBy: MemberId | null;
    overturnedWhy: string | null;
    undone: Undoing | null;
    replacedBy: DecisionId | null;
    replacement: string | null;
    formerTexts: number | null;
    version: number;
  }
>({
  aggregate: Decision,
  schema: 'moderation',
  table: 'decision',
  columns: {
    id: { type: 'uuid', primary: true },
    action: { type: 'text' },
    targetKind: { type: 'text' },
    targetId: { type: 'text' },
    subject: { ...optionalId, fieldName: 'subject_id' },
    categoryId: optionalId,
    decidedBy: optionalId,
    path: { type: 'text' },
    reviewItemId: optionalId,
    cause: optionalText,
    statement: { type: 'json', nullable: true },
    decidedAt: { type: 'datetime' },
    until: optionalMoment,
    appealableUntil: optionalMoment,
    overturnedAt: optionalMoment,
    endedAt: optionalMoment,
    overturnedBy: optionalId,
    overturnedWhy: optionalText,
    undone: optionalText,
    replacedBy: optionalId,
    replacement: optionalText,
    formerTexts: { type: 'integer', nullable: true },
    version: { type: 'integer', version: true },
  },
});
