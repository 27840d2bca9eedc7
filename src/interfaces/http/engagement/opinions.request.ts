import { Transform } from 'class-transformer';
import { IsIn, IsOptional, IsUUID, Matches, MaxLength } from 'class-validator';
import { OPINION_KINDS } from '#application/engagement/limits';
import { emptyIsAbsent } from '../transforms.ts';

/** What somebody says in passing of what they read. */
export class OpinionFormRequest {
  @IsIn(OPINION_KINDS)
  kind!: (typeof OPINION_KINDS)[number];

  @MaxLength(20, { context: { max: 20 } })
  @Matches(/^[a-z0-9-]{1,20}$/, { context: { code: 'field.choice' } })
  answer!: string;

  /** The sealed answer that was read. */
  @IsOptional()
  @Transform(emptyIsAbsent)
  @IsUUID()
  postId?: string;
}
