import type { TesterId, TrialId } from '#domain/engagement/trials/ids';
import { type TaskOutcome, Tester } from '#domain/engagement/trials/tester';
import type { MemberId } from '#domain/shared/id';
import { aggregateSchema } from '../../platform/persistence/aggregate-schema.ts';

export const testerSchema = aggregateSchema<
  Tester,
  {
    id: TesterId;
    trialId: TrialId;
    memberId: MemberId;
    branch: string | null;
    appliedAt: Date;
    seat: number | null;
    promisedVersion: number;
    promisedAt: Date;
    cameBy: readonly string[] | null;
    keptOutAt: Date | null;
    leftAt: Date | null;
    thankedAt: Date | null;
    outcomes: TaskOutcome[];
    version: number;
  }
>({
  aggregate: Tester,
  schema: 'engagement',
  table: 'tester',
  columns: {
    id: { type: 'uuid', primary: true },
    trialId: { type: 'uuid' },
    memberId: { type: 'uuid' },
    branch: { type: 'text', nullable: true },
    appliedAt: { type: 'datetime' },
    seat: { type: 'integer', nullable: true },
    promisedVersion: { type: 'integer' },
    promisedAt: { type: 'datetime' },
    cameBy: { type: 'array', nullable: true },
    keptOutAt: { type: 'datetime', nullable: true },
    leftAt: { type: 'datetime', nullable: true },
    thankedAt: { type: 'datetime', nullable: true },
    outcomes: { type: 'json' },
    version: { type: 'integer', version: true },
  },
});
