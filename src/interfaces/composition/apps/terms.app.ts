import { AcceptTerms } from '#application/community/terms/accept-terms';
import { PublishTerms } from '#application/community/terms/publish-terms';
import { WithdrawTerms } from '#application/community/terms/withdraw-terms';
import { TERMS } from '#infrastructure/community/terms/terms.module';
import type { Get } from '../provided.ts';

/** What members accept, version by version. */
export const termsApp = (get: Get) => ({
  terms: get(TERMS),
  publishTerms: get(PublishTerms),
  withdrawTerms: get(WithdrawTerms),
  acceptTerms: get(AcceptTerms),
});
