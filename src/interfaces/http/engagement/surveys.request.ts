import { Transform } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsISO8601,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import { BRANCHES } from '#application/community/limits';
import {
  QUESTION_KINDS,
  REMINDER_LIMITS,
  REMINDER_MOMENTS,
  SURVEY_LIMITS,
} from '#application/engagement/limits';
import { asColumn, asLines, asList, asYesOrNo, emptyIsAbsent } from '../transforms.ts';
import {
  Agreed,
  CalendarDay,
  Cursor,
  GivenAnswers,
  OptionalText,
  Text,
  together,
  Version,
  Whole,
} from '../fields.request.ts';

const STATES = ['open', 'closed', 'all'] as const;
const MOST_QUESTIONS = SURVEY_LIMITS.pages.max * SURVEY_LIMITS.questions.max;
const KEY = /^[a-z0-9][a-z0-9-]{0,39}$/;

const Keys = () =>
  together(
    Transform(asList),
    IsArray(),
    ArrayMaxSize(MOST_QUESTIONS, { context: { max: MOST_QUESTIONS } }),
    Matches(KEY, { each: true }),
  );
/** `public` or `members`; else some branches (`branch:music`) and groups (`group:panel`). */
const Audiences = () =>
  together(
    Transform(asList),
    IsArray(),
    ArrayMaxSize(20, { context: { max: 20 } }),
    Matches(/^(?:public|members|branch:[a-z_]{1,40}|group:[a-z0-9-]{1,80}|staff|segment:[0-9a-f-]{36})$/, {
      each: true,
    }),
  );
/** A moment, ISO 8601. */
const Moment = () => together(IsISO8601({ strict: true }), MaxLength(40, { context: { max: 40 } }));
/** How many answers are wanted of a branch: `music:400`. */
const Quotas = () =>
  together(
    Transform(asList),
    IsArray(),
    ArrayMaxSize(BRANCHES.length, { context: { max: BRANCHES.length } }),
    Matches(/^[a-z_]{1,40}:\d{1,6}$/, { each: true }),
  );
/** The same in a form, in the order of the branches; one left empty takes all that come. */
const QuotaColumn = () =>
  together(
    Transform(asColumn),
    IsArray(),
    ArrayMaxSize(BRANCHES.length, { context: { max: BRANCHES.length } }),
    Matches(/^\d{0,6}$/, { each: true }),
  );
const Branch = () => together(IsOptional(), Transform(emptyIsAbsent), Matches(/^[a-z_]{1,40}$/));

export class ListSurveysRequest {
  @IsOptional()
  @IsIn(STATES)
  state?: (typeof STATES)[number];

  @Cursor()
  cursor?: string;
}

class SurveyTermsRequest {
  @Text(SURVEY_LIMITS.title)
  title!: string;

  @OptionalText(SURVEY_LIMITS.intro)
  intro?: string;

  @Audiences()
  audiences: string[] = [];

  /** One for each page. */
  @Transform(asLines)
  @IsArray()
  @ArrayMaxSize(SURVEY_LIMITS.pages.max, { context: { max: SURVEY_LIMITS.pages.max } })
  @IsString({ each: true })
  @MaxLength(SURVEY_LIMITS.pageTitle.max, { each: true, context: SURVEY_LIMITS.pageTitle })
  pageTitles: string[] = [];
}

/** What a survey says of itself; its questions are written one by one. */
export class SurveyRequest extends SurveyTermsRequest {
  /** Nobody will ever know who answered what. */
  @IsOptional()
  @IsBoolean()
  anonymous?: boolean;

  @Quotas()
  quotas: string[] = [];
}

export class ChangeSurveyRequest extends SurveyRequest {
  /** Of the draft as one read it. */
  @Version()
  version!: number;
}

/** The form of a new survey. */
export class SurveyFormRequest extends SurveyTermsRequest {
  @IsIn(['anonymous', 'named'])
  answers!: 'anonymous' | 'named';

  @QuotaColumn()
  quotas: string[] = [];
}

export class ChangeSurveyFormRequest extends SurveyFormRequest {
  @Version()
  version!: number;
}

/** A question, put in place of the one of that name. */
export class QuestionRequest {
  @Version()
  version!: number;

  /** Of its page, from 1. */
  @Whole({ min: 1, max: SURVEY_LIMITS.pages.max })
  page!: number;

  @IsIn(QUESTION_KINDS)
  kind!: (typeof QUESTION_KINDS)[number];

  @Text(SURVEY_LIMITS.label)
  label!: string;

  /** One label each, where the answer is chosen. */
  @Transform(asLines)
  @IsArray()
  @ArrayMaxSize(SURVEY_LIMITS.options.max, { context: { max: SURVEY_LIMITS.options.max } })
  @IsString({ each: true })
  @MaxLength(SURVEY_LIMITS.option.max, { each: true, context: SURVEY_LIMITS.option })
  options: string[] = [];

  @IsOptional()
  @Transform(asYesOrNo)
  @IsBoolean()
  required?: boolean;

  /** Between which numbers the answer lies, where it is one. */
  @IsOptional()
  @Transform(emptyIsAbsent)
  @Whole({ min: 0, max: SURVEY_LIMITS.number.max })
  from?: number;

  @IsOptional()
  @Transform(emptyIsAbsent)
  @Whole({ min: 0, max: SURVEY_LIMITS.number.max })
  to?: number;

  /** Asked only of those who chose one of these options, from 0, of one earlier question: `mode:3`. */
  @Transform(asList)
  @IsArray()
  @ArrayMaxSize(SURVEY_LIMITS.options.max, { context: { max: SURVEY_LIMITS.options.max } })
  @Matches(/^[a-z0-9][a-z0-9-]{0,39}:\d{1,2}$/, { each: true })
  when: string[] = [];
}

/** Moves a question on its page, or takes it out. */
export class ArrangeQuestionRequest {
  @IsIn(['up', 'down', 'out'])
  way!: 'up' | 'down' | 'out';

  @Version()
  version!: number;
}

/** The same for one of the questions that a page shows. */
export class QuestionsFormRequest extends ArrangeQuestionRequest {
  @Matches(KEY)
  key!: string;
}

export class OpenSurveyRequest {
  @Moment()
  closesAt!: string;
}

export class SteerSurveyRequest {
  @Moment()
  closesAt!: string;

  @Quotas()
  quotas: string[] = [];
}

/** When those who have not answered are asked again by the clock; none stops what has not gone. */
export class PlanRemindersRequest {
  /** `after-invitation:7` or `before-close:3`, in days. */
  @Transform(asList)
  @IsArray()
  @ArrayMaxSize(REMINDER_LIMITS.most, { context: { max: REMINDER_LIMITS.most } })
  @Matches(/^(?:after-invitation|before-close):\d{1,3}$/, { each: true })
  reminders: string[] = [];
}

/** Questions whose results everybody may read; none takes them all back. */
export class PublishSurveyRequest {
  @Keys()
  published: string[] = [];
}

export const SURVEY_DEEDS = ['open', 'steer', 'close', 'invite', 'remind', 'copy', 'discard'] as const;

/** What the desk of one survey is asked to do. */
export class SurveyDeedRequest {
  @IsIn(SURVEY_DEEDS)
  deed!: (typeof SURVEY_DEEDS)[number];

  /** Until the end of that day in Paris. */
  @IsOptional()
  @Transform(emptyIsAbsent)
  @CalendarDay()
  closesOn?: string;

  @QuotaColumn()
  quotas: string[] = [];

  /** Of each reminder, in the order of the moments beside them; one left empty is none. */
  @Transform(asColumn)
  @IsArray()
  @ArrayMaxSize(REMINDER_LIMITS.most, { context: { max: REMINDER_LIMITS.most } })
  @Matches(/^\d{0,3}$/, { each: true })
  reminderDays: string[] = [];

  @Transform(asColumn)
  @IsArray()
  @ArrayMaxSize(REMINDER_LIMITS.most, { context: { max: REMINDER_LIMITS.most } })
  @IsIn(REMINDER_MOMENTS, { each: true })
  reminderMoments: (typeof REMINDER_MOMENTS)[number][] = [];
}

/** The answer to one question: places of options from 0, a number, or words. Nothing at all takes it back. */
export class SurveyAnswerRequest {
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(SURVEY_LIMITS.options.max, { context: { max: SURVEY_LIMITS.options.max } })
  @IsInt({ each: true })
  @Min(0, { each: true, context: { min: 0 } })
  @Max(SURVEY_LIMITS.options.max - 1, { each: true, context: { max: SURVEY_LIMITS.options.max - 1 } })
  choices?: number[];

  @IsOptional()
  @Whole({ min: 0, max: SURVEY_LIMITS.number.max })
  number?: number;

  @OptionalText(SURVEY_LIMITS.answer)
  text?: string;

  @Agreed()
  agreed?: boolean;

  /** In the name of which branch, for members of several. */
  @Branch()
  branch?: string;
}

/** On one page there are so many questions; their answers come by their place. */
export const PLACES = Array.from({ length: SURVEY_LIMITS.questions.max }, (_, place) => `q${place}` as const);

/** The form of one page of a survey: which questions it showed, and what was answered at each place. */
export class SurveyPageFormRequest {
  /** Of the page, from 1; the one behind the last shows everything once more. */
  @Whole({ min: 1, max: SURVEY_LIMITS.pages.max + 1 })
  page!: number;

  @IsIn(['next', 'back', 'later', 'send'])
  way!: 'next' | 'back' | 'later' | 'send';

  @Keys()
  shown: string[] = [];

  @Branch()
  branch?: string;

  @Agreed()
  agreed?: boolean;
}

for (const place of PLACES) GivenAnswers(SURVEY_LIMITS)(SurveyPageFormRequest.prototype, place);
