import { SEND_NOTICE_MAIL, type SendNoticeMailCommand } from '../reports/notice.letters.ts';
import type { ReportsOfItemQuery } from '../reports/report-notice.query.ts';
import type { ItemDecidedV1, ReportFiledV1 } from '../published/moderation.facts.ts';
import type { Consumer, JobQueue } from '../../shared/ports.ts';

/** Whoever gave notice has a receipt, and hears what became of it: one mail each, one job per mail. */
export class AskForNoticeMails implements Consumer<ReportFiledV1 | ItemDecidedV1> {
  constructor(
    private readonly reports: ReportsOfItemQuery,
    private readonly jobs: JobQueue,
  ) {}

  async on(fact: ReportFiledV1 | ItemDecidedV1): Promise<void> {
    if (fact.name === 'moderation.report-filed.v1')
      return this.ask({ letter: 'report-received', reportId: fact.reportId });
    for (const reportId of await this.reports.execute(fact.itemId))
      await this.ask({ letter: 'report-decided', reportId });
  }

  private ask(command: SendNoticeMailCommand): Promise<void> {
    const dedupeKey = `${SEND_NOTICE_MAIL}.${command.letter}.${command.reportId}`;
    return this.jobs.enqueue(SEND_NOTICE_MAIL, { ...command }, { dedupeKey });
  }
}
