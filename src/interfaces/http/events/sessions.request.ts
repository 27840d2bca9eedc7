import { type Id, ID_PATTERN } from '#domain/shared/id';
import { Transform } from 'class-transformer';
import { IsIn, IsOptional, IsUUID, Matches, ValidateIf } from 'class-validator';
import { LIMITS } from '#application/community/limits';
import { POLL_LIMITS, RESULTS_SHOWN } from '#application/engagement/limits';
import { GATHERING_LIMITS, QUESTION_LIMITS } from '#application/events/limits';
import { emptyIsAbsent } from '../transforms.ts';
import { Agreed, AsTyped, FilledText, Ground, Lines, OptionalText, Text } from '../fields.request.ts';

const SESSION_DEEDS = [
  'ask',
  'vote',
  'unvote',
  'answered',
  'open',
  'raise',
  'lower',
  'done',
  'give',
  'take-back',
  'poll',
  'open-poll',
  'close-poll',
  'present',
] as const;

/** What somebody does in a session: asks, votes, asks for the word; and who runs it settles and gives it. */
export class SessionDeedRequest {
  @IsIn(SESSION_DEEDS)
  deed!: (typeof SESSION_DEEDS)[number];

  @OptionalText(QUESTION_LIMITS)
  body?: string;

  @Agreed()
  agreed?: boolean;

  /** Who asks wants to be the author of the question on the forum too. */
  @Agreed()
  signs?: boolean;

  /** The address of a poll; left empty for none. */
  @OptionalText({ max: 300 })
  poll?: string;

  /** That is shown in the session, by who says that they are there. */
  @OptionalText(GATHERING_LIMITS.code)
  code?: string;

  /** What a poll asks that is opened in the session, and what can be answered, a line each. */
  @ValidateIf(({ deed }: SessionDeedRequest) => deed === 'open-poll')
  @FilledText(POLL_LIMITS.spokenQuestion)
  question: string = '';

  @Lines(POLL_LIMITS.options.max, POLL_LIMITS.option.max)
  options: string[] = [];

  /** Whether nobody will know who voted what in it, and who reads its results when. */
  @IsIn(['secret', 'named'])
  ballots: 'secret' | 'named' = 'secret';

  @IsIn(RESULTS_SHOWN)
  results: (typeof RESULTS_SHOWN)[number] = 'always';

  /** Why the poll of somebody else is closed. */
  @OptionalText(POLL_LIMITS.reason)
  reason?: string;

  /** Which question, or whose hand. */
  @IsOptional()
  @Matches(ID_PATTERN)
  of?: string;
}

export class CheckInRequest {
  @AsTyped(GATHERING_LIMITS.code)
  code!: string;
}

/** A question of a session becomes a topic, with what was answered. */
export class TakeUpQuestionRequest {
  @Text(LIMITS.title)
  title!: string;

  @Text(LIMITS.body)
  body!: string;

  /** Left empty for a topic that waits for answers. */
  @OptionalText({ max: LIMITS.body.max })
  answer?: string;

  @IsOptional()
  @Transform(emptyIsAbsent)
  @IsUUID()
  categoryId?: Id<'Category'>;

  @Agreed()
  agreed?: boolean;
}

/** A question goes off the wall of a session, with why its author is told, or is put back on it. */
export class HideQuestionRequest {
  @IsIn(['hide', 'show'])
  deed!: 'hide' | 'show';

  /** Needed to hide one. */
  @OptionalText(LIMITS.reason)
  reason?: string;

  @Ground()
  ground?: string;
}
