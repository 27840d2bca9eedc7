import type { PublishedFact } from '../../shared/ports.ts';

/** Whoever filed a request about their data or a fault of accessibility has to be written to; or whoever handles it. */
export interface ClaimLetterDueV1 extends PublishedFact {
  readonly name: 'community.claim-letter-due.v1';
  readonly claimId: string;
  readonly letter: 'claim-confirm' | 'claim-received' | 'claim-extended' | 'claim-closed' | 'claim-due';
}
