import type { Actor } from '#domain/shared/actor';
import { ReportNotFound } from '#domain/insights/reports/report';
import type { AuditedActs } from '../../shared/audit-log.ts';
import type { Clock } from '../../shared/ports.ts';
import type { Reports } from './reports.port.ts';

interface SteerReportCommand {
  readonly actor: Actor;
  readonly id: string;
  readonly to: 'pause' | 'go-on' | 'remove';
}

/** Stops a report for a while, lets it go on with what is due from now on, or deletes it with all that it told. */
export class SteerReport {
  constructor(
    private readonly reports: Reports,
    private readonly acts: AuditedActs,
    private readonly clock: Clock,
  ) {}

  /** @throws NotAllowed, ReportNotFound */
  async execute({ actor, id, to }: SteerReportCommand): Promise<void> {
    await this.acts.run(
      { actor, action: `insights.${to}-report`, object: { kind: 'report', id } },
      async () => {
        actor.mustBeAllowed('kpi.manage');
        const report = await this.reports.find(id);
        if (!report) throw new ReportNotFound();
        return report;
      },
      ({ id: reportId, isPaused }) => {
        if (to === 'remove') return this.reports.remove(reportId);
        if (to === 'pause') return this.reports.pause(reportId);
        return isPaused ? this.reports.goOn(reportId, this.clock.now()) : Promise.resolve();
      },
    );
  }
}
