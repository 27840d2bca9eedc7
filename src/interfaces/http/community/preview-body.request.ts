import { Transform } from 'class-transformer';
import { IsString, MaxLength } from 'class-validator';
import { cleanText } from '../transforms.ts';

export class PreviewBodyRequest {
  @Transform(cleanText)
  @IsString()
  @MaxLength(30_000, { context: { max: 30_000 } })
  body!: string;
}
