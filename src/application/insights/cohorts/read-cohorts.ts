import type { Actor } from '#domain/shared/actor';
import { parisDay } from '#domain/shared/day';
import {
  COHORT_MONTHS,
  type Cohort,
  COHORTS_VERSION,
  type CohortWay,
  cohortsOf,
} from '#domain/insights/cohorts/cohorts';
import { addMonths, monthOf } from '#domain/insights/cohorts/month';
import type { Clock } from '../../shared/ports.ts';
import type { CohortCounts } from './cohort-counts.port.ts';

export type { Cohort };

export interface CohortReport {
  readonly way: CohortWay;
  /** Of the definition. */
  readonly version: number;
  /** By month of joining, the latest first; months in which nobody joined are left out. */
  readonly cohorts: readonly Cohort[];
}

/** How many of those who joined in a month came back in the months after it. */
export class ReadCohorts {
  constructor(
    private readonly counts: CohortCounts,
    private readonly clock: Clock,
  ) {}

  /** @throws NotAllowed */
  async execute({
    actor,
    way = 'visit',
  }: {
    readonly actor: Actor;
    readonly way?: CohortWay;
  }): Promise<CohortReport> {
    actor.mustBeAllowed('kpi.read');
    const running = monthOf(parisDay(this.clock.now()));
    const counts = await this.counts.read({ first: addMonths(running, -COHORT_MONTHS), running, way });
    return { way, version: COHORTS_VERSION, cohorts: cohortsOf(counts, running) };
  }
}
