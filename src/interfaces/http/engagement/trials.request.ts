import { Transform } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { BRANCHES, LIMITS } from '#application/community/limits';
import {
  FEEDBACK_KINDS,
  FEEDBACK_STATES,
  SEVERITIES,
  TASK_RESULTS,
  TRIAL_LIMITS,
  TRIAL_STATES,
} from '#application/engagement/limits';
import { asColumn, asList, emptyIsAbsent } from '../transforms.ts';
import {
  Agreed,
  Cursor,
  OptionalText,
  Text,
  together,
  Version,
  Whole,
  PageLimit,
} from '../fields.request.ts';
import { Meaning } from '../meaning.ts';

const MOST_TASKS = TRIAL_LIMITS.tasks.max;

/** One text for each task, in their order; one that is left empty keeps its place. */
const OfTasks = ({ max }: { readonly max: number }) =>
  together(
    Transform(asColumn),
    IsArray(),
    ArrayMaxSize(MOST_TASKS, { context: { max: MOST_TASKS } }),
    IsString({ each: true }),
    MaxLength(max, { each: true, context: { max } }),
  );

export class ListTrialsRequest {
  @Meaning('Product tests that stand there alone.')
  @IsOptional()
  @IsIn(TRIAL_STATES)
  state?: (typeof TRIAL_STATES)[number];

  @Cursor()
  cursor?: string;

  @PageLimit()
  limit?: number;
}

/** What a product test is about, and for whom. */
export class TrialRequest {
  @Meaning('What the product test is called.')
  @Text(TRIAL_LIMITS.title)
  title!: string;

  @Meaning('What is to be learned, in Markdown.')
  @Text(TRIAL_LIMITS.goal)
  goal!: string;

  @Meaning('Who is looked for, in words.')
  @OptionalText(TRIAL_LIMITS.sought)
  sought?: string;

  @Meaning(
    '`members`; else some branches (`branch:music`), groups (`group:panel`) and segments (`segment:` and the id).',
  )
  @Transform(asList)
  @IsArray()
  @ArrayMaxSize(20, { context: { max: 20 } })
  @Matches(/^(?:members|branch:[a-z_]{1,40}|group:[a-z0-9-]{1,80}|staff|segment:[0-9a-f-]{36})$/, {
    each: true,
  })
  audiences: string[] = [];

  @Meaning('How many testers there are at most.')
  @Whole(TRIAL_LIMITS.seats)
  seats!: number;

  @Meaning('How many of each branch at most, in the order of the branches; empty for no limit.')
  @Transform(asColumn)
  @IsArray()
  @ArrayMaxSize(BRANCHES.length, { context: { max: BRANCHES.length } })
  @Matches(/^\d{0,3}$/, { each: true })
  quotas: string[] = [];

  @Meaning('What testers promise to keep to themselves.')
  @Text(TRIAL_LIMITS.confidentiality)
  confidentiality!: string;

  @Meaning('What is to be done: one line for each task, in their order.')
  @OfTasks(TRIAL_LIMITS.taskTitle)
  taskTitles: string[] = [];

  @Meaning('How: one text for each task, in their order.')
  @OfTasks(TRIAL_LIMITS.taskSteps)
  taskSteps: string[] = [];

  @Meaning('What should come of it: one text for each task, in their order.')
  @OfTasks(TRIAL_LIMITS.taskExpected)
  taskExpected: string[] = [];
}

/** A product test as it is to be from now on. */
export class ChangeTrialRequest extends TrialRequest {
  @Meaning('Version of the product test as one read it.')
  @Version()
  version!: number;
}

/**
 * The terms as the house takes them. A task without a title and steps is none. What was refused for its shape is not there: as many seats as
 * there may be stand for theirs, so that nothing is told of others that follows from them.
 */
export const trialTermsOf = ({
  title = '',
  goal = '',
  sought = '',
  audiences = [],
  seats = TRIAL_LIMITS.seats.max,
  confidentiality = '',
  quotas = [],
  taskTitles = [],
  taskSteps = [],
  taskExpected = [],
}: Partial<TrialRequest>) => ({
  title,
  goal,
  sought,
  audiences,
  seats,
  confidentiality,
  quotas: Object.fromEntries(
    BRANCHES.flatMap((branch, at) => (quotas[at] ? [[branch, Number(quotas[at])]] : [])),
  ),
  tasks: Array.from({ length: Math.max(taskTitles.length, taskSteps.length) }, (_, at) => ({
    title: taskTitles[at] ?? '',
    steps: taskSteps[at] ?? '',
    expected: taskExpected[at] ?? '',
  })).filter(({ title: called, steps }) => called.trim() !== '' || steps.trim() !== ''),
});

/** One step on. */
export class LeadTrialRequest {
  @Meaning('The step that comes next: of recruiting, running, closed and reported.')
  @IsIn(TRIAL_STATES)
  state!: (typeof TRIAL_STATES)[number];

  @Meaning('What was learned, for the last step.')
  @OptionalText(TRIAL_LIMITS.report)
  report?: string;
}

export class JoinTrialRequest {
  @Meaning(
    'Version of the promise of confidentiality that was read and is made: `promiseVersion` of the product test. Left out where it asks for none.',
  )
  @Whole({ min: 1 })
  promised!: number;

  @Meaning('In the name of which branch, for members of several.')
  @IsOptional()
  @Transform(emptyIsAbsent)
  @IsIn(BRANCHES)
  branch?: (typeof BRANCHES)[number];
}

/** How a task went. */
export class TaskResultRequest {
  @Meaning('Number of the task, 1 for the first.')
  @Whole({ min: 1, max: MOST_TASKS })
  task!: number;

  @Meaning('Whether it could be done.')
  @IsIn(TASK_RESULTS)
  result!: (typeof TASK_RESULTS)[number];
}

/** What a tester met with. */
export class TrialFeedbackRequest {
  @Meaning('What it is: a problem, an idea, praise or a question.')
  @IsIn(FEEDBACK_KINDS)
  kind!: (typeof FEEDBACK_KINDS)[number];

  @Meaning('How grave, of a problem alone.')
  @IsOptional()
  @Transform(emptyIsAbsent)
  @IsIn(SEVERITIES)
  severity?: (typeof SEVERITIES)[number];

  @Meaning('Which task it is about, 1 for the first; none for the whole.')
  @IsOptional()
  @Transform(emptyIsAbsent)
  @Whole({ min: 1, max: MOST_TASKS })
  task?: number;

  @Meaning('It in one line.')
  @Text(TRIAL_LIMITS.feedbackTitle)
  title!: string;

  @Meaning('In the Markdown of posts, without pictures.')
  @Text(TRIAL_LIMITS.feedback)
  body!: string;

  @Agreed()
  agreed?: boolean;
}

export class ListFeedbackRequest {
  @Meaning('Feedback of this kind alone.')
  @IsOptional()
  @IsIn(FEEDBACK_KINDS)
  kind?: (typeof FEEDBACK_KINDS)[number];

  @Meaning('Feedback that stands there alone.')
  @IsOptional()
  @IsIn(FEEDBACK_STATES)
  state?: (typeof FEEDBACK_STATES)[number];

  @Cursor()
  cursor?: string;

  @PageLimit()
  limit?: number;
}

/** What becomes of feedback. */
export class TriageRequest {
  @Meaning('Version of the feedback as one read it.')
  @Version()
  version!: number;

  @Meaning('What becomes of it.')
  @IsIn(FEEDBACK_STATES)
  state!: (typeof FEEDBACK_STATES)[number];

  @Meaning('Number of the feedback that says the same, where the state is `duplicate`.')
  @IsOptional()
  @Transform(emptyIsAbsent)
  @Whole({ min: 1 })
  duplicateOf?: number;

  @Meaning('What who gave it is answered; empty unless told.')
  @OptionalText(TRIAL_LIMITS.answer)
  answer?: string;
}

/** The form of it, in which the one that says the same is chosen, or looked for. */
export class TriageFormRequest extends TriageRequest {
  /** Its number, or words of its title. */
  @OptionalText(LIMITS.otherTopic)
  same?: string;
  /** The words for which the choices below them were offered. */
  @OptionalText(LIMITS.otherTopic)
  offeredFor?: string;
}
