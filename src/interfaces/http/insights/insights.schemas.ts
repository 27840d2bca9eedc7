import type { Cohort, CohortReport } from '#application/insights/cohorts/read-cohorts';
import type { ContentGap, ContentGapReport } from '#application/insights/gaps/read-content-gaps';
import type {
  CorrectedVolume,
  VolumeOutcome,
  VolumeProblem,
} from '#application/insights/deflection/import-contact-volumes';
import type { DeflectionReport } from '#application/insights/deflection/read-deflection';
import type { KpiRow, KpiRows } from '#application/insights/rows/read-kpi-rows';
import { BRANCHES } from '#application/community/limits';
import type {
  BranchFigure,
  ByBranch,
  KpiDay,
  KpiDetail,
  KpiPart,
  KpiFigure,
  LevelFunnel,
  HealthPart,
  KpiHealth,
  KpiReport,
  KpiStep,
  Span,
} from '#application/insights/kpis/kpi-report.query';
import {
  CHANGE_UNITS,
  COHORT_WAYS,
  CONTACT_CHANNELS,
  HEALTH_TERMS,
  KPI_KEYS,
} from '#application/insights/limits';
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

type Explicit = DeflectionReport['explicit'];
type Channel = DeflectionReport['modelled']['channels'][number];

const defined = {
  version: { ...count, description: 'Of the definition.' },
  exclusions: { ...listOf(text()), description: 'What it leaves out.' },
};
const maskedShare = {
  share: { ...maybe(number), description: '0 to 1.' },
  part: maybe(count),
  base: maybe(count),
  masked: { ...yesOrNo, description: 'Of fewer than five, or betrayed by a subtraction.' },
};
const shareMonths = listOf(objectOf<Explicit['months'][number]>({ month, ...maskedShare }));
const avoided = {
  months: { ...count, description: 'That could be told.' },
  observed: number,
  expected: number,
  avoided: { ...number, description: 'Below zero where more came than before.' },
  low: number,
  high: number,
};
const volume = { calls: maybe(count), mails: maybe(count), concerned: maybe(count) };

export const INSIGHT_SCHEMAS: Readonly<Record<string, Schema>> = {
  DeflectionReport: objectOf<DeflectionReport>({
    period: objectOf<DeflectionReport['period']>({ from: month, to: month }),
    explicit: objectOf<Explicit>({
      ...defined,
      ...maskedShare,
      months: shareMonths,
      isCounted: { ...yesOrNo, description: 'Whether a contact form is counted at all.' },
      steps: maybe(
        objectOf<NonNullable<Explicit['steps']>>({
          begun: count,
          shown: count,
          read: count,
          readUnsent: count,
          spared: count,
          sent: count,
          withoutBegun: count,
          withoutSent: count,
        }),
      ),
      check: {
        ...maybe(
          objectOf<NonNullable<Explicit['check']>>({
            compared: count,
            sentWithout: number,
            sentWith: number,
            effect: number,
            low: number,
            high: number,
          }),
        ),
        description:
          'How much less often those write who may be shown answers than those who may not; null while it cannot be told.',
      },
    }),
    declared: objectOf<DeflectionReport['declared']>({ ...defined, ...maskedShare, months: shareMonths }),
    modelled: objectOf<DeflectionReport['modelled']>({
      ...defined,
      state: oneOf('told', 'no-opening', 'no-baseline', 'no-volumes'),
      opened: maybe(month),
      correctedAt: maybe(moment),
      channels: listOf(
        objectOf<Channel>({
          channel: oneOf(...CONTACT_CHANNELS),
          perHead: { ...yesOrNo, description: 'Whether contacts are counted for each person concerned.' },
          total: maybe(objectOf<NonNullable<Channel['total']>>(avoided)),
          placebo: {
            ...maybe(objectOf<NonNullable<Channel['placebo']>>({ ...avoided, isQuiet: yesOrNo })),
            description: 'The same look at the year before the opening, where nothing can have been avoided.',
          },
          months: listOf(
            objectOf<Channel['months'][number]>({
              month,
              observed: maybe(count),
              expected: maybe(
                objectOf<NonNullable<Channel['months'][number]['expected']>>({
                  expected: number,
                  low: number,
                  high: number,
                }),
              ),
            }),
          ),
        }),
      ),
    }),
  }),
  VolumeOutcome: objectOf<VolumeOutcome>({
    added: listOf(month),
    corrected: listOf(
      objectOf<CorrectedVolume>({
        month,
        before: objectOf<CorrectedVolume['before']>(volume),
        after: objectOf<CorrectedVolume['after']>(volume),
      }),
    ),
    unchanged: count,
    problems: {
      ...listOf(
        objectOf<VolumeProblem>({
          at: { ...count, description: 'Of the month in the list, from 1.' },
          column: maybe(oneOf('month', 'calls', 'mails', 'concerned')),
          code: text(),
          details: { type: 'object', additionalProperties: true },
        }),
      ),
      description: 'With a single one nothing is written.',
    },
  }),
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
    countedFrom: {
      ...maybe(day),
      description: 'Where nothing is known of the first days of the period: the first one that is counted.',
    },
    countedTo: maybe(day),
    value,
    atLeast,
    base: { ...count, description: 'Of how many people, questions or cases it tells.' },
    partOfBase: {
      ...yesOrNo,
      description: 'The value is a part of `base`; the mean of shares of several days is none.',
    },
    previous: value,
    previousAtLeast: atLeast,
    previousBase: { ...count, description: 'Of how many the previous value tells.' },
    change: {
      ...maybe(number),
      description: 'By how much the value differs from the period before, as `changeUnit` says.',
    },
    changeUnit: {
      ...oneOf(...CHANGE_UNITS),
      description:
        '`relative`: (A − B) / B, B being the period before, of counts and means. `points`: A − B of two shares, which go from 0 to 1. `seconds`: A − B of two durations.',
    },
    steps: listOf(
      objectOf<KpiStep>({
        ...span,
        value,
        atLeast,
        base: count,
        previous: value,
        previousAtLeast: atLeast,
        previousBase: count,
      }),
    ),
  }),
  KpiReport: objectOf<KpiReport>({
    period: objectOf<Span>(span),
    previous: objectOf<Span>(span),
    figures: listOf(named('Kpi')),
    health: objectOf<KpiHealth>({
      version: count,
      score: { ...maybe(number), description: '0 to 100; null while a term is unknown.' },
      previous: { ...maybe(number), description: 'Of as many days right before those of each term.' },
      terms: listOf(
        objectOf<HealthPart>({
          from: day,
          to: {
            ...day,
            description:
              'The last day that is ripe for it: each term is told of as many days as the period has.',
          },
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
    byBranch: {
      ...maybe(
        listOf(
          objectOf<ByBranch>({
            quarter: { type: 'string', pattern: '^[0-9]{4}-Q[1-4]$' },
            ...span,
            branches: listOf(
              objectOf<BranchFigure>({
                branch: oneOf(...BRANCHES),
                value,
                atLeast,
                masked: { ...yesOrNo, description: 'Of fewer than five, or betrayed by a subtraction.' },
              }),
            ),
          }),
        ),
      ),
      description:
        'By fives, of each whole quarter that lies in the period, the latest first; where none does, of the last one counted when the period ended. Null of figures that are not told by branch.',
    },
    days: listOf(objectOf<KpiDay>({ day, value, atLeast })),
    parts: {
      ...listOf(
        objectOf<KpiPart>({
          part: text(),
          value,
          days: listOf(objectOf<KpiDay>({ day, value, atLeast })),
        }),
      ),
      description: 'What it adds up from: open questions by age in days; none of most figures.',
    },
    funnel: {
      ...maybe(
        objectOf<LevelFunnel>({
          ...span,
          levels: listOf(
            objectOf<LevelFunnel['levels'][number]>({
              level: { ...count, description: '0 to 4.' },
              members: { ...count, description: 'Who held it at the end.' },
              share: { ...maybe(number), description: 'Of all members, 0 to 1.' },
              risenTo: count,
              risenFrom: count,
              fallenTo: count,
              fallenFrom: count,
              reached: { ...count, description: 'Who came so high for the first time.' },
              wait: {
                ...maybe(number),
                description: 'Median of how long that took since they joined, in seconds.',
              },
            }),
          ),
        }),
      ),
      description:
        'Of the figures of levels: level by level; null of all others, and where no day is counted.',
    },
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
