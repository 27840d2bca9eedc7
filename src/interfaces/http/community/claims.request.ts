import { IsIn } from 'class-validator';
import { CLAIM_LIMITS, DATA_CLAIMS, LIMITS } from '#application/community/limits';
import { AsTyped, OptionalText } from '../fields.request.ts';

/** Who files, where nobody is signed in; people leave the last field empty, programs that fill in everything do not. */
class FilerRequest {
  @OptionalText(CLAIM_LIMITS.name)
  name?: string;

  @OptionalText(LIMITS.email)
  email?: string;

  @OptionalText({ max: 200 })
  website?: string;
}

/** A request about one's data. */
export class ClaimRequest extends FilerRequest {
  @IsIn(DATA_CLAIMS, { context: { code: 'community.claim-kind' } })
  kind!: (typeof DATA_CLAIMS)[number];

  @OptionalText(CLAIM_LIMITS.words)
  words?: string;
}

/** A fault of accessibility. */
export class FaultRequest extends FilerRequest {
  @OptionalText(CLAIM_LIMITS.page)
  page?: string;

  @OptionalText(CLAIM_LIMITS.words)
  words?: string;
}

/** Whoever holds the link confirms their address. */
export class ConfirmClaimRequest {
  @AsTyped({ max: 100 })
  cle!: string;
}

/** What the team does with a request. */
export class HandleClaimRequest {
  @IsIn(['assign', 'extend', 'answer', 'refuse'])
  act!: 'assign' | 'extend' | 'answer' | 'refuse';

  /** Empty for nobody. */
  @OptionalText({ max: 40 })
  to?: string;

  @OptionalText(CLAIM_LIMITS.why)
  why?: string;

  @OptionalText(CLAIM_LIMITS.answer)
  answer?: string;
}
