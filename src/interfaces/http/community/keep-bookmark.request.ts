import { Transform } from 'class-transformer';
import { IsOptional, IsString, MaxLength } from 'class-validator';
import { cleanText, emptyIsAbsent } from '../transforms.ts';

export class KeepBookmarkRequest {
  @IsOptional()
  @Transform(emptyIsAbsent)
  @Transform(cleanText)
  @IsString()
  @MaxLength(500, { context: { max: 500 } })
  note?: string;
}
