import { Transform } from 'class-transformer';
import { IsBoolean, IsIn, IsOptional, IsUUID } from 'class-validator';
import type { Id } from '#application/shared/viewer';
import { LIMITS } from '#application/community/limits';
import { asYesOrNo, emptyIsAbsent } from '../transforms.ts';
import { Agreed, OptionalText, together } from '../fields.request.ts';

const OFFICE_ACTS = ['ask', 'withdraw', 'accept', 'decline', 'leave', 'go-on', 'link'] as const;
const TEAM_ACTS = ['appoint', 'refuse', 'end', 'renew', 'invite', 'take-back'] as const;

/** What a member does about being an ambassador. */
export class OfficeRequest {
  @IsIn(OFFICE_ACTS)
  act!: (typeof OFFICE_ACTS)[number];

  @OptionalText(LIMITS.ambassador.motivation)
  motivation?: string;

  @IsOptional()
  @Transform(asYesOrNo)
  @IsBoolean()
  charter?: boolean;

  /** You were warned of what the text says, and send it all the same. */
  @Agreed()
  agreed?: boolean;
}

/** What the team does about ambassadors: one of them by its id, or a member by their name. */
export class AmbassadorsRequest {
  @IsIn(TEAM_ACTS)
  act!: (typeof TEAM_ACTS)[number];

  @together(IsOptional(), Transform(emptyIsAbsent), IsUUID(undefined, { context: { code: 'field.choice' } }))
  id?: Id<'Ambassadorship'>;

  @OptionalText({ max: 100 })
  member?: string;

  @OptionalText(LIMITS.ambassador.reason)
  reason?: string;
}
