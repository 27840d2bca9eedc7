import { ID_PATTERN } from '#domain/shared/id';
import { Transform } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsOptional, IsString, Matches } from 'class-validator';
import { BRANCHES } from '#application/community/limits';
import {
  GATHERING_AUDIENCES,
  GATHERING_KINDS,
  GATHERING_LIMITS,
  LETTER_LIMITS,
  LETTER_READERS,
  ZONES,
} from '#application/events/limits';
import { asColumn, asList, emptyIsAbsent } from '../transforms.ts';
import {
  Agreed,
  CalendarDay,
  Lines,
  OptionalText,
  Text,
  together,
  Version,
  Whole,
} from '../fields.request.ts';

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
  @IsIn(['publish', 'attend', 'absent', 'end'])
  deed!: 'publish' | 'attend' | 'absent' | 'end';

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

export class CalendarFeedRequest {
  @IsIn(['renew', 'revoke'])
  deed!: 'renew' | 'revoke';
}
