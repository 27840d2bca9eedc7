import { IsIn, IsUUID } from 'class-validator';
import { FLAGGER_LIMITS } from '#application/moderation/limits';
import type { Id } from '#domain/shared/id';
import { OptionalText } from '../fields.request.ts';

/** Who is a trusted flagger, and whose status is suspended or back. */
export class TrustedFlaggerRequest {
  @IsIn(['appoint', 'suspend', 'restore'])
  act!: 'appoint' | 'suspend' | 'restore';

  @IsUUID()
  memberId!: Id<'Member'>;

  @OptionalText(FLAGGER_LIMITS.organisation)
  organisation?: string;

  @OptionalText(FLAGGER_LIMITS.field)
  field?: string;

  @OptionalText(FLAGGER_LIMITS.awardedBy)
  awardedBy?: string;

  @OptionalText(FLAGGER_LIMITS.why)
  why?: string;
}
