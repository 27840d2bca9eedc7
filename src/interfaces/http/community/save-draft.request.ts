import { Transform } from 'class-transformer';
import { IsInt, IsObject, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { asInteger, asObject, cleanText, emptyIsAbsent } from '../transforms.ts';

export class SaveDraftRequest {
  /** `new-topic`, `topic:{id}` or `post:{id}`. */
  @Transform(cleanText)
  @IsString()
  @MaxLength(60, { context: { max: 60 } })
  place!: string;

  @IsOptional()
  @Transform(emptyIsAbsent)
  @Transform(cleanText)
  @IsString()
  @MaxLength(150, { context: { max: 150 } })
  title?: string;

  @IsOptional()
  @Transform(emptyIsAbsent)
  @Transform(cleanText)
  @IsString()
  @MaxLength(30_000, { context: { max: 30_000 } })
  body?: string;

  /** The other fields of the form: texts or lists of texts, 4,000 characters as JSON. */
  @Transform(asObject)
  @IsObject()
  fields: Record<string, string | string[]> = {};

  /** As the tab knows it, 0 for a new draft. */
  @Transform(asInteger)
  @IsInt()
  @Min(0, { context: { min: 0 } })
  @Max(2147483647, { context: { max: 2147483647 } })
  version!: number;
}
