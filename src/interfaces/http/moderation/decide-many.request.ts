import { Transform } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import { BULK_ACTIONS, BULK_STEPS, MANY_AT_MOST, REVIEW_LIMITS } from '#application/moderation/limits';
import type { Id } from '#domain/shared/id';
import { OptionalText } from '../fields.request.ts';
import { asList } from '../transforms.ts';

/** Several cases at once, each for its own reason: the lists go together, one entry a case. */
export class DecideManyRequest {
  @Transform(asList)
  @IsArray()
  @ArrayMaxSize(MANY_AT_MOST, { context: { max: MANY_AT_MOST } })
  @IsUUID(undefined, { each: true })
  chosen: Id<'ReviewItem'>[] = [];

  /** `id version` of every case on the page. */
  @Transform(asList)
  @IsArray()
  @ArrayMaxSize(100)
  @IsString({ each: true })
  @MaxLength(60, { each: true, context: { max: 60 } })
  seen: string[] = [];

  /** `id mark` of what every case on the page is about, as it was shown; of what is gone the id alone. */
  @Transform(asList)
  @IsArray()
  @ArrayMaxSize(100)
  @IsString({ each: true })
  @MaxLength(100, { each: true, context: { max: 100 } })
  read: string[] = [];

  /** `id number` of every case on the page, to say afterwards which is meant. */
  @Transform(asList)
  @IsArray()
  @ArrayMaxSize(100)
  @IsString({ each: true })
  @MaxLength(60, { each: true, context: { max: 60 } })
  numbers: string[] = [];

  /** `id key` of the template chosen for every case on the page. */
  @Transform(asList)
  @IsArray()
  @ArrayMaxSize(100)
  @IsString({ each: true })
  @MaxLength(140, { each: true, context: { max: 140 } })
  reasons: string[] = [];

  @IsIn(BULK_ACTIONS)
  action!: (typeof BULK_ACTIONS)[number];

  @OptionalText(REVIEW_LIMITS.answer)
  answer?: string;

  /** Absent while it is only asked what would be decided. */
  @IsOptional()
  @IsIn(BULK_STEPS)
  step?: (typeof BULK_STEPS)[number];
}
