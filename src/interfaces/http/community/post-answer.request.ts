import { IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';

/** A reply to a topic, from its page or from the adapter. */
export class PostAnswerRequest {
  @IsString()
  @MaxLength(30_000, { context: { max: 30_000 } })
  body!: string;

  @IsOptional()
  @IsUUID()
  replyTo?: string;
}
