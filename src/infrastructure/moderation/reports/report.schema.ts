import type { DecisionId } from '#domain/moderation/decisions/ids';
import type { ReportScore } from '#domain/moderation/reports/reliability';
import { Report, type ReportId, type ReportStatus } from '#domain/moderation/reports/report';
import type { ReviewItemId } from '#domain/moderation/review/ids';
import type { MemberId } from '#domain/shared/id';
import { aggregateSchema } from '../../platform/persistence/aggregate-schema.ts';

const optionalText = { type: 'text', nullable: true } as const;

export const reportSchema = aggregateSchema<
  Report,
  {
    id: ReportId;
    number: string;
    itemId: ReviewItemId;
    targetKind: string;
    targetId: string;
    title: string;
    address: string;
    excerpt: string;
    reason: string;
    explanation: string;
    reporterId: MemberId | null;
    reporterName: string | null;
    reporterEmail: string | null;
    reporterKey: string;
    reporterVoice: string | null;
    language: string;
    score: ReportScore;
    filedAt: Date;
    trusted: boolean;
    status: ReportStatus;
    settledAt: Date | null;
    decisionId: DecisionId | null;
    answer: string | null;
    version: number;
  }
>({
  aggregate: Report,
  schema: 'moderation',
  table: 'report',
  columns: {
    id: { type: 'uuid', primary: true },
    number: { type: 'text' },
    itemId: { type: 'uuid' },
    targetKind: { type: 'text' },
    targetId: { type: 'text' },
    title: { type: 'text' },
    address: { type: 'text' },
    excerpt: { type: 'text' },
    reason: { type: 'text' },
    explanation: { type: 'text' },
    reporterId: { type: 'uuid', nullable: true },
    reporterName: optionalText,
    reporterEmail: optionalText,
    reporterKey: { type: 'text' },
    reporterVoice: optionalText,
    language: { type: 'text' },
    score: { type: 'json' },
    filedAt: { type: 'datetime' },
    trusted: { type: 'boolean' },
    status: { type: 'text' },
    settledAt: { type: 'datetime', nullable: true },
    decisionId: { type: 'uuid', nullable: true },
    answer: optionalText,
    version: { type: 'integer', version: true },
  },
});
