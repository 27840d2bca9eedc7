import type { Actor } from '#domain/shared/actor';
import { type Day, dayOf, parisDay } from '#domain/shared/day';
import { InvalidValue } from '#domain/shared/domain-error';
import { ripeAt } from '#domain/insights/counting/count-questions';
import { lifeOf } from '#domain/insights/counting/question-life';
import {
  isBacklog,
  maturityOfRows,
  questionMeasuresOf,
  rowsCounted,
} from '#domain/insights/kpis/counted-rows';
import { KPI_KEYS, kpiOf } from '#domain/insights/kpis/kpis';
import type { KpiUnit } from '#domain/insights/kpis/kpi';
import type { TopicName, TopicNames } from '../../community/published/topic-names.api.ts';
import type { Clock } from '../../shared/ports.ts';
import type { ActivityLog } from '../activity/activity-log.port.ts';
import { KpiNotFound } from '../kpis/kpi.errors.ts';

export interface KpiRow {
  /** Null where the reader may not know of the question, or where it was taken away since. */
  readonly topic: TopicName | null;
  readonly askedAt: Date;
  readonly seconds: number | null;
  /** Null where every question counts. */
  readonly counts: boolean | null;
}

export interface KpiRows {
  readonly key: string;
  readonly unit: KpiUnit;
  /** `yyyy-mm-dd`, in Paris. */
  readonly day: string;
  readonly rows: readonly KpiRow[];
}

/** The questions that one day of a figure is made of, as they stood when that day was counted. */
export class ReadKpiRows {
  constructor(
    private readonly log: ActivityLog,
    private readonly topics: TopicNames,
    private readonly clock: Clock,
  ) {}

  /** @throws NotAllowed, KpiNotFound where the figure is not made of questions, InvalidValue for a day that is not ripe */
  async execute(asked: {
    readonly actor: Actor;
    readonly key: string;
    readonly day: string;
  }): Promise<KpiRows> {
    const { actor } = asked;
    actor.mustBeAllowed('kpi.read');
    const key = KPI_KEYS.find((one) => one === asked.key);
    const kpi = key === undefined ? null : kpiOf(key);
    const measures = kpi ? questionMeasuresOf(kpi) : [];
    const [first] = measures;
    if (!kpi || first === undefined) throw new KpiNotFound();
    const day = dayOf('day', asked.day);
    const ripe = ripeAt(day, maturityOfRows(first));
    if (parisDay(ripe) > parisDay(this.clock.now())) throw new InvalidValue('day', 'insights.day-not-ripe');
    const rows = rowsCounted(measures, day, await this.lives(isBacklog(first), day, ripe));
    const names = await this.topics.of(
      actor.audiences,
      rows.map(({ topicId }) => topicId),
    );
    return {
      key: kpi.key,
      unit: kpi.unit,
      day,
      rows: rows
        .toSorted((a, b) => a.askedAt.getTime() - b.askedAt.getTime())
        .map(({ topicId, ...row }) => ({ topic: names.get(topicId) ?? null, ...row })),
    };
  }

  private async lives(waiting: boolean, day: Day, ripe: Date) {
    const told = waiting ? await this.log.aboutWaiting(ripe) : await this.log.aboutQuestionsOf(day, ripe);
    return told.flatMap((facts) => lifeOf(facts, ripe) ?? []);
  }
}
