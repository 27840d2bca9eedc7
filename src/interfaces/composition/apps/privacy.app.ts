import { ConfirmClaim } from '#application/community/claims/confirm-claim';
import { FileClaim } from '#application/community/claims/file-claim';
import { HandleClaim } from '#application/community/claims/handle-claim';
import { ChangeInactivityRule } from '#application/community/inactivity/change-inactivity-rule';
import { ReadProcessingRegister } from '#application/shared/processing';
import { PublishLegalText } from '#application/site/legal/publish-legal-text';
import { ShownLegalTexts } from '#application/site/legal/shown-legal';
import { CLAIMS } from '#infrastructure/community/claims/claims.module';
import { INACTIVITY } from '#infrastructure/community/inactivity/inactivity.module';
import { LEGAL_DESK } from '#infrastructure/site/legal/legal.module';
import type { Get } from '../provided.ts';

/** How long personal data is kept, and what is told of it. */
export const privacyApp = (get: Get) => ({
  inactivity: get(INACTIVITY),
  register: get(ReadProcessingRegister),
  changeInactivityRule: get(ChangeInactivityRule),
  legal: get(ShownLegalTexts),
  legalDesk: get(LEGAL_DESK),
  publishLegalText: get(PublishLegalText),
  claims: get(CLAIMS),
  fileClaim: get(FileClaim),
  confirmClaim: get(ConfirmClaim),
  handleClaim: get(HandleClaim),
});
