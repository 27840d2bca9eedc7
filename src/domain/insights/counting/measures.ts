import type { Branch } from '../../shared/branch.ts';
import type { Day } from '../../shared/day.ts';

/**
 * What is counted together, once for each day, when the day has ripened: `maturityDays` after it is over. A changed way of
 * counting is a new version, which counts every day anew.
 */
export const SOURCES = {
  audience: {
    version: 1,
    maturityDays: 0,
    measures: [
      'active.day',
      'active.week',
      'active.month',
      'audience.posters',
      'audience.reactors',
      'audience.readers',
    ],
  },
  acts: {
    version: 3,
    maturityDays: 0,
    measures: [
      'members.joined',
      'members.total',
      'contributors.new',
      'posts.written',
      'answers.accepted',
      'polls.ended',
      'reports.filed',
      'cases.decided',
      'appeals.decided',
    ],
  },
  // After the acts, among which they were counted in their first version.
  attended: { version: 1, maturityDays: 7, measures: ['events.attended'] },
  asked: { version: 1, maturityDays: 0, measures: ['questions.asked'] },
  backlog: {
    version: 1,
    maturityDays: 0,
    measures: ['backlog.0-1', 'backlog.1-3', 'backlog.3-7', 'backlog.7-30', 'backlog.30'],
  },
  firstResponse: { version: 1, maturityDays: 3, measures: ['response.first'] },
  // Twenty-four opening hours, which are never over later than seven days after: holidays lie around weekends.
  openResponse: { version: 1, maturityDays: 7, measures: ['response.open'] },
  week: {
    version: 2,
    maturityDays: 7,
    measures: ['questions.answered', 'response.official', 'members.activated'],
  },
  decisions: { version: 1, maturityDays: 30, measures: ['decisions.overturned'] },
  month: { version: 1, maturityDays: 30, measures: ['questions.accepted', 'questions.sealed'] },
  // Apart from what ripens with it, so that days which are counted already stay as they are.
  peers: { version: 1, maturityDays: 30, measures: ['questions.peer-solved'] },
  levels: {
    version: 1,
    maturityDays: 0,
    measures: [
      'levels.known',
      'levels.up',
      'levels.down',
      'level.0',
      'level.1',
      'level.2',
      'level.3',
      'level.4',
      // From one level to another.
      'level.0-1',
      'level.0-2',
      'level.0-3',
      'level.0-4',
      'level.1-0',
      'level.1-2',
      'level.1-3',
      'level.1-4',
      'level.2-0',
      'level.2-1',
      'level.2-3',
      'level.2-4',
      'level.3-0',
      'level.3-1',
      'level.3-2',
      'level.3-4',
      'level.4-0',
      'level.4-1',
      'level.4-2',
      'level.4-3',
      'level.1.reached',
      'level.2.reached',
      'level.3.reached',
      'level.4.reached',
    ],
  },
  tallies: { version: 1, maturityDays: 0, measures: ['searches', 'pages.visitors', 'pages.robots'] },
} as const;

export type SourceKey = keyof typeof SOURCES;
export type Measure = (typeof SOURCES)[SourceKey]['measures'][number];
export type LevelMeasure = (typeof SOURCES)['levels']['measures'][number];
export const SOURCE_KEYS = Object.keys(SOURCES) as SourceKey[];

/** How far members are trusted, as the context that decides of it tells it. */
export const LEVELS = [0, 1, 2, 3, 4] as const;
export type Level = (typeof LEVELS)[number];

/** Where a measure is counted, and so when its days are ripe. */
export const sourceOf = (measure: Measure): SourceKey =>
  SOURCE_KEYS.find((key) => (SOURCES[key].measures as readonly Measure[]).includes(measure)) as SourceKey;

/** What one day gives of one measure, for all members or for those of a branch. */
export interface DailyCount {
  readonly day: Day;
  readonly measure: Measure;
  readonly branch: Branch | null;
  readonly n: number;
  /** Out of how many, where `n` is a part of something. */
  readonly of: number;
  /** Durations in seconds, the shortest first. */
  readonly values: readonly number[];
}

/** What one thing adds to a day of a measure. */
export interface Counted {
  readonly n?: number;
  readonly of?: number;
  readonly value?: number;
}

/** Adds up one day, for everybody and for each branch: who is in two counts in both, and once in all. */
export class DayTally {
  private readonly counts = new Map<string, { n: number; of: number; values: number[] }>();

  constructor(private readonly day: Day) {}

  add(measure: Measure, branches: readonly Branch[], { n = 0, of = 0, value }: Counted): void {
    for (const branch of [null, ...branches]) {
      const key = JSON.stringify([measure, branch]);
      const count = this.counts.get(key) ?? { n: 0, of: 0, values: [] };
      count.n += n;
      count.of += of;
      if (value !== undefined) count.values.push(value);
      this.counts.set(key, count);
    }
  }

  result(): DailyCount[] {
    return [...this.counts].map(([key, { n, of, values }]) => {
      const [measure, branch] = JSON.parse(key) as [Measure, Branch | null];
      return { day: this.day, measure, branch, n, of, values: values.sort((a, b) => a - b) };
    });
  }
}
