import { DomainError } from '#domain/shared/domain-error';
import { knownId } from '#domain/shared/id';
import type { AuditLog } from '../../shared/audit-log.ts';
import type { Clock, Sealing, UnitOfWork } from '../../shared/ports.ts';
import { readStop } from './report-stop.links.ts';
import type { Reports } from './reports.port.ts';

export class ReportLinkUnknown extends DomainError {
  readonly kind = 'not-found';
  readonly code = 'insights.report-link-unknown';
  constructor() {
    super('Not a link of a report');
  }
}

/** For whoever holds the link of a letter, signed in or not. Doing it twice changes nothing. */
export class StopReport {
  constructor(
    private readonly reports: Reports,
    private readonly sealing: Sealing,
    private readonly log: AuditLog,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** Null where the link leads to no report any more. */
  async page(token: string): Promise<{ readonly name: string; readonly isReader: boolean } | null> {
    const stopped = readStop(this.sealing, token);
    const report = stopped && (await this.reports.find(stopped.reportId));
    if (!report) return null;
    const readers = await this.reports.readers(report.id);
    return {
      name: report.plan.name,
      isReader: readers.some(({ memberId }) => memberId === stopped.memberId),
    };
  }

  /** @throws ReportLinkUnknown */
  async execute(token: string): Promise<void> {
    const stopped = readStop(this.sealing, token);
    if (!stopped) throw new ReportLinkUnknown();
    const { reportId, memberId } = stopped;
    await this.unitOfWork.run(async () => {
      const readers = await this.reports.readers(knownId<'Report'>(reportId));
      if (!readers.some((reader) => reader.memberId === memberId)) return;
      await this.reports.removeReader(knownId<'Report'>(reportId), memberId);
      await this.log.write({
        at: this.clock.now(),
        // Whoever holds the link, which says whom it was sent to and not who follows it.
        actorId: null,
        action: 'insights.stop-report',
        objectKind: 'report',
        objectId: reportId,
        outcome: 'done',
        details: { memberId },
      });
    });
  }
}
