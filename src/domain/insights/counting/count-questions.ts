import { addDays, beginningOf, type Day } from '../../shared/day.ts';
import { openSeconds } from '../../shared/opening-hours.ts';
import { type Counted, type DailyCount, DayTally, type Measure } from './measures.ts';
import type { QuestionLife } from './question-life.ts';

const HOUR = 3600;
const DAY_SECONDS = 24 * HOUR;
/**
 * A first reply is waited for so long, in opening hours so long, an official answer so long: what comes later is only known to
 * be later.
 */
export const RESPONSE_LIMITS = {
  'response.first': 72 * HOUR,
  'response.open': 24 * HOUR,
  'response.official': 7 * DAY_SECONDS,
} as const;

/** The moment at which a day of questions has ripened: what happens from then on changes nothing of it any more. */
export const ripeAt = (day: Day, maturityDays: number): Date => beginningOf(addDays(day, maturityDays + 1));

/**
 * What became of the questions of one day.
 * @param lives of those that were asked on `day`, as they stood when the day had ripened
 */
export function countQuestions(
  day: Day,
  lives: readonly QuestionLife[],
  measures: readonly Measure[],
): readonly DailyCount[] {
  const tally = new DayTally(day);
  for (const life of lives.filter(({ byStaff }) => !byStaff))
    for (const measure of measures) {
      const counted = countedIn(measure, life);
      if (counted) tally.add(measure, life.branches, counted);
    }
  return tally.result();
}

/** What one question gives of a measure; null where it is no measure of questions. */
export function countedIn(measure: Measure, life: QuestionLife): Counted | null {
  switch (measure) {
    case 'questions.asked':
      return { n: 1 };
    case 'questions.answered':
      return { n: within(life, life.firstReplyAt, 7 * DAY_SECONDS) === null ? 0 : 1, of: 1 };
    case 'questions.accepted':
      return { n: life.isAccepted ? 1 : 0, of: 1 };
    case 'questions.peer-solved':
      return { n: life.isSolvedByPeers ? 1 : 0, of: 1 };
    case 'questions.sealed':
      return { n: life.firstSealAt === null ? 0 : 1, of: 1 };
    case 'response.first':
      return response(within(life, life.firstReplyAt, RESPONSE_LIMITS[measure]));
    case 'response.open':
      return response(withinOpen(life, RESPONSE_LIMITS[measure]));
    case 'response.official':
      return response(within(life, life.firstSealAt, RESPONSE_LIMITS[measure]));
    default:
      return null;
  }
}

const response = (seconds: number | null) => (seconds === null ? { of: 1 } : { n: 1, of: 1, value: seconds });

function within({ askedAt }: QuestionLife, at: Date | null, limit: number): number | null {
  if (at === null) return null;
  const seconds = Math.floor((at.getTime() - askedAt.getTime()) / 1000);
  return seconds <= limit ? seconds : null;
}

/** The limit itself is not within: it may last through a whole night or weekend, until the end of which nobody looks. */
function withinOpen({ askedAt, firstReplyAt }: QuestionLife, limit: number): number | null {
  if (firstReplyAt === null) return null;
  const seconds = openSeconds(askedAt, firstReplyAt);
  return seconds < limit ? seconds : null;
}

/** Ages in days, from and below. */
const AGES: readonly (readonly [Measure, number])[] = [
  ['backlog.0-1', 1],
  ['backlog.1-3', 3],
  ['backlog.3-7', 7],
  ['backlog.7-30', 30],
  ['backlog.30', Infinity],
];

/** Open questions without a reply when the day ended, by age. @param lives as they stood then */
export function countBacklog(day: Day, lives: readonly QuestionLife[]): readonly DailyCount[] {
  const tally = new DayTally(day);
  for (const life of lives.filter(isWaiting)) tally.add(backlogOf(day, life), life.branches, { n: 1 });
  return tally.result();
}

/** The measure that counts a question which waited when the day ended. */
export function backlogOf(day: Day, { askedAt }: QuestionLife): Measure {
  const age = (ripeAt(day, 0).getTime() - askedAt.getTime()) / 1000 / DAY_SECONDS;
  const [measure] = AGES.find(([, below]) => age < below) as (typeof AGES)[number];
  return measure;
}

export const isWaiting = ({ byStaff, isOpen, firstReplyAt }: QuestionLife): boolean =>
  !byStaff && isOpen && firstReplyAt === null;
