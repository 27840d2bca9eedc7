import { job } from '../../shared/job.ts';
import type { Claim } from '#domain/community/claims/claim';

/** The job that writes to whoever filed a request, or handles it. */
export const SEND_CLAIM_MAIL = job<SendClaimMailCommand>('community.send-claim-mail');
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
  /** Whom `claim-due` is for: each handler has a letter of their own. */
  readonly handler?: string;
}

/** One job for each letter. */
export const claimMail = (
  letter: ClaimLetter,
  claimId: string,
): [Readonly<SendClaimMailCommand>, { readonly dedupeKey: string }] => [
  { letter, claimId },
  { dedupeKey: `${SEND_CLAIM_MAIL}.${letter}.${claimId}` },
];

/** One job for each of those who handle it and each last day, so that one that fails sends no other again. */
export const dueMail = (
  { id, dueOn }: Pick<Claim, 'id' | 'dueOn'>,
  handler: string,
): [Readonly<SendClaimMailCommand>, { readonly dedupeKey: string }] => [
  { letter: 'claim-due', claimId: id, handler },
  { dedupeKey: `${SEND_CLAIM_MAIL}.claim-due.${id}.${dueOn}.${handler}` },
];
