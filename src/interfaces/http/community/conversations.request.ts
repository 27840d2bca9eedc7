import { Transform } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsString, IsUUID, MaxLength } from 'class-validator';
import { LIMITS } from '#application/community/limits';
import { asWords } from '../transforms.ts';
import { Agreed, Text } from '../fields.request.ts';

export class StartConversationRequest {
  /** What those are called whom it is for: pseudonyms, or the names of their addresses. */
  @Transform(asWords)
  @IsArray()
  @ArrayMaxSize(LIMITS.correspondents.max)
  @IsString({ each: true })
  @MaxLength(LIMITS.correspondents.name.max, {
    each: true,
    context: { max: LIMITS.correspondents.name.max },
  })
  to!: string[];

  /** What is said first. */
  @Text(LIMITS.message)
  body!: string;

  /** Made by who writes: what is sent twice under one id is taken once. */
  @IsUUID()
  clientId!: string;

  @Agreed()
  agreed?: boolean;
}

export class WelcomePersonRequest {
  /** What they are called. */
  @Text(LIMITS.correspondents.name)
  to!: string;
}

/** Whether what is new is counted. */
export class MuteFormRequest {
  @IsIn(['mute', 'unmute'])
  deed!: 'mute' | 'unmute';
}
