import { Transform } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, IsUUID, Matches, Max, MaxLength, Min } from 'class-validator';
import { asInteger, cleanText } from '../transforms.ts';
import { CURSOR } from './list-posts.request.ts';

export class ListTopicsRequest {
  @IsOptional()
  @IsIn(['latest', 'unanswered', 'unsolved', 'followed'])
  view?: 'latest' | 'unanswered' | 'unsolved' | 'followed';

  /** Its children are meant too. */
  @IsOptional()
  @IsUUID()
  category?: string;

  @IsOptional()
  @Transform(cleanText)
  @IsString()
  @MaxLength(40, { context: { max: 40 } })
  tag?: string;

  /** Handle of who opened the topic. */
  @IsOptional()
  @MaxLength(80, { context: { max: 80 } })
  @Matches(/^[a-z0-9-]{1,80}$/)
  author?: string;

  @IsOptional()
  @IsIn(['writing', 'visual_arts', 'music', 'photography', 'film'])
  branch?: string;

  @IsOptional()
  @IsIn(['question', 'discussion', 'announcement'])
  kind?: 'question' | 'discussion' | 'announcement';

  /** Public number of one topic. */
  @IsOptional()
  @Transform(asInteger)
  @IsInt()
  @Min(1, { context: { min: 1 } })
  @Max(2147483647, { context: { max: 2147483647 } })
  number?: number;

  @IsOptional()
  @MaxLength(CURSOR.max, { context: { max: CURSOR.max } })
  @Matches(CURSOR.pattern)
  cursor?: string;

  @IsOptional()
  @Transform(asInteger)
  @IsInt()
  @Min(1, { context: { min: 1 } })
  @Max(100, { context: { max: 100 } })
  limit?: number;
}
