import type { TrialId } from '#domain/engagement/trials/ids';
import { Trial } from '#domain/engagement/trials/trial';
import type { TrialTask } from '#domain/engagement/trials/trial-terms';
import type { MemberId } from '#domain/shared/id';
import { aggregateSchema } from '../../platform/persistence/aggregate-schema.ts';

export const trialSchema = aggregateSchema<
  Trial,
  {
    id: TrialId;
    slug: string;
    authorId: MemberId;
    createdAt: Date;
    title: string;
    goal: string;
    sought: string;
    audiences: string[];
    seats: number;
    quotas: Record<string, number>;
    confidentiality: string;
    promiseVersion: number;
    tasks: TrialTask[];
    state: string;
    stateAt: Date;
    report: string | null;
    version: number;
  }
>({
  aggregate: Trial,
  schema: 'engagement',
  table: 'trial',
  columns: {
    id: { type: 'uuid', primary: true },
    slug: { type: 'text' },
    authorId: { type: 'uuid' },
    createdAt: { type: 'datetime' },
    title: { type: 'text' },
    goal: { type: 'text' },
    sought: { type: 'text' },
    audiences: { type: 'array' },
    seats: { type: 'integer' },
    quotas: { type: 'json' },
    confidentiality: { type: 'text' },
    promiseVersion: { type: 'integer' },
    tasks: { type: 'json' },
    state: { type: 'text' },
    stateAt: { type: 'datetime' },
    report: { type: 'text', nullable: true },
    version: { type: 'integer', version: true },
  },
});
