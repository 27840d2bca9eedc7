import { type Id, ID_PATTERN } from '#domain/shared/id';
import { Transform } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  MaxLength,
  ValidateIf,
} from 'class-validator';
import { BRANCHES, LIMITS } from '#application/community/limits';
import { POLL_LIMITS, RESULTS_SHOWN } from '#application/engagement/limits';
import {
  FORM_KINDS,
  FORM_LIMITS,
  GATHERING_AUDIENCES,
  GATHERING_KINDS,
  GATHERING_LIMITS,
  LETTER_LIMITS,
  LETTER_READERS,
  QUESTION_LIMITS,
  ZONES,
} from '#application/events/limits';
import { asColumn, asLines, asList, emptyIsAbsent } from '../transforms.ts';
import {
  Agreed,
  AsTyped,
  CalendarDay,
  FilledText,
  GivenAnswers,
  Ground,
  OptionalText,
  Text,
  together,
  Version,
  Whole,
} from '../community/fields.request.ts';

/** `14:30`, in a form also `14h30` and `14 h 30`; with a `B` the second time that clocks show it in a night of autumn. */
const timeTyped = ({ value }: { value: unknown }): unknown => {
  if (typeof value !== 'string') return value;
  const [, hour, minute = '00', turn = ''] =
    /^(\d{1,2})\s*[:hH.]\s*(\d{2})?\s*([ABab])?$/u.exec(value.trim()) ?? [];
  return hour ? `${hour.padStart(2, '0')}:${minute}${turn.toUpperCase()}` : value.trim();
};
const TimeOfDay = () =>
  together(
    Transform(timeTyped),
    IsString(),
    Matches(/^(?:[01]\d|2[0-3]):[0-5]\d[AB]?$/, { context: { code: 'events.not-a-time' } }),
  );

const Lines = (most: number, longest: number) =>
  together(
    Transform(asLines),
    IsArray(),
    ArrayMaxSize(most, { context: { max: most } }),
    IsString({ each: true }),
    MaxLength(longest, { each: true, context: { max: longest } }),
  );

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
const EVERY = ['once', 'week', 'two-weeks', 'month'] as const;

/** The form of an event: days and times in its zone. */
class GatheringFormRequest {
  @IsIn(GATHERING_KINDS)
  kind!: (typeof GATHERING_KINDS)[number];

  @Text(GATHERING_LIMITS.title)
  title!: string;

  @Text(GATHERING_LIMITS.summary)
  summary!: string;

  @Text(GATHERING_LIMITS.body)
  body!: string;

  @CalendarDay()
  day!: string;

  @TimeOfDay()
  from!: string;

  @TimeOfDay()
  until!: string;

  /** Where it ends on another day. */
  @IsOptional()
  @Transform(emptyIsAbsent)
  @CalendarDay()
  endDay?: string;

  @IsIn(ZONES)
  zone!: (typeof ZONES)[number];

  @IsIn(GATHERING_AUDIENCES)
  audience!: (typeof GATHERING_AUDIENCES)[number];

  @Transform(asList)
  @IsArray()
  @ArrayMaxSize(BRANCHES.length, { context: { max: BRANCHES.length } })
  @IsIn(BRANCHES, { each: true })
  branches: string[] = [];

  @OptionalText(GATHERING_LIMITS.place)
  place?: string;

  @OptionalText(GATHERING_LIMITS.link)
  link?: string;

  /** Left empty: as many as come. */
  @IsOptional()
  @Transform(emptyIsAbsent)
  @Whole({ min: 1, max: GATHERING_LIMITS.capacity.max })
  capacity?: number;

  /** Of each branch in its order; one that is left empty keeps none. */
  @Transform(asColumn)
  @IsArray()
  @ArrayMaxSize(BRANCHES.length, { context: { max: BRANCHES.length } })
  @Matches(/^\d{0,6}$/, { each: true, context: { code: 'field.integer' } })
  reserved: string[] = [];

  /** `14:30 Welcome`, of a later day `D2 14:30 Welcome`, a line each. */
  @Lines(GATHERING_LIMITS.agenda.entries, GATHERING_LIMITS.agenda.title.max + 12)
  agenda: string[] = [];

  @Lines(GATHERING_LIMITS.speakers, GATHERING_LIMITS.speaker.max)
  speakers: string[] = [];

  /** Pseudonyms, a line each. */
  @Lines(20, 60)
  hosts: string[] = [];

  @Agreed()
  agreed?: boolean;
}

/** A new one, and how often it is repeated. */
export class PlanGatheringFormRequest extends GatheringFormRequest {
  @IsIn(EVERY)
  every!: (typeof EVERY)[number];

  @IsOptional()
  @Transform(emptyIsAbsent)
  @Whole({ min: 1, max: GATHERING_LIMITS.repeats })
  times?: number;

  /** That it is over already is meant. */
  @Agreed()
  past?: boolean;
}

export class ChangeGatheringFormRequest extends GatheringFormRequest {
  @Version()
  version!: number;
}

/** What is done with an event that stands. */
export class GatheringDeedRequest {
  @IsIn(['publish', 'attend', 'absent'])
  deed!: 'publish' | 'attend' | 'absent';

  /** That it is over already is meant. */
  @Agreed()
  past?: boolean;

  /** Whose presence is written down, or taken back. */
  @IsOptional()
  @Matches(ID_PATTERN)
  registration?: string;
}

/** What is done with all dates of a series that are to come. */
export class SeriesDeedRequest {
  @IsIn(['publish', 'change', 'cancel'])
  deed!: 'publish' | 'change' | 'cancel';

  /** How many dates the page said that it is about. */
  @Whole({ min: 1, max: GATHERING_LIMITS.repeats })
  count!: number;

  /** Why they are cancelled. */
  @OptionalText({ max: 500 })
  because?: string;
}

export class CancelGatheringRequest {
  @Text({ max: 500 })
  because!: string;
}

/** The picture of an event, which travels beside these fields; or that it is taken away. */
export class CoverRequest {
  @IsIn(['put', 'remove'])
  intent!: 'put' | 'remove';

  /** What is to be seen, for those who do not see it. */
  @OptionalText(GATHERING_LIMITS.alt)
  alt?: string;

  @Agreed()
  agreed?: boolean;
}

export class RememberGatheringRequest {
  /** Of the event as its page was opened. */
  @Version()
  version!: number;

  @OptionalText(GATHERING_LIMITS.link)
  replay?: string;

  /** Of the replay: `0:05:30 Welcome`, a line each. */
  @Lines(GATHERING_LIMITS.chapters.entries, GATHERING_LIMITS.chapters.title.max + 10)
  chapters: string[] = [];

  @OptionalText(GATHERING_LIMITS.body)
  minutes?: string;

  /** The address of a survey; left empty for none. */
  @OptionalText({ max: 300 })
  survey?: string;

  @Agreed()
  agreed?: boolean;
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

/** What those who run an event write to those who registered, looked at before it is sent. */
export class EventLetterRequest {
  @IsIn(LETTER_READERS)
  readers!: (typeof LETTER_READERS)[number];

  @Text(LETTER_LIMITS.subject)
  subject!: string;

  @Text(LETTER_LIMITS.body)
  body!: string;

  @IsIn(['preview', 'send'])
  intent!: 'preview' | 'send';
}

/** A member comes, stays away, or takes the seat that is kept for them. */
export class RegistrationRequest {
  @IsIn(['come', 'cancel', 'take', 'answer'])
  deed!: 'come' | 'cancel' | 'take' | 'answer';

  @OptionalText(GATHERING_LIMITS.note)
  note?: string;

  /** Ids of the questions that the form showed, in their order. */
  @Transform(asList)
  @IsArray()
  @ArrayMaxSize(FORM_LIMITS.questions, { context: { max: FORM_LIMITS.questions } })
  @Matches(ID_PATTERN, { each: true })
  shown: string[] = [];
}

/** There are so many questions at most; what is answered to each comes by its place. */
export const FORM_PLACES = Array.from({ length: FORM_LIMITS.questions }, (_, place) => `q${place}` as const);

for (const place of FORM_PLACES) GivenAnswers(FORM_LIMITS)(RegistrationRequest.prototype, place);

/** What who registers is asked: parts of each question come by its place. */
export class RegistrationFormRequest {
  @Version()
  version!: number;

  @Agreed()
  agreed?: boolean;
}

for (const place of FORM_PLACES.keys()) {
  const of = (part: string, rule: PropertyDecorator) =>
    rule(RegistrationFormRequest.prototype, `${part}${place}`);
  of('id', together(IsOptional(), Matches(ID_PATTERN)));
  of('kind', together(IsOptional(), IsIn(FORM_KINDS)));
  of('label', OptionalText(FORM_LIMITS.label));
  of('options', together(IsOptional(), Lines(FORM_LIMITS.options.max, FORM_LIMITS.option.max)));
  of('required', Agreed());
}

export class CheckInRequest {
  @AsTyped(GATHERING_LIMITS.code)
  code!: string;
}

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
  @FilledText(POLL_LIMITS.question)
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

export class CalendarFeedRequest {
  @IsIn(['renew', 'revoke'])
  deed!: 'renew' | 'revoke';
}
