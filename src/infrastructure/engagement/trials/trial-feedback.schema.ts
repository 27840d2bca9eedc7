import type { TrialFeedbackId, TrialId } from '#domain/engagement/trials/ids';
import { TrialFeedback } from '#domain/engagement/trials/trial-feedback';
import type { MemberId } from '#domain/shared/id';
import { aggregateSchema } from '../../platform/persistence/aggregate-schema.ts';

export const trialFeedbackSchema = aggregateSchema<
  TrialFeedback,
  {
    id: TrialFeedbackId;
    number: number;
    trialId: TrialId;
    authorId: MemberId;
    givenAt: Date;
    task: number | null;
    kind: string;
    severity: string | null;
    title: string;
    source: string;
    html: string;
    plain: string;
    state: string;
    duplicateOf: number | null;
    answer: string | null;
    answeredBy: MemberId | null;
    answeredAt: Date | null;
    standing: string;
    decisionId: string | null;
    replaced: readonly unknown[];
    purgedAt: Date | null;
    takenAlong: boolean;
    version: number;
  }
>({
  aggregate: TrialFeedback,
  schema: 'engagement',
  table: 'trial_feedback',
  columns: {
    id: { type: 'uuid', primary: true },
    number: { type: 'integer' },
    trialId: { type: 'uuid' },
    authorId: { type: 'uuid' },
    givenAt: { type: 'datetime' },
    task: { type: 'integer', nullable: true },
    kind: { type: 'text' },
    severity: { type: 'text', nullable: true },
    title: { type: 'text' },
    source: { type: 'text' },
    html: { type: 'text' },
    plain: { type: 'text' },
    state: { type: 'text' },
    duplicateOf: { type: 'integer', nullable: true },
    answer: { type: 'text', nullable: true },
    answeredBy: { type: 'uuid', nullable: true },
    answeredAt: { type: 'datetime', nullable: true },
    standing: { type: 'text' },
    decisionId: { type: 'uuid', nullable: true },
    replaced: { type: 'json' },
    purgedAt: { type: 'datetime', nullable: true },
    takenAlong: { type: 'boolean' },
    version: { type: 'integer', version: true },
  },
});
