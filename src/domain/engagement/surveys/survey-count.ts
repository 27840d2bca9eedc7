import type { Branch } from '../../shared/branch.ts';
import { countOf, type PollCount, type Tally } from '../polls/counting.ts';
import { FEWEST } from '../../shared/masking.ts';
import type { Population } from '../polls/population.ts';
import { hasOptions, type Question, type Questionnaire, questionsIn } from './question.ts';
import type { CountedWords, Theme } from './themes.ts';

/** How many answered in one branch; null for members of none. */
interface BranchResponses {
  readonly branch: Branch | null;
  readonly responses: number;
}

/** How often one mark was made for one question in one branch. */
export interface QuestionTally extends Tally {
  readonly question: string;
}

export interface SurveyTallies {
  readonly responses: readonly BranchResponses[];
  readonly marks: readonly QuestionTally[];
  /** Of answers in words, by question. */
  readonly words: Readonly<Record<string, CountedWords>>;
}

export interface QuestionCount {
  readonly key: string;
  /** How many answered it. */
  readonly answered: number;
  /** Of the rows of `count`: options, steps of the scale or ranges of numbers; null for those who did not answer. */
  readonly labels: readonly (string | null)[];
  /** Null where there are words instead, and where fewer than five answered. */
  readonly count: PollCount | null;
  /** Of a scale, to one decimal. */
  readonly mean: number | null;
  /** Of a number: the range in which it lies, since the number itself is what one member typed. */
  readonly median: string | null;
  readonly themes: readonly Theme[];
}

/**
 * Counts a survey, question by question. Nothing finer than this leaves the house. Every table has the same sums, those who
 * did not answer being a row of their own, so that none is the remainder of another; and a question that is asked of some
 * only is not broken down by branch, for how many they are is a cell of the question before it, which may be masked.
 */
export function surveyCountOf(
  pages: Questionnaire,
  tallies: SurveyTallies,
  population: Population,
): readonly QuestionCount[] {
  return questionsIn(pages).map((question) =>
    question.kind === 'text' ? wordsOf(question, tallies) : choicesOf(question, tallies, population),
  );
}

function wordsOf({ key }: Question, { words }: SurveyTallies): QuestionCount {
  const { answered, themes } = words[key] ?? { answered: 0, themes: [] };
  return { key, answered, labels: [], count: null, ...NO_FIGURE, themes };
}

function choicesOf(
  question: Question,
  { responses, marks }: SurveyTallies,
  population: Population,
): QuestionCount {
  const own = marks.filter(({ question: key }) => key === question.key);
  const answered = votesIn(own);
  const rows = rowsOf(question);
  const placed = own.map((tally) => ({ ...tally, mark: rows.placeOf(tally.mark) }));
  const isApart = question.when !== null;
  const whole = isApart
    ? placed.map((tally) => ({ ...tally, branch: null }))
    : [...placed, ...silentIn(responses, own, String(rows.labels.length))];
  const labels = !isApart && !question.required ? [...rows.labels, null] : rows.labels;
  if (answered < FEWEST)
    return { key: question.key, answered, labels, count: null, ...NO_FIGURE, themes: [] };
  const form = {
    kind: question.kind === 'multiple' ? ('multiple' as const) : ('single' as const),
    options: labels.length,
    named: false,
  };
  return {
    key: question.key,
    answered,
    labels,
    themes: [],
    count: countOf(form, whole, isApart ? {} : population),
    mean: question.kind === 'scale' ? meanOf(own) : null,
    median: question.kind === 'number' ? rows.labels[Number(rows.placeOf(medianOf(own)))]! : null,
  };
}

const NO_FIGURE = { mean: null, median: null } as const;

/** Those of each branch who handed in their answers without one to this question. */
function silentIn(responses: readonly BranchResponses[], own: readonly Tally[], mark: string): Tally[] {
  return responses
    .map(({ branch, responses: all }) => ({
      branch,
      mark,
      votes: all - votesIn(own.filter((tally) => tally.branch === branch)),
    }))
    .filter(({ votes }) => votes > 0);
}

/** So many ranges of numbers are shown, unless there are fewer numbers. */
const RANGES = 6;

function rowsOf({ kind, options, from, to }: Question): {
  readonly labels: readonly string[];
  placeOf(mark: string): string;
  /** The lowest mark of a row. */
  firstOf(place: string): string;
} {
  if (hasOptions(kind)) return { labels: options, placeOf: (mark) => mark, firstOf: (place) => place };
  const all = to! - from! + 1;
  const width = kind === 'scale' ? 1 : Math.ceil(all / RANGES);
  const starts = Array.from({ length: Math.ceil(all / width) }, (_, place) => from! + place * width);
  return {
    labels: starts.map((start) => rangeOf(start, Math.min(start + width - 1, to!))),
    placeOf: (mark) => String(Math.floor((Number(mark) - from!) / width)),
    firstOf: (place) => String(starts[Number(place)]!),
  };
}

const rangeOf = (first: number, last: number): string =>
  first === last ? String(first) : `${first}–${last}`;

function meanOf(own: readonly Tally[]): number {
  const sum = own.reduce((all, { mark, votes }) => all + Number(mark) * votes, 0);
  return Math.round((sum / votesIn(own)) * 10) / 10;
}

function medianOf(own: readonly Tally[]): string {
  const half = votesIn(own) / 2;
  let seen = 0;
  for (const { mark, votes } of own.toSorted((a, b) => Number(a.mark) - Number(b.mark))) {
    seen += votes;
    if (seen >= half) return mark;
  }
  throw new Error('There is no middle of nothing');
}

/** How often each mark was made, by question. */
export type KeptMarks = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** The same with numbers as the lowest of the range in which they are told: every figure stays as it was, and no number is what somebody typed. */
export function inRanges(pages: Questionnaire, kept: KeptMarks): KeptMarks {
  const numbers = questionsIn(pages).filter(({ kind }) => kind === 'number');
  return Object.fromEntries(
    Object.entries(kept).map(([key, marks]) => {
      const question = numbers.find((one) => one.key === key);
      return [key, question ? gathered(rowsOf(question), marks) : marks];
    }),
  );
}

function gathered(
  rows: ReturnType<typeof rowsOf>,
  marks: Readonly<Record<string, number>>,
): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const [mark, times] of Object.entries(marks)) {
    const first = rows.firstOf(rows.placeOf(mark));
    sums[first] = (sums[first] ?? 0) + times;
  }
  return sums;
}

const votesIn = (tallies: readonly { readonly votes: number }[]): number =>
  tallies.reduce((sum, { votes }) => sum + votes, 0);
