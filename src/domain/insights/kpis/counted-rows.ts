import type { Day } from '../../shared/day.ts';
import { backlogOf, countedIn, isWaiting } from '../counting/count-questions.ts';
import { type Measure, SOURCES, sourceOf } from '../counting/measures.ts';
import type { QuestionLife } from '../counting/question-life.ts';
import { measuresOf } from './formula.ts';
import type { Kpi } from './kpi.ts';

/** What a figure is made of on one day, question by question. */
interface CountedRow {
  readonly topicId: string;
  readonly askedAt: Date;
  /** How long it waited, in seconds; null where the figure measures no time, or where it still waited when the day had ripened. */
  readonly seconds: number | null;
  /** Whether it is one of those that a share counts; null where all of them count. */
  readonly counts: boolean | null;
}

const OF_QUESTIONS: readonly Measure[] = [
  'questions.asked',
  'questions.answered',
  'questions.accepted',
  'questions.peer-solved',
  'questions.sealed',
  'response.first',
  'response.open',
  'response.official',
];

/** The measures of questions that the figure is made of; none where it is made of something else. */
export function questionMeasuresOf({ formula }: Kpi): readonly Measure[] {
  const measures = measuresOf(formula);
  return measures.every((measure) => isBacklog(measure) || OF_QUESTIONS.includes(measure)) ? measures : [];
}

/** Whether it counts the questions that wait, whenever they were asked. */
export const isBacklog = (measure: Measure): boolean => sourceOf(measure) === 'backlog';

/** How many days after it a day of this is ripe. */
export const maturityOfRows = (measure: Measure): number => SOURCES[sourceOf(measure)].maturityDays;

/**
 * The questions that were counted on a day, as these measures counted them.
 * @param lives as they stood when the day had ripened
 */
export function rowsCounted(
  measures: readonly Measure[],
  day: Day,
  lives: readonly QuestionLife[],
): readonly CountedRow[] {
  return measures.some(isBacklog)
    ? lives
        .filter((life) => isWaiting(life) && measures.includes(backlogOf(day, life)))
        .map((life) => ({ ...placeOf(life), seconds: null, counts: null }))
    : lives.filter(({ byStaff }) => !byStaff).flatMap((life) => rowsOf(measures, life));
}

function rowsOf(measures: readonly Measure[], life: QuestionLife): readonly CountedRow[] {
  return measures.flatMap((measure) => {
    const counted = countedIn(measure, life);
    if (!counted) return [];
    const { n = 0, of = 0, value } = counted;
    return [{ ...placeOf(life), seconds: value ?? null, counts: of === 0 ? null : n > 0 }];
  });
}

const placeOf = ({ topicId, askedAt }: QuestionLife) => ({ topicId, askedAt });
