import { Transform } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import type { Id } from '#application/shared/viewer';
import { LIMITS } from '#application/community/limits';
import { SITE_LIMITS } from '#application/site/limits';
import { asIntegers, asList, asYesOrNo, emptyIsAbsent } from '../transforms.ts';
import { GREATEST, OptionalText, Text, together, Whole } from '../fields.request.ts';

const YesOrNo = () => together(IsOptional(), Transform(asYesOrNo), IsBoolean());

/** Opens an incident under a topic that exists, or under a new one in that category. */
export class IncidentRequest {
  @Text(LIMITS.incident.title)
  title!: string;

  @Text(LIMITS.incident.known)
  known!: string;

  /** Address or number of the official topic, or words of its title; none for a new one. */
  @OptionalText(LIMITS.otherTopic)
  topic?: string;

  /** The words for which the choices below them were offered. */
  @OptionalText(LIMITS.otherTopic)
  offeredFor?: string;

  /** Number of the one that was chosen among those whose titles hold these words. */
  @IsOptional()
  @Transform(emptyIsAbsent)
  @Whole({ min: 1 })
  topicNumber?: number;

  @together(IsOptional(), Transform(emptyIsAbsent), IsUUID(undefined, { context: { code: 'field.choice' } }))
  categoryId?: Id<'Category'>;

  @YesOrNo()
  banner?: boolean;

  /** Whom the banner is for; none for everybody. */
  @Transform(asList)
  @IsArray()
  @ArrayMaxSize(SITE_LIMITS.segments.max, { context: SITE_LIMITS.segments })
  @ArrayUnique()
  @IsString({ each: true })
  @MaxLength(100, { each: true, context: { max: 100 } })
  segments: string[] = [];
}

/** What is done with an incident: each deed reads the fields of its own form. */
export class IncidentDeedRequest {
  /** `look` changes nothing: it looks for other questions, with what is chosen so far. */
  @IsIn(['look', 'gather', 'let-go', 'tell', 'solve'])
  intent!: 'look' | 'gather' | 'let-go' | 'tell' | 'solve';

  /** Of `look`: words beside those of the incident. */
  @OptionalText({ max: 100 })
  mots?: string;

  /** Public numbers of questions, of `look`, `gather` and `let-go`. */
  @Transform(asIntegers)
  @IsArray()
  @ArrayMaxSize(LIMITS.incident.atOnce.max, { context: LIMITS.incident.atOnce })
  @ArrayUnique()
  @IsInt({ each: true })
  @Min(1, { each: true, context: { min: 1 } })
  @Max(GREATEST, { each: true, context: { max: GREATEST } })
  questions: number[] = [];

  /** Of `look` and `gather`. */
  @YesOrNo()
  closes?: boolean;

  /** Of `tell` and `solve`. */
  @OptionalText(LIMITS.incident.news)
  news?: string;

  /** Of `tell`. */
  @OptionalText(LIMITS.incident.known)
  known?: string;
}
