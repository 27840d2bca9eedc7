import { Transform } from 'class-transformer';
import { IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { asInteger, cleanText, emptyIsAbsent } from '../transforms.ts';

export class EditPostRequest {
  @Transform(cleanText)
  @IsString()
  @MaxLength(30_000, { context: { max: 30_000 } })
  body!: string;

  /** Needed when the post is somebody else’s. */
  @IsOptional()
  @Transform(emptyIsAbsent)
  @Transform(cleanText)
  @IsString()
  @MaxLength(500, { context: { max: 500 } })
  reason?: string;

  /** Of the post as the editor saw it. */
  @Transform(asInteger)
  @IsInt()
  @Min(1, { context: { min: 1 } })
  @Max(2147483647, { context: { max: 2147483647 } })
  version!: number;
}
