import type { NoticeLetter } from './notice.letters.ts';

export interface NoticeMailsQuery {
  /**
   * When the mails came due that go to the same person, whoever gave their address, the first first and this one last: those of
   * two months, or the last two hundred.
   */
  execute(reportId: string, letter: NoticeLetter): Promise<readonly Date[]>;
}
