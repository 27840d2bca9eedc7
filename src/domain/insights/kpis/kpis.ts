import type { Exclusion, Kpi } from './kpi.ts';

const HOUR = 3600;
const PEOPLE: readonly Exclusion[] = ['staff', 'robots'];
const QUESTIONS: readonly Exclusion[] = ['staff', 'removed'];
const RESPONSES: readonly Exclusion[] = ['staff', 'removed', 'own', 'unripe'];

const kpi = <const K extends string>(
  key: K,
  more: Pick<Kpi, 'group' | 'unit' | 'formula'> &
    Partial<Pick<Kpi, 'exclusions' | 'byBranch' | 'inParts' | 'version'>>,
) => ({ key, version: 1, exclusions: [] as readonly Exclusion[], byBranch: true, inParts: false, ...more });

/** Every figure of the dashboard, in the order in which it stands there. */
export const KPIS = [
  kpi('members-total', {
    group: 'members',
    unit: 'count',
    exclusions: ['staff'],
    formula: { how: 'last', of: ['members.total'] },
  }),
  kpi('members-joined', {
    group: 'members',
    unit: 'count',
    exclusions: ['staff'],
    formula: { how: 'sum', of: ['members.joined'] },
  }),
  kpi('activation', {
    group: 'members',
    unit: 'share',
    exclusions: ['staff', 'unripe'],
    version: 2,
    formula: { how: 'share', of: 'members.activated' },
  }),
  kpi('active-day', {
    group: 'members',
    unit: 'mean',
    exclusions: PEOPLE,
    formula: { how: 'mean', of: ['active.day'] },
  }),
  kpi('active-week', {
    group: 'members',
    unit: 'count',
    exclusions: PEOPLE,
    formula: { how: 'last', of: ['active.week'] },
  }),
  kpi('active-month', {
    group: 'members',
    unit: 'count',
    exclusions: PEOPLE,
    formula: { how: 'last', of: ['active.month'] },
  }),
  kpi('stickiness', {
    group: 'members',
    unit: 'share',
    exclusions: PEOPLE,
    formula: { how: 'mean-share', of: 'active.day', through: 'active.month' },
  }),
  kpi('contributors-new', {
    group: 'members',
    unit: 'count',
    exclusions: ['staff'],
    formula: { how: 'sum', of: ['contributors.new'] },
  }),
  kpi('posters', {
    group: 'members',
    unit: 'share',
    exclusions: PEOPLE,
    formula: { how: 'last-share', of: 'audience.posters' },
  }),
  kpi('reactors', {
    group: 'members',
    unit: 'share',
    exclusions: PEOPLE,
    formula: { how: 'last-share', of: 'audience.reactors' },
  }),
  kpi('readers', {
    group: 'members',
    unit: 'share',
    exclusions: PEOPLE,
    formula: { how: 'last-share', of: 'audience.readers' },
  }),
  kpi('pages-visitors', {
    group: 'members',
    unit: 'count',
    exclusions: ['robots'],
    byBranch: false,
    formula: { how: 'sum', of: ['pages.visitors'] },
  }),
  kpi('pages-robots', {
    group: 'members',
    unit: 'count',
    byBranch: false,
    formula: { how: 'sum', of: ['pages.robots'] },
  }),
  kpi('levels-known', {
    group: 'levels',
    unit: 'share',
    exclusions: ['staff'],
    formula: { how: 'last-share', of: 'levels.known' },
  }),
  kpi('levels-up', {
    group: 'levels',
    unit: 'count',
    exclusions: ['staff'],
    formula: { how: 'sum', of: ['levels.up'] },
  }),
  kpi('levels-down', {
    group: 'levels',
    unit: 'count',
    exclusions: ['staff'],
    formula: { how: 'sum', of: ['levels.down'] },
  }),
  kpi('level-1-median', {
    group: 'levels',
    unit: 'seconds',
    exclusions: ['staff'],
    formula: { how: 'quantile', of: 'level.1.reached', at: 0.5 },
  }),
  kpi('level-2-median', {
    group: 'levels',
    unit: 'seconds',
    exclusions: ['staff'],
    formula: { how: 'quantile', of: 'level.2.reached', at: 0.5 },
  }),
  kpi('level-3-median', {
    group: 'levels',
    unit: 'seconds',
    exclusions: ['staff'],
    formula: { how: 'quantile', of: 'level.3.reached', at: 0.5 },
  }),
  kpi('questions', {
    group: 'answers',
    unit: 'count',
    exclusions: QUESTIONS,
    formula: { how: 'sum', of: ['questions.asked'] },
  }),
  kpi('first-response-median', {
    group: 'answers',
    unit: 'seconds',
    exclusions: RESPONSES,
    formula: { how: 'quantile', of: 'response.first', at: 0.5 },
  }),
  kpi('first-response-p90', {
    group: 'answers',
    unit: 'seconds',
    exclusions: RESPONSES,
    formula: { how: 'quantile', of: 'response.first', at: 0.9 },
  }),
  kpi('first-response-over-24h', {
    group: 'answers',
    unit: 'share',
    exclusions: RESPONSES,
    formula: { how: 'later', of: 'response.first', than: 24 * HOUR },
  }),
  kpi('first-response-over-72h', {
    group: 'answers',
    unit: 'share',
    exclusions: RESPONSES,
    formula: { how: 'later', of: 'response.first', than: 72 * HOUR },
  }),
  kpi('first-response-open-median', {
    group: 'answers',
    unit: 'seconds',
    exclusions: RESPONSES,
    formula: { how: 'quantile', of: 'response.open', at: 0.5 },
  }),
  kpi('first-response-open-p90', {
    group: 'answers',
    unit: 'seconds',
    exclusions: RESPONSES,
    formula: { how: 'quantile', of: 'response.open', at: 0.9 },
  }),
  kpi('answered', {
    group: 'answers',
    unit: 'share',
    exclusions: RESPONSES,
    formula: { how: 'share', of: 'questions.answered' },
  }),
  kpi('accepted', {
    group: 'answers',
    unit: 'share',
    exclusions: ['staff', 'removed', 'unripe'],
    formula: { how: 'share', of: 'questions.accepted' },
  }),
  kpi('peer-solved', {
    group: 'answers',
    unit: 'share',
    formula: { how: 'share', of: 'answers.accepted' },
  }),
  kpi('deflection-direct', {
    group: 'answers',
    unit: 'share',
    exclusions: RESPONSES,
    formula: { how: 'share', of: 'questions.peer-solved' },
  }),
  kpi('backlog', {
    group: 'answers',
    unit: 'count',
    exclusions: QUESTIONS,
    inParts: true,
    formula: {
      how: 'last',
      of: ['backlog.0-1', 'backlog.1-3', 'backlog.3-7', 'backlog.7-30', 'backlog.30'],
    },
  }),
  kpi('backlog-week', {
    group: 'answers',
    unit: 'count',
    exclusions: QUESTIONS,
    formula: { how: 'last', of: ['backlog.7-30', 'backlog.30'] },
  }),
  kpi('official-response-median', {
    group: 'official',
    unit: 'seconds',
    exclusions: ['staff', 'removed', 'unripe'],
    formula: { how: 'quantile', of: 'response.official', at: 0.5 },
  }),
  kpi('official-response-p90', {
    group: 'official',
    unit: 'seconds',
    exclusions: ['staff', 'removed', 'unripe'],
    formula: { how: 'quantile', of: 'response.official', at: 0.9 },
  }),
  kpi('official-response-over-24h', {
    group: 'official',
    unit: 'share',
    exclusions: ['staff', 'removed', 'unripe'],
    formula: { how: 'later', of: 'response.official', than: 24 * HOUR },
  }),
  kpi('official-response-over-72h', {
    group: 'official',
    unit: 'share',
    exclusions: ['staff', 'removed', 'unripe'],
    formula: { how: 'later', of: 'response.official', than: 72 * HOUR },
  }),
  kpi('sealed', {
    group: 'official',
    unit: 'share',
    exclusions: ['staff', 'removed', 'unripe'],
    formula: { how: 'share', of: 'questions.sealed' },
  }),
  kpi('searches-in-vain', {
    group: 'content',
    unit: 'share',
    exclusions: ['robots'],
    byBranch: false,
    formula: { how: 'share', of: 'searches' },
  }),
  kpi('reports', {
    group: 'moderation',
    unit: 'count',
    byBranch: false,
    formula: { how: 'sum', of: ['reports.filed'] },
  }),
  kpi('decision-median', {
    group: 'moderation',
    unit: 'seconds',
    byBranch: false,
    formula: { how: 'quantile', of: 'cases.decided', at: 0.5 },
  }),
  kpi('overturned', {
    group: 'moderation',
    unit: 'share',
    byBranch: false,
    version: 2,
    exclusions: ['unripe'],
    formula: { how: 'share', of: 'decisions.overturned' },
  }),
  kpi('appeals-upheld', {
    group: 'moderation',
    unit: 'share',
    byBranch: false,
    formula: { how: 'share', of: 'appeals.decided' },
  }),
  kpi('events-attended', {
    group: 'meeting',
    unit: 'count',
    exclusions: ['staff', 'unripe'],
    version: 2,
    formula: { how: 'sum', of: ['events.attended'] },
  }),
  kpi('polls-ended', {
    group: 'meeting',
    unit: 'count',
    byBranch: false,
    version: 2,
    formula: { how: 'sum', of: ['polls.ended'] },
  }),
] as const satisfies readonly Kpi[];

export type KpiKey = (typeof KPIS)[number]['key'];
export const KPI_KEYS = KPIS.map(({ key }) => key);
export const kpiOf = (key: KpiKey): Kpi => KPIS.find((one) => one.key === key) as Kpi;
