import type { Reports } from '#domain/moderation/reports/reports.port';
import { knownId } from '#domain/shared/id';
import type { Consumer, JobQueue } from '../../shared/ports.ts';
import type { DecisionOverturnedV1 } from '../published/moderation.facts.ts';
import { SEND_NOTICE_MAIL } from '../reports/notice.letters.ts';

/** Who was told that a measure was taken on their notice hears that none is left of it, and was not right from then on. */
export class TellOfFallenMeasures implements Consumer<DecisionOverturnedV1> {
  constructor(
    private readonly reports: Reports,
    private readonly jobs: JobQueue,
  ) {}

  async on(fact: DecisionOverturnedV1): Promise<void> {
    const letter = 'report-overturned';
    for (const reportId of await this.reports.fall(knownId<'Decision'>(fact.decisionId), new Date(fact.at)))
      await this.jobs.enqueue(
        SEND_NOTICE_MAIL,
        { letter, reportId },
        { dedupeKey: `${SEND_NOTICE_MAIL}.${letter}.${reportId}` },
      );
  }
}
