import { Transform } from 'class-transformer';
import { IsIn, IsOptional, IsUUID } from 'class-validator';
import { REVIEW_LIMITS } from '#application/moderation/limits';
import type { Id } from '#domain/shared/id';
import { OptionalText } from '../fields.request.ts';
import { Meaning } from '../meaning.ts';
import { emptyIsAbsent } from '../transforms.ts';

/** Takes a case. */
export class ClaimItemRequest {
  @IsOptional()
  @IsUUID()
  @Meaning(
    'Who holds it, where it is taken over from them on purpose; a case that somebody holds is refused without.',
  )
  over?: Id<'Member'>;
}

/** What a moderator does with a case short of deciding. */
export class HandleItemRequest {
  @IsIn(['claim', 'release', 'assign', 'note'])
  act!: 'claim' | 'release' | 'assign' | 'note';

  /** Whom a case is handed to; nobody in particular when left empty. */
  @IsOptional()
  @Transform(emptyIsAbsent)
  @IsUUID()
  to?: Id<'Member'>;

  /** Who held the case where its page says that it is taken over from them. */
  @IsOptional()
  @Transform(emptyIsAbsent)
  @IsUUID()
  over?: Id<'Member'>;

  @OptionalText(REVIEW_LIMITS.note)
  note?: string;
}
