import { Transform } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsString, IsUUID, MaxLength } from 'class-validator';
import { LIMITS } from '#application/community/limits';
import { asWords } from '../transforms.ts';
import { Agreed, Text } from '../fields.request.ts';
import { Meaning } from '../meaning.ts';

export class StartConversationRequest {
  @Meaning('Whom it is for: pseudonyms, or the names of their addresses.')
  @Transform(asWords)
  @IsArray()
  @ArrayMaxSize(LIMITS.correspondents.max)
  @IsString({ each: true })
  @MaxLength(LIMITS.correspondents.name.max, {
    each: true,
    context: { max: LIMITS.correspondents.name.max },
  })
  to!: string[];

  @Meaning('What is said first.')
  @Text(LIMITS.message)
  body!: string;

  @Meaning('Made by who writes: what is sent twice under one id is taken once.')
  @IsUUID()
  clientId!: string;

  @Agreed()
  agreed?: boolean;
}

export class WelcomePersonRequest {
  @Meaning('Their pseudonym, or the name of their address.')
  @Text(LIMITS.correspondents.name)
  to!: string;
}

/** Whether what is new is counted. */
export class MuteFormRequest {
  @IsIn(['mute', 'unmute'])
  deed!: 'mute' | 'unmute';
}
