import { type StepTaken, Welcome, type WelcomeStep } from '#domain/community/welcome/welcome';
import type { MemberId } from '#domain/shared/id';
import { aggregateSchema } from '../../platform/persistence/aggregate-schema.ts';

export const welcomeSchema = aggregateSchema<
  Welcome,
  {
    memberId: MemberId;
    begunAt: Date;
    steps: Partial<Record<WelcomeStep, StepTaken>>;
    overAt: Date | null;
    how: 'finished' | 'left' | null;
  }
>({
  aggregate: Welcome,
  schema: 'community',
  table: 'welcome',
  columns: {
    memberId: { type: 'uuid', primary: true },
    begunAt: { type: 'datetime' },
    steps: { type: 'json' },
    overAt: { type: 'datetime', nullable: true },
    how: { type: 'text', nullable: true },
  },
});
