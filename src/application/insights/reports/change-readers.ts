import type { Actor } from '#domain/shared/actor';
import { knownId } from '#domain/shared/id';
import { isId } from '#domain/shared/id';
import { NotAReader, REPORT_LIMITS, ReportNotFound, TooManyReaders } from '#domain/insights/reports/report';
import type { Bearers } from '../../community/published/bearers.api.ts';
import type { StaffReaders } from '../../community/published/staff-readers.api.ts';
import type { AuditedActs } from '../../shared/audit-log.ts';
import type { Reports } from './reports.port.ts';
import { mayReadFigures } from './reading.rights.ts';

interface ChangeReadersCommand {
  readonly actor: Actor;
  readonly id: string;
  readonly memberId: string;
  /** Null takes them out; else they get it in that language. */
  readonly language: 'fr' | 'en' | null;
}

/** Who gets a report: only who may read figures anyway. */
export class ChangeReaders {
  constructor(
    private readonly reports: Reports,
    private readonly staff: StaffReaders,
    private readonly bearers: Bearers,
    private readonly acts: AuditedActs,
  ) {}

  /** @throws NotAllowed, ReportNotFound, NotAReader, TooManyReaders */
  async execute({ actor, id, memberId, language }: ChangeReadersCommand): Promise<void> {
    await this.acts.run(
      {
        actor,
        action: `insights.${language === null ? 'remove' : 'add'}-report-reader`,
        object: { kind: 'report', id },
        details: { memberId },
      },
      async () => {
        actor.mustBeAllowed('kpi.manage');
        const report = await this.reports.find(id);
        if (!report) throw new ReportNotFound();
        if (language !== null && !(await this.mayBeOne(memberId))) throw new NotAReader();
        return report.id;
      },
      async (reportId) => {
        if (language === null) return void (await this.reports.removeReader(reportId, memberId));
        const reader = { memberId: knownId<'Member'>(memberId), language };
        if (!(await this.reports.addReader(reportId, reader, REPORT_LIMITS.readers)))
          throw new TooManyReaders();
      },
    );
  }

  private async mayBeOne(memberId: string): Promise<boolean> {
    if (!isId(memberId)) return false;
    const known = (await this.staff.look([memberId])).get(memberId);
    return known?.email != null && mayReadFigures(this.bearers, memberId);
  }
}
