import { Transform } from 'class-transformer';
import { IsOptional, IsString, MaxLength } from 'class-validator';
import { cleanText, emptyIsAbsent } from '../transforms.ts';

export class EditTagRequest {
  @Transform(cleanText)
  @IsString()
  @MaxLength(40, { context: { max: 40 } })
  label!: string;

  @IsOptional()
  @Transform(emptyIsAbsent)
  @Transform(cleanText)
  @IsString()
  @MaxLength(300, { context: { max: 300 } })
  description?: string;
}
