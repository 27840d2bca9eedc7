import { Transform } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
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
  PageLimit,
} from '../fields.request.ts';
import { Instant } from '../instant.request.ts';
import { Meaning } from '../meaning.ts';

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
  @Meaning('Surveys that are open, that are closed, or `all` of them unless told.')
  @IsOptional()
  @IsIn(STATES)
  state?: (typeof STATES)[number];

  @Cursor()
  cursor?: string;

  @PageLimit()
  limit?: number;
}

class SurveyTermsRequest {
  @Meaning('What the survey is called.')
  @Text(SURVEY_LIMITS.title)
  title!: string;

  @Meaning('What has to be known before answering.')
  @OptionalText(SURVEY_LIMITS.intro)
  intro?: string;

  @Meaning(
    'Who is asked: `public` or `members`; else some branches (`branch:music`), groups (`group:panel`) and segments (`segment:` and the id).',
  )
  @Audiences()
  audiences: string[] = [];

  @Meaning('One for each page.')
  @Transform(asLines)
  @IsArray()
  @ArrayMaxSize(SURVEY_LIMITS.pages.max, { context: { max: SURVEY_LIMITS.pages.max } })
  @IsString({ each: true })
  @MaxLength(SURVEY_LIMITS.pageTitle.max, { each: true, context: SURVEY_LIMITS.pageTitle })
  pageTitles: string[] = [];
}

/** What a survey says of itself; its questions are written one by one. */
export class SurveyRequest extends SurveyTermsRequest {
  @Meaning('Nobody will ever know who answered what.')
  @IsOptional()
  @IsBoolean()
  anonymous?: boolean;

  @Meaning(
    'How many answers are taken of a branch at most, each `branch:number`; without a limit where none is named.',
  )
  @Quotas()
  quotas: string[] = [];
}

export class ChangeSurveyRequest extends SurveyRequest {
  @Meaning('Version of the draft as one read it.')
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
  @Meaning('Version of the draft as one read it.')
  @Version()
  version!: number;

  @Meaning('Number of the page that it stands on, from 1.')
  @Whole({ min: 1, max: SURVEY_LIMITS.pages.max })
  page!: number;

  @Meaning('How it is answered.')
  @IsIn(QUESTION_KINDS)
  kind!: (typeof QUESTION_KINDS)[number];

  @Meaning('What is asked.')
  @Text(SURVEY_LIMITS.label)
  label!: string;

  @Meaning('One label each, where the answer is chosen.')
  @Transform(asLines)
  @IsArray()
  @ArrayMaxSize(SURVEY_LIMITS.options.max, { context: { max: SURVEY_LIMITS.options.max } })
  @IsString({ each: true })
  @MaxLength(SURVEY_LIMITS.option.max, { each: true, context: SURVEY_LIMITS.option })
  options: string[] = [];

  @Meaning('Whether it has to be answered before the survey is handed in; not so unless told.')
  @IsOptional()
  @Transform(asYesOrNo)
  @IsBoolean()
  required?: boolean;

  @Meaning('The least number that is an answer, where it is one.')
  @IsOptional()
  @Transform(emptyIsAbsent)
  @Whole({ min: 0, max: SURVEY_LIMITS.number.max })
  from?: number;

  @Meaning('The greatest number that is an answer, where it is one.')
  @IsOptional()
  @Transform(emptyIsAbsent)
  @Whole({ min: 0, max: SURVEY_LIMITS.number.max })
  to?: number;

  @Meaning('Asked only of those who chose one of these options, from 0, of one earlier question: `mode:3`.')
  @Transform(asList)
  @IsArray()
  @ArrayMaxSize(SURVEY_LIMITS.options.max, { context: { max: SURVEY_LIMITS.options.max } })
  @Matches(/^[a-z0-9][a-z0-9-]{0,39}:\d{1,2}$/, { each: true })
  when: string[] = [];
}

/** Moves a question on its page, or takes it out. */
export class ArrangeQuestionRequest {
  @Meaning('One place up, one place down, or out of the draft.')
  @IsIn(['up', 'down', 'out'])
  way!: 'up' | 'down' | 'out';

  @Meaning('Version of the draft as one read it.')
  @Version()
  version!: number;
}

/** The same for one of the questions that a page shows. */
export class QuestionsFormRequest extends ArrangeQuestionRequest {
  @Matches(KEY)
  key!: string;
}

export class OpenSurveyRequest {
  @Meaning('When the survey ends: a moment with `Z` or an offset.')
  @Instant()
  closesAt!: string;
}

export class SteerSurveyRequest {
  @Meaning('When the survey ends from now on: a moment with `Z` or an offset.')
  @Instant()
  closesAt!: string;

  @Meaning(
    'How many answers are taken of a branch at most, each `branch:number`; without a limit where none is named.',
  )
  @Quotas()
  quotas: string[] = [];
}

/** When those who have not answered are asked again by the clock; none stops what has not gone. */
export class PlanRemindersRequest {
  @Meaning(
    'When to remind: each `after-invitation:7` or `before-close:3`, in days; none takes back what was planned.',
  )
  @Transform(asList)
  @IsArray()
  @ArrayMaxSize(REMINDER_LIMITS.most, { context: { max: REMINDER_LIMITS.most } })
  @Matches(/^(?:after-invitation|before-close):\d{1,3}$/, { each: true })
  reminders: string[] = [];
}

/** Questions whose results everybody may read; none takes them all back. */
export class PublishSurveyRequest {
  @Meaning('Keys of the questions whose results are published; none takes all of them back.')
  @Keys()
  published: string[] = [];
}

const SURVEY_DEEDS = [
  'open',
  'steer',
  'close',
  'invite',
  'remind',
  'copy',
  'archive',
  'bring-back',
  'discard',
] as const;

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
  @Meaning('Places of the options that are chosen, from 0.')
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(SURVEY_LIMITS.options.max, { context: { max: SURVEY_LIMITS.options.max } })
  @IsInt({ each: true })
  @Min(0, { each: true, context: { min: 0 } })
  @Max(SURVEY_LIMITS.options.max - 1, { each: true, context: { max: SURVEY_LIMITS.options.max - 1 } })
  choices?: number[];

  @Meaning('The answer, where a number is asked.')
  @IsOptional()
  @Whole({ min: 0, max: SURVEY_LIMITS.number.max })
  number?: number;

  @Meaning('The answer in words, where that is asked.')
  @OptionalText(SURVEY_LIMITS.answer)
  text?: string;

  @Agreed()
  agreed?: boolean;

  @Meaning('In the name of which branch, for members of several.')
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
