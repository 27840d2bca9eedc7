import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsInt,
  IsISO8601,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
} from 'class-validator';

/** One ticked box arrives as a text, several as a list. */
const asList = ({ value }: { value: unknown }): unknown => (typeof value === 'string' ? [value] : value);
const REASON = { max: 500 };
const TITLE = { max: 150 };

/** A toggle: on or off, never "the other way round", so that pressing twice is harmless. */
export class ToggleRequest {
  @IsIn(['0', '1'])
  on!: '0' | '1';
}

/** A reaction: which one, a sign, then on or off. */
export class ReactionRequest {
  @Matches(/^(?:thanks|useful|bravo)-[01]$/)
  reaction!: string;
}

export class FollowTopicFormRequest {
  @IsIn(['watching', 'tracking', 'muted', 'none'])
  level!: 'watching' | 'tracking' | 'muted' | 'none';
}

/** Nothing to say beside who and what. */
export class PlainDeedRequest {
  @IsOptional()
  @IsIn(['1'])
  yes?: string;
}

export class KeepBookmarkFormRequest {
  @IsOptional()
  @IsString()
  @MaxLength(500, { context: { max: 500 } })
  note?: string;

  @IsOptional()
  @IsIn(['keep', 'remove'])
  intent?: 'keep' | 'remove';
}

/** Deleting; who deletes the words of another says why. */
export class DeleteFormRequest {
  @IsOptional()
  @IsString()
  @MaxLength(REASON.max, { context: REASON })
  reason?: string;
}

export class PinTopicFormRequest {
  /** A day, `2026-12-31`: until its end. */
  @Matches(/^\d{4}-\d{2}-\d{2}$/)
  @IsISO8601({ strict: true })
  until!: string;
}

export class MoveTopicFormRequest {
  @IsUUID()
  categoryId!: string;
}

/** Another topic, by its number or its address. */
export class OtherTopicFormRequest {
  @IsString()
  @MaxLength(300, { context: { max: 300 } })
  other!: string;
}

export class SplitTopicFormRequest {
  @IsUUID()
  categoryId!: string;

  @IsString()
  @MaxLength(TITLE.max, { context: TITLE })
  title!: string;

  @IsOptional()
  @Transform(asList)
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(200)
  @IsUUID(undefined, { each: true })
  posts?: string[];
}

/** How far a page of a topic has been read. */
export class MarkReadFormRequest {
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(50_000_000)
  position!: number;
}
