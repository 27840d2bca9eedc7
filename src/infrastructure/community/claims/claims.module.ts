import { ContainerModule } from 'inversify';
import type { ClaimLetters, ClaimLinks, Claims } from '#application/community/claims/claims.port';
import type { ClaimsQuery } from '#application/community/claims/claims.query';
import { ConfirmClaim } from '#application/community/claims/confirm-claim';
import { FileClaim } from '#application/community/claims/file-claim';
import { ForgetClaims } from '#application/community/claims/forget-claims';
import { HandleClaim } from '#application/community/claims/handle-claim';
import { SendClaimMail } from '#application/community/claims/send-claim-mail';
import { WarnOfClaims } from '#application/community/claims/warn-of-claims';
import { AskForClaimMails } from '#application/community/consumers/ask-for-claim-mails';
import { PERSONAL_NUMBERS } from '#application/moderation/published/personal-numbers.api';
import { token } from '#application/shared/token';
import {
  ACTS,
  CLOCK,
  IDS,
  JOBS,
  MAILER,
  SECRETS,
  SQL,
  THROTTLE,
  UNIT_OF_WORK,
} from '../../platform/platform.tokens.ts';
import { wire } from '../../platform/wire.ts';
import { SqlClaimsQuery } from './claims.sql.ts';
import { OutboxClaimLetters } from './outbox-claim-letters.ts';
import { SignedClaimLinks } from './signed-claim-links.ts';
import { SqlClaims } from './sql-claims.ts';

const CLAIM_BOOK = token<Claims>('Claims');
const LINKS = token<ClaimLinks>('ClaimLinks');
const LETTERS = token<ClaimLetters>('ClaimLetters');
export const CLAIMS = token<ClaimsQuery>('ClaimsQuery');

/** What people ask about their data, and faults of accessibility. */
export const claimsModule = new ContainerModule((options) => {
  const { adapter, useCase } = wire(options);
  adapter(CLAIM_BOOK, SqlClaims, [SQL]);
  adapter(LINKS, SignedClaimLinks, [SQL]);
  adapter(LETTERS, OutboxClaimLetters, [SQL, IDS, CLOCK]);
  adapter(CLAIMS, SqlClaimsQuery, [SQL, CLAIM_BOOK, LINKS, CLOCK]);
  useCase(FileClaim, [CLAIM_BOOK, LINKS, ACTS, LETTERS, PERSONAL_NUMBERS, THROTTLE, SECRETS, IDS, CLOCK]);
  useCase(ConfirmClaim, [CLAIM_BOOK, LINKS, ACTS, LETTERS, CLOCK]);
  useCase(HandleClaim, [CLAIM_BOOK, ACTS, LETTERS, PERSONAL_NUMBERS, CLOCK]);
  useCase(AskForClaimMails, [JOBS, CLAIM_BOOK]);
  useCase(SendClaimMail, [CLAIM_BOOK, LINKS, MAILER]);
  useCase(WarnOfClaims, [CLAIM_BOOK, LETTERS, CLOCK, UNIT_OF_WORK]);
  useCase(ForgetClaims, [CLAIM_BOOK, CLOCK, UNIT_OF_WORK]);
});
