import { Transform } from 'class-transformer';
import { ArrayMaxSize, ArrayUnique, IsArray, IsIn, IsString, IsUUID, MaxLength } from 'class-validator';
import { ALL_BRANCHES } from '#application/shared/viewer';
import { asList, asWords, cleanText } from '../transforms.ts';

/** A new topic, from its page or from the adapter. */
export class OpenTopicRequest {
  @IsIn(['question', 'discussion', 'announcement'])
  kind!: 'question' | 'discussion' | 'announcement';

  @IsUUID()
  categoryId!: string;

  @Transform(cleanText)
  @IsString()
  @MaxLength(150, { context: { max: 150 } })
  title!: string;

  @Transform(cleanText)
  @IsString()
  @MaxLength(30_000, { context: { max: 30_000 } })
  body!: string;

  @Transform(asWords)
  @IsArray()
  @ArrayMaxSize(5, { context: { max: 5 } })
  @ArrayUnique()
  @IsString({ each: true })
  @MaxLength(40, { each: true, context: { max: 40 } })
  tags: string[] = [];

  @Transform(asList)
  @IsArray()
  @ArrayMaxSize(5, { context: { max: 5 } })
  @ArrayUnique()
  @IsIn(ALL_BRANCHES, { each: true })
  branches: string[] = [];
}
