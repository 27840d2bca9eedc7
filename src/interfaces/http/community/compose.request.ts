import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import { PostAnswerRequest } from './post-answer.request.ts';

/** One ticked box arrives as a text, several as a list. */
const asList = ({ value }: { value: unknown }): unknown => (typeof value === 'string' ? [value] : value);
/** A field left empty is a field not filled in. */
const emptyIsNone = ({ value }: { value: unknown }): unknown => (value === '' ? undefined : value);

const BODY = { max: 30_000 };
const TITLE = { max: 150 };
const REASON = { max: 500 };
const INTENTS = ['publish', 'preview', 'draft'];
const VERSION = 2_147_483_647;

/** What the three buttons under every composer ask for. */
export type Intent = 'publish' | 'preview' | 'draft';

/** The answer form of a topic's page: the answer, and what its buttons ask for. */
export class AnswerFormRequest extends PostAnswerRequest {
  @IsOptional()
  @IsIn(INTENTS)
  intent?: Intent;

  /** Of the draft as this tab knows it, 0 for none. */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(0)
  @Max(VERSION)
  draftVersion?: number;
}

/** The form of a new topic. */
export class AskFormRequest {
  @IsIn(['question', 'discussion', 'announcement'])
  kind!: 'question' | 'discussion' | 'announcement';

  /** Empty in a draft or a preview. */
  @IsOptional()
  @Transform(emptyIsNone)
  @IsUUID()
  categoryId?: string;

  @IsString()
  @MaxLength(TITLE.max, { context: TITLE })
  title!: string;

  @IsString()
  @MaxLength(BODY.max, { context: BODY })
  body!: string;

  @IsOptional()
  @Transform(asList)
  @IsArray()
  @ArrayMaxSize(10)
  @IsString({ each: true })
  @MaxLength(40, { each: true, context: { max: 40 } })
  tags?: string[];

  @IsOptional()
  @Transform(asList)
  @IsArray()
  @ArrayMaxSize(5)
  @IsString({ each: true })
  @MaxLength(20, { each: true, context: { max: 20 } })
  branches?: string[];

  @IsOptional()
  @IsIn(INTENTS)
  intent?: Intent;

  /** Set once the near topics were shown. */
  @IsOptional()
  @IsIn(['1'])
  similarSeen?: string;

  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(0)
  @Max(VERSION)
  draftVersion?: number;
}

/** The form to edit a post. */
export class EditPostFormRequest {
  @IsString()
  @MaxLength(BODY.max, { context: BODY })
  body!: string;

  @IsOptional()
  @IsString()
  @MaxLength(REASON.max, { context: REASON })
  reason?: string;

  /** Of the post as the editor saw it. */
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(VERSION)
  version!: number;

  @IsOptional()
  @IsIn(INTENTS)
  intent?: Intent;

  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(0)
  @Max(VERSION)
  draftVersion?: number;
}

/** A text on its way, saved from time to time by the page that holds it. */
export class SaveDraftFormRequest {
  @IsString()
  @MaxLength(60, { context: { max: 60 } })
  place!: string;

  @IsOptional()
  @IsString()
  @MaxLength(TITLE.max, { context: TITLE })
  title?: string;

  @IsString()
  @MaxLength(BODY.max, { context: BODY })
  body!: string;

  @IsOptional()
  @IsString()
  @MaxLength(20, { context: { max: 20 } })
  kind?: string;

  @IsOptional()
  @IsString()
  @MaxLength(60, { context: { max: 60 } })
  categoryId?: string;

  @IsOptional()
  @IsString()
  @MaxLength(60, { context: { max: 60 } })
  replyTo?: string;

  @IsOptional()
  @Transform(asList)
  @IsArray()
  @ArrayMaxSize(10)
  @IsString({ each: true })
  @MaxLength(40, { each: true, context: { max: 40 } })
  tags?: string[];

  @IsOptional()
  @Transform(asList)
  @IsArray()
  @ArrayMaxSize(5)
  @IsString({ each: true })
  @MaxLength(20, { each: true, context: { max: 20 } })
  branches?: string[];

  @Type(() => Number)
  @IsInt()
  @Min(0)
  @Max(VERSION)
  draftVersion!: number;
}

export class DiscardDraftFormRequest {
  @IsString()
  @MaxLength(60, { context: { max: 60 } })
  place!: string;
}

/** A text to be shown as it would be posted. */
export class PreviewFormRequest {
  @IsString()
  @MaxLength(BODY.max, { context: BODY })
  body!: string;
}

/** A picture for a text; the file itself travels beside these fields. */
export class UploadImageFormRequest {
  /** What the picture shows, for those who do not see it. */
  @IsString()
  @MaxLength(300, { context: { max: 300 } })
  alt!: string;
}
