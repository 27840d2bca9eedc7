/** The job that writes to whoever filed a request, or handles it. */
export const SEND_CLAIM_MAIL = 'community.send-claim-mail';
export type ClaimLetter =
  | 'claim-confirm'
  | 'claim-received'
  | 'claim-extended'
  | 'claim-closed'
  /** To whoever handles it. */
  | 'claim-due';
export interface SendClaimMailCommand {
  readonly letter: ClaimLetter;
  readonly claimId: string;
}

/** One job for each letter. */
export const claimMail = (
  letter: ClaimLetter,
  claimId: string,
): [{ readonly letter: ClaimLetter; readonly claimId: string }, { readonly dedupeKey: string }] => [
  { letter, claimId },
  { dedupeKey: `${SEND_CLAIM_MAIL}.${letter}.${claimId}` },
];
