import { Transform } from 'class-transformer';
import { IsString, MaxLength } from 'class-validator';
import { cleanText } from '../transforms.ts';

export class DiscardDraftRequest {
  @Transform(cleanText)
  @IsString()
  @MaxLength(60, { context: { max: 60 } })
  place!: string;
}
