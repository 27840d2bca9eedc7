import { type Branch, BRANCHES } from '../../shared/branch.ts';
import { boundedText } from '../../shared/bounded-text.ts';
import { type FieldProblem, InvalidValue, judgedTogether } from '../../shared/domain-error.ts';
import { audiencesOf } from '../polls/asked-audiences.ts';

/** How far a product test has come. */
export const TRIAL_STATES = ['draft', 'recruiting', 'running', 'closed', 'reported'] as const;
export type TrialState = (typeof TRIAL_STATES)[number];

/** Where the team leads a test from each state; what was told of it is told. */
export const TRIAL_STEPS = {
  draft: ['recruiting'],
  recruiting: ['running'],
  running: ['closed'],
  closed: ['reported'],
  reported: [],
} as const satisfies Readonly<Record<TrialState, readonly TrialState[]>>;

export const TASK_RESULTS = ['done', 'blocked'] as const;
export type TaskResult = (typeof TASK_RESULTS)[number];

export const TRIAL_LIMITS = {
  title: { min: 5, max: 120 },
  goal: { min: 20, max: 1_500 },
  sought: { min: 0, max: 1_000 },
  confidentiality: { min: 20, max: 3_000 },
  tasks: { min: 1, max: 12 },
  taskTitle: { min: 3, max: 120 },
  taskSteps: { min: 5, max: 2_000 },
  taskExpected: { min: 0, max: 600 },
  seats: { min: 1, max: 500 },
  report: { min: 20, max: 5_000 },
  feedbackTitle: { min: 5, max: 120 },
  feedback: { min: 10, max: 3_000 },
  answer: { min: 5, max: 2_000 },
} as const;

export interface TrialTask {
  readonly title: string;
  /** One a line. */
  readonly steps: string;
  readonly expected: string;
}

/** What a test is about, and for whom. */
export interface TrialTerms {
  readonly title: string;
  readonly goal: string;
  /** Who is looked for, in words. */
  readonly sought: string;
  /** `members`; else some branches (`branch:music`), groups (`group:panel`) and segments. */
  readonly audiences: readonly string[];
  readonly seats: number;
  /** How many of a branch at most, where there is a limit. */
  readonly quotas: Readonly<Partial<Record<Branch, number>>>;
  /** What testers promise to keep to themselves. */
  readonly confidentiality: string;
  readonly tasks: readonly TrialTask[];
}

export interface AskedTrial extends Omit<TrialTerms, 'quotas'> {
  readonly quotas: Readonly<Record<string, number>>;
}

/**
 * @param refused what is refused already of what was typed, where something else stands in its place
 * @throws InvalidValue, InvalidValues beside the fields
 */
export const trialTerms = (asked: AskedTrial, refused: readonly FieldProblem[] = []): TrialTerms =>
  judgedTogether(
    {
      title: () => boundedText('title', asked.title.replaceAll(/\s+/gu, ' '), TRIAL_LIMITS.title),
      goal: () => boundedText('goal', asked.goal, TRIAL_LIMITS.goal),
      sought: () => boundedText('sought', asked.sought, TRIAL_LIMITS.sought),
      confidentiality: () =>
        boundedText('confidentiality', asked.confidentiality, TRIAL_LIMITS.confidentiality),
      audiences: () => audiencesOf(asked.audiences, ['members']),
      seats: () => within('seats', asked.seats, TRIAL_LIMITS.seats.min, TRIAL_LIMITS.seats.max),
      quotas: () => quotasOf(asked.quotas, asked.seats),
      tasks: () => tasksOf(asked.tasks),
    },
    refused,
  );

function quotasOf(raw: Readonly<Record<string, number>>, seats: number): TrialTerms['quotas'] {
  const named = BRANCHES.filter((branch) => raw[branch] !== undefined);
  return Object.fromEntries(named.map((branch) => [branch, within('quotas', raw[branch]!, 0, seats)]));
}

function tasksOf(raw: readonly TrialTask[]): readonly TrialTask[] {
  const { min, max } = TRIAL_LIMITS.tasks;
  if (raw.length < min) throw new InvalidValue('taskTitles', 'engagement.tasks-missing');
  if (raw.length > max) throw new InvalidValue('taskTitles', 'list.too-long', { max });
  const { titles, steps, expected } = judgedTogether({
    titles: () => raw.map(({ title }) => boundedText('taskTitles', title, TRIAL_LIMITS.taskTitle)),
    steps: () => raw.map((task) => boundedText('taskSteps', task.steps, TRIAL_LIMITS.taskSteps)),
    expected: () => raw.map((task) => boundedText('taskExpected', task.expected, TRIAL_LIMITS.taskExpected)),
  });
  return titles.map((title, at) => ({ title, steps: steps[at]!, expected: expected[at]! }));
}

function within(field: string, value: number, min: number, max: number): number {
  if (!Number.isInteger(value) || value < min || value > max)
    throw new InvalidValue(field, 'engagement.number-out-of-bounds', { min, max });
  return value;
}
