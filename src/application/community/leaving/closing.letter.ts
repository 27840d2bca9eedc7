import type { ClosingTold } from '#domain/community/accounts/account.facts';
import { job } from '../../shared/job.ts';

export interface SendClosingLetterCommand extends Omit<ClosingTold, 'formerly'> {
  readonly memberId: string;
  /** When the account was closed: as an ISO moment. */
  readonly closedAt: string;
  /** Which of several, to addresses that it had before. */
  readonly copy?: number;
}

/** The job that `AskForClosingLetter` asks for. */
export const SEND_CLOSING_LETTER = job<SendClosingLetterCommand>('community.send-closing-mail');

/** What the address of a closed account is sealed for, until its last letter left. */
export const sealOfClosedAddress = (memberId: string): string => `closed address ${memberId}`;
