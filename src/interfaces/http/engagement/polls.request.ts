import { Transform } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
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
  ValidateIf,
} from 'class-validator';
import { BRANCHES } from '#application/community/limits';
import { hasOwnOptions, POLL_KINDS, POLL_LIMITS, RESULTS_SHOWN } from '#application/engagement/limits';
import { asColumn, asIntegers, asLines, asList, asYesOrNo, emptyIsAbsent } from '../transforms.ts';
import {
  Agreed,
  CalendarDay,
  Cursor,
  FilledText,
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
const MOST_OPTIONS = POLL_LIMITS.options.max;

/** Places of options, from 0. */
const Choices = () =>
  together(
    Transform(asIntegers),
    IsArray(),
    ArrayMaxSize(MOST_OPTIONS, { context: { max: MOST_OPTIONS } }),
    IsInt({ each: true }),
    Min(0, { each: true, context: { min: 0 } }),
    Max(MOST_OPTIONS - 1, { each: true, context: { max: MOST_OPTIONS - 1 } }),
  );

export class ListPollsRequest {
  @Meaning('Polls that are open, that are closed, or `all` of them unless told.')
  @IsOptional()
  @IsIn(STATES)
  state?: (typeof STATES)[number];

  @Cursor()
  cursor?: string;

  @PageLimit()
  limit?: number;
}

class PollTermsRequest {
  @Meaning('What is asked.')
  @Text(POLL_LIMITS.question)
  question!: string;

  @Meaning('What has to be known to answer; empty unless told.')
  @OptionalText(POLL_LIMITS.description)
  description?: string;

  @Meaning(
    'How one votes: one option, several, an order of them, a rating, a recommendation from 0 to 10, or words.',
  )
  @IsIn(POLL_KINDS)
  kind!: (typeof POLL_KINDS)[number];

  @Meaning('One label each; none for ratings, recommendations and answers in words.')
  @Transform(asLines)
  @IsArray()
  @ArrayMaxSize(MOST_OPTIONS, { context: { max: MOST_OPTIONS } })
  @IsString({ each: true })
  @MaxLength(POLL_LIMITS.option.max, { each: true, context: POLL_LIMITS.option })
  options: string[] = [];

  @Meaning('How many options are chosen at least, where several may be.')
  @IsOptional()
  @Transform(emptyIsAbsent)
  @Whole({ min: 1, max: MOST_OPTIONS })
  least?: number;

  @Meaning('How many options are chosen at most, where several may be.')
  @IsOptional()
  @Transform(emptyIsAbsent)
  @Whole({ min: 1, max: MOST_OPTIONS })
  most?: number;

  @Meaning('When results are shown: always, to who has voted, at the end, or to the team alone.')
  @IsIn(RESULTS_SHOWN)
  results!: (typeof RESULTS_SHOWN)[number];

  @Meaning(
    '`public` or `members`; else some branches (`branch:music`), groups (`group:panel`) and segments (`segment:` and the id).',
  )
  @Transform(asList)
  @IsArray()
  @ArrayMaxSize(20, { context: { max: 20 } })
  @Matches(/^(?:public|members|branch:[a-z_]{1,40}|group:[a-z0-9-]{1,80}|staff|segment:[0-9a-f-]{36})$/, {
    each: true,
  })
  audiences: string[] = [];

  @Agreed()
  agreed?: boolean;
}

/** What members are asked. */
export class PollRequest extends PollTermsRequest {
  @Meaning('Nobody will ever know who voted what; ballots cannot be changed then. So unless told.')
  @IsOptional()
  @IsBoolean()
  secret?: boolean;

  @Meaning('When the poll ends: a moment with `Z` or an offset.')
  @Instant()
  closesAt!: string;
}

/** The same for one that was asked. */
export class ChangePollRequest extends PollRequest {
  @Meaning('Of the poll as it was read: it is refused where another changed it since.')
  @IsOptional()
  @Version()
  version?: number;

  @Meaning('Why, where somebody else asked it: they read it in the statement of reasons.')
  @OptionalText(POLL_LIMITS.reason)
  reason?: string;
}

export class ClosePollRequest {
  @Meaning('Why, where somebody else asked it: they read it in the statement of reasons.')
  @OptionalText(POLL_LIMITS.reason)
  reason?: string;
}

/** The form of a poll. */
export class PollFormRequest extends PollTermsRequest {
  @FilledText(POLL_LIMITS.question)
  override question: string = '';

  @ValidateIf(({ kind }: PollFormRequest) => hasOwnOptions(kind))
  @ArrayMinSize(POLL_LIMITS.options.min, {
    context: { code: 'engagement.too-few-options', min: POLL_LIMITS.options.min },
  })
  override options: string[] = [];

  @IsIn(['secret', 'named'])
  ballots!: 'secret' | 'named';

  /** Until the end of that day in Paris. */
  @CalendarDay()
  closesOn!: string;
}

export class ChangePollFormRequest extends PollFormRequest {
  /** Of the poll as its form was opened. */
  @Version()
  version!: number;

  @OptionalText(POLL_LIMITS.reason)
  reason?: string;
}

/** The picture of an option, which travels beside these fields; or that it is taken away. */
export class PollPictureRequest {
  @IsIn(['put', 'remove'])
  intent!: 'put' | 'remove';

  /** Place of the option, from 0. */
  @Whole({ min: 0, max: MOST_OPTIONS - 1 })
  option!: number;

  /** Of the poll as one read it. */
  @Version()
  version!: number;

  /** What is to be seen, for those who do not see it. */
  @OptionalText(POLL_LIMITS.alt)
  alt?: string;

  @Agreed()
  agreed?: boolean;
}

/** A vote: places of options from 0, the most wanted first where they are ranked, or words. */
export class BallotRequest {
  @Meaning('Version of the poll as one read it: a vote is no answer to what was changed since.')
  @Version()
  version!: number;

  @Meaning('Places of the options that are chosen, from 0; of a ranking in the order of preference.')
  @Choices()
  choices: number[] = [];

  @Meaning('The answer in words, where that is asked.')
  @OptionalText(POLL_LIMITS.answer)
  text?: string;

  @Agreed()
  agreed?: boolean;

  @Meaning('In the name of which branch, for members of several.')
  @IsOptional()
  @Transform(emptyIsAbsent)
  @Matches(/^[a-z_]{1,40}$/)
  branch?: string;

  @Meaning('In place of what one voted before; never where ballots are secret.')
  @IsOptional()
  @Transform(asYesOrNo)
  @IsBoolean()
  change?: boolean;
}

/** The form of a vote, which asks for the rank of each option where they are ranked. */
export class BallotFormRequest extends BallotRequest {
  @Transform(asColumn)
  @IsArray()
  @ArrayMaxSize(MOST_OPTIONS, { context: { max: MOST_OPTIONS } })
  @Matches(/^(?:[1-9]\d?)?$/, { each: true })
  ranks: string[] = [];

  /** The options as they stood in the form, so that what was chosen is found again when they have changed. */
  @Transform(asColumn)
  @IsArray()
  @ArrayMaxSize(MOST_OPTIONS, { context: { max: MOST_OPTIONS } })
  @IsString({ each: true })
  @MaxLength(POLL_LIMITS.option.max, { each: true, context: POLL_LIMITS.option })
  labels: string[] = [];
}

/** How many people each branch has, in the order of the branches; one left empty is not known. */
export class PopulationFormRequest {
  @CalendarDay()
  countedOn!: string;

  @Transform(asColumn)
  @IsArray()
  @ArrayMaxSize(BRANCHES.length, { context: { max: BRANCHES.length } })
  @Matches(/^\d{0,8}$/, { each: true })
  people: string[] = [];
}
