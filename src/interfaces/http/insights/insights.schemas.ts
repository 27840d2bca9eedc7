import type { Cohort, CohortReport } from '#application/insights/cohorts/read-cohorts';
import type { ContentGap, ContentGapReport } from '#application/insights/gaps/read-content-gaps';
import type { KpiRow, KpiRows } from '#application/insights/rows/read-kpi-rows';
import { BRANCHES } from '#application/community/limits';
import type {
  BranchFigure,
  KpiDay,
  KpiDetail,
  KpiFigure,
  KpiReport,
  KpiStep,
  Span,
} from '#application/insights/kpis/kpi-report.query';
import { COHORT_WAYS, HEALTH_TERMS, KPI_KEYS } from '#application/insights/limits';
import {
  count,
  listOf,
  maybe,
  moment,
  named,
  objectOf,
  oneOf,
  type Schema,
  text,
  yesOrNo,
} from '../json-schema.ts';

const number: Schema = { type: 'number' };
const day: Schema = { type: 'string', format: 'date' };
const span = { from: day, to: day };
const value: Schema = { ...maybe(number), description: 'Null where there is nothing to tell it from.' };
const atLeast: Schema = { ...yesOrNo, description: 'The value is only known to be at least that.' };

const month: Schema = { type: 'string', pattern: '^[0-9]{4}-[0-9]{2}$' };

export const INSIGHT_SCHEMAS: Readonly<Record<string, Schema>> = {
  Kpi: objectOf<KpiFigure>({
    key: oneOf(...KPI_KEYS),
    version: { ...count, description: 'Of the definition.' },
    group: text(),
    unit: {
      ...oneOf('count', 'mean', 'share', 'seconds', 'score'),
      description: 'A share goes from 0 to 1.',
    },
    exclusions: listOf(text()),
    maturityDays: { ...count, description: 'Days after which a day of it changes no more.' },
    countedTo: maybe(day),
    value,
    atLeast,
    base: { ...count, description: 'Of how many people, questions or cases it tells.' },
    previous: value,
    previousAtLeast: atLeast,
    change: { ...maybe(number), description: '(A − B) / B, B being the period before.' },
    steps: listOf(objectOf<KpiStep>({ ...span, value, atLeast })),
  }),
  KpiReport: objectOf<KpiReport>({
    period: objectOf<Span>(span),
    previous: objectOf<Span>(span),
    figures: listOf(named('Kpi')),
    health: objectOf<KpiReport['health']>({
      version: count,
      score: { ...maybe(number), description: '0 to 100; null while a term is unknown.' },
      previous: maybe(number),
      terms: listOf(
        objectOf<KpiReport['health']['terms'][number]>({
          term: oneOf(...HEALTH_TERMS),
          points: maybe(number),
          most: number,
        }),
      ),
    }),
    mendedAt: maybe(moment),
  }),
  CohortReport: objectOf<CohortReport>({
    way: oneOf(...COHORT_WAYS),
    version: { ...count, description: 'Of the definition.' },
    cohorts: listOf(
      objectOf<Cohort>({
        joined: month,
        members: { ...maybe(count), description: 'Null where fewer than five joined.' },
        masked: yesOrNo,
        back: listOf(objectOf<Cohort['back'][number]>({ month, share: value })),
      }),
    ),
  }),
  ContentGap: objectOf<ContentGap>({
    category: objectOf<ContentGap['category']>({ id: text(), slug: text(), name: text() }),
    branch: oneOf(...BRANCHES, 'every', 'all'),
    questions: count,
    unanswered: { ...count, description: 'Without an official answer.' },
    outdated: { ...count, description: 'With one that must be read again.' },
    missing: { ...count, description: 'Both together.' },
    demand: { ...count, description: 'Readings, followers and replies of those that are missing one.' },
    references: count,
    outdatedReferences: count,
  }),
  ContentGapReport: objectOf<ContentGapReport>({
    period: objectOf<Span>(span),
    themes: listOf(named('ContentGap')),
    next: { ...listOf(named('ContentGap')), description: 'What to write next, the most wanted first.' },
  }),
  KpiDetail: objectOf<KpiDetail>({
    period: objectOf<Span>(span),
    previous: objectOf<Span>(span),
    figure: named('Kpi'),
    branches: maybe(
      listOf(
        objectOf<BranchFigure>({
          branch: oneOf(...BRANCHES),
          value,
          atLeast,
          masked: { ...yesOrNo, description: 'Of fewer than five, or betrayed by a subtraction.' },
        }),
      ),
    ),
    days: listOf(objectOf<KpiDay>({ day, value, atLeast })),
    hasRows: { ...yesOrNo, description: 'Whether each day leads to the questions that it is made of.' },
  }),
  KpiRows: objectOf<KpiRows>({
    key: oneOf(...KPI_KEYS),
    unit: text(),
    day,
    rows: listOf(
      objectOf<KpiRow>({
        topic: {
          ...maybe(
            objectOf<NonNullable<KpiRow['topic']>>({
              id: text(),
              number: count,
              slug: text(),
              title: text(),
            }),
          ),
          description: 'Null where it is not yours to know, or was taken away since.',
        },
        askedAt: moment,
        seconds: { ...maybe(count), description: 'How long it waited, where the figure measures that.' },
        counts: { ...maybe(yesOrNo), description: 'Whether a share counts it.' },
      }),
    ),
  }),
};
