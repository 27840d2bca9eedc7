import { job } from '../../shared/job.ts';
import type { WayId } from '#domain/community/accounts/way-on';
import type { MemberId } from '#domain/shared/id';
import type { MailTemplate } from '../../shared/ports.ts';

/** The job that `AskForAccountMail` asks for. */
export const SEND_ACCOUNT_MAIL = job<SendAccountMailCommand>('community.send-account-mail');

export type AccountLetter = Exclude<
  MailTemplate,
  | 'invitation'
  | 'statement-of-reasons'
  | 'decision-lifted'
  | 'text-published'
  | 'appeal-answered'
  | 'report-received'
  | 'report-decided'
  | 'report-overturned'
  | 'event-letter'
  | 'inactivity-first'
  | 'inactivity-last'
  | 'account-closed'
  | 'claim-confirm'
  | 'claim-received'
  | 'claim-extended'
  | 'claim-closed'
  | 'claim-due'
>;
export interface SendAccountMailCommand {
  readonly letter: AccountLetter;
  readonly memberId: MemberId;
  /** The former address it is for, as it was when it was asked for, sealed; none where it is for the one of the account when it leaves. */
  readonly sealedTo?: string;
  /** When the address was changed, of which the letter tells: as an ISO moment. */
  readonly changedAt?: string;
  /** The page that its link leads on to. */
  readonly way?: WayId;
}

/** What a former address is sealed for, between its change and the letter that tells it. */
export const sealOfFormerAddress = (memberId: string): string => `former address ${memberId}`;
