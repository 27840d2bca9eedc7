import { Transform } from 'class-transformer';
import { IsOptional, IsString, MaxLength } from 'class-validator';
import { cleanText, emptyIsAbsent } from '../transforms.ts';

export class DeletePostRequest {
  /** Needed when the post is somebody else’s. */
  @IsOptional()
  @Transform(emptyIsAbsent)
  @Transform(cleanText)
  @IsString()
  @MaxLength(500, { context: { max: 500 } })
  reason?: string;
}
