import type { NoticeLetter } from './notice.letters.ts';

/** Mails about notices to one person in 24 hours, whoever gave their address: the pages of the notices tell the rest. */
export const NOTICE_MAILS_A_DAY = 3;

export interface NoticeMailsQuery {
  /** How many came due to the same person in the 24 hours up to this one, itself included. */
  execute(reportId: string, letter: NoticeLetter): Promise<number>;
}
