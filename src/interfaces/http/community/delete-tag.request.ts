import { Transform } from 'class-transformer';
import { IsOptional, IsString, MaxLength } from 'class-validator';
import { cleanText, emptyIsAbsent } from '../transforms.ts';

export class DeleteTagRequest {
  /** Slug of the tag that topics carry instead. */
  @IsOptional()
  @Transform(emptyIsAbsent)
  @Transform(cleanText)
  @IsString()
  @MaxLength(40, { context: { max: 40 } })
  into?: string;
}
