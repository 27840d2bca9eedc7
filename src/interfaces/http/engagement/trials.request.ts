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
import { Agreed, Cursor, OptionalText, Text, together, Version, Whole } from '../fields.request.ts';

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
  @IsOptional()
  @IsIn(TRIAL_STATES)
  state?: (typeof TRIAL_STATES)[number];

  @Cursor()
  cursor?: string;
}

/** What a product test is about, and for whom. */
export class TrialRequest {
  @Text(TRIAL_LIMITS.title)
  title!: string;

  @Text(TRIAL_LIMITS.goal)
  goal!: string;

  /** Who is looked for, in words. */
  @OptionalText(TRIAL_LIMITS.sought)
  sought?: string;

  /** `members`; else some branches (`branch:music`), groups (`group:panel`) and segments (`segment:` and the id). */
  @Transform(asList)
  @IsArray()
  @ArrayMaxSize(20, { context: { max: 20 } })
  @Matches(/^(?:members|branch:[a-z_]{1,40}|group:[a-z0-9-]{1,80}|staff|segment:[0-9a-f-]{36})$/, {
    each: true,
  })
  audiences: string[] = [];

  @Whole(TRIAL_LIMITS.seats)
  seats!: number;

  /** How many of each branch at most, in the order of the branches; empty for no limit. */
  @Transform(asColumn)
  @IsArray()
  @ArrayMaxSize(BRANCHES.length, { context: { max: BRANCHES.length } })
  @Matches(/^\d{0,3}$/, { each: true })
  quotas: string[] = [];

  /** What testers promise to keep to themselves. */
  @Text(TRIAL_LIMITS.confidentiality)
  confidentiality!: string;

  @OfTasks(TRIAL_LIMITS.taskTitle)
  taskTitles: string[] = [];

  @OfTasks(TRIAL_LIMITS.taskSteps)
  taskSteps: string[] = [];

  @OfTasks(TRIAL_LIMITS.taskExpected)
  taskExpected: string[] = [];
}

/** A product test as it is to be from now on. */
export class ChangeTrialRequest extends TrialRequest {
  /** Of the test as one read it. */
  @Version()
  version!: number;
}

/** The terms as the house takes them. A task without a title and steps is none. */
export const trialTermsOf = (input: TrialRequest) => ({
  title: input.title,
  goal: input.goal,
  sought: input.sought ?? '',
  audiences: input.audiences,
  seats: input.seats,
  confidentiality: input.confidentiality,
  quotas: Object.fromEntries(
    BRANCHES.flatMap((branch, at) => (input.quotas[at] ? [[branch, Number(input.quotas[at])]] : [])),
  ),
  tasks: Array.from({ length: Math.max(input.taskTitles.length, input.taskSteps.length) }, (_, at) => ({
    title: input.taskTitles[at] ?? '',
    steps: input.taskSteps[at] ?? '',
    expected: input.taskExpected[at] ?? '',
  })).filter(({ title, steps }) => title.trim() !== '' || steps.trim() !== ''),
});

/** One step on. */
export class LeadTrialRequest {
  @IsIn(TRIAL_STATES)
  state!: (typeof TRIAL_STATES)[number];

  /** What was learned, for the last step. */
  @OptionalText(TRIAL_LIMITS.report)
  report?: string;
}

export class JoinTrialRequest {
  /** Version of the promise of confidentiality that was read and is made. */
  @Whole({ min: 1 })
  promised!: number;

  /** For members of several. */
  @IsOptional()
  @Transform(emptyIsAbsent)
  @IsIn(BRANCHES)
  branch?: (typeof BRANCHES)[number];
}

/** How a task went. */
export class TaskResultRequest {
  /** 1 for the first. */
  @Whole({ min: 1, max: MOST_TASKS })
  task!: number;

  @IsIn(TASK_RESULTS)
  result!: (typeof TASK_RESULTS)[number];
}

/** What a tester met with. */
export class TrialFeedbackRequest {
  @IsIn(FEEDBACK_KINDS)
  kind!: (typeof FEEDBACK_KINDS)[number];

  /** Of a problem. */
  @IsOptional()
  @Transform(emptyIsAbsent)
  @IsIn(SEVERITIES)
  severity?: (typeof SEVERITIES)[number];

  /** Which task it is about, 1 for the first; none for the whole. */
  @IsOptional()
  @Transform(emptyIsAbsent)
  @Whole({ min: 1, max: MOST_TASKS })
  task?: number;

  @Text(TRIAL_LIMITS.feedbackTitle)
  title!: string;

  /** In the Markdown of posts, without pictures. */
  @Text(TRIAL_LIMITS.feedback)
  body!: string;

  @Agreed()
  agreed?: boolean;
}

export class ListFeedbackRequest {
  @IsOptional()
  @IsIn(FEEDBACK_KINDS)
  kind?: (typeof FEEDBACK_KINDS)[number];

  @IsOptional()
  @IsIn(FEEDBACK_STATES)
  state?: (typeof FEEDBACK_STATES)[number];

  @Cursor()
  cursor?: string;
}

/** What becomes of feedback. */
export class TriageRequest {
  /** Of the feedback as one read it. */
  @Version()
  version!: number;

  @IsIn(FEEDBACK_STATES)
  state!: (typeof FEEDBACK_STATES)[number];

  /** Number of the one that says the same. */
  @IsOptional()
  @Transform(emptyIsAbsent)
  @Whole({ min: 1 })
  duplicateOf?: number;

  /** To who gave it. */
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
