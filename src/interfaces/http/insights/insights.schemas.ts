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
import { HEALTH_TERMS, KPI_KEYS } from '#application/insights/limits';
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
  }),
};
