import { Transform } from 'class-transformer';
import { IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import { cleanText, emptyIsAbsent } from '../transforms.ts';

/** A reply to a topic, from its page or from the adapter. */
export class PostAnswerRequest {
  @Transform(cleanText)
  @IsString()
  @MaxLength(30_000, { context: { max: 30_000 } })
  body!: string;

  @IsOptional()
  @Transform(emptyIsAbsent)
  @IsUUID()
  replyTo?: string;
}
