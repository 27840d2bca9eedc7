import { Transform } from 'class-transformer';
import { IsOptional, IsString, MaxLength } from 'class-validator';
import { cleanText, emptyIsAbsent } from '../transforms.ts';

/** The fields beside the file itself. */
export class UploadImageRequest {
  /** As the member calls it. */
  @IsOptional()
  @Transform(emptyIsAbsent)
  @Transform(cleanText)
  @IsString()
  @MaxLength(200, { context: { max: 200 } })
  name?: string;
}
