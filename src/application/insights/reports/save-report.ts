import type { Actor } from '#domain/shared/actor';
import {
  type AskedPlan,
  ReportChanged,
  type ReportId,
  ReportNotFound,
  reportPlan,
} from '#domain/insights/reports/report';
import { knownId } from '#domain/shared/id';
import type { AuditedActs } from '../../shared/audit-log.ts';
import type { Clock, Ids } from '../../shared/ports.ts';
import type { Reports } from './reports.port.ts';

interface SaveReportCommand {
  readonly actor: Actor;
  /** Null for a new one. */
  readonly id: string | null;
  /** Of the report as it was looked at. */
  readonly version: number;
  readonly plan: AskedPlan;
}

/** Plans a report, or changes the plan of one: what was told already stays as it was. */
export class SaveReport {
  constructor(
    private readonly reports: Reports,
    private readonly acts: AuditedActs,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  /** @throws NotAllowed, InvalidValue, InvalidValues, ReportNotFound, ReportChanged */
  async execute({ actor, id, version, plan: asked }: SaveReportCommand): Promise<{ readonly id: ReportId }> {
    const ownerId = actor.mustBeMember();
    const reportId = knownId<'Report'>(id ?? this.ids.next<ReportId>());
    const { name: _, ...told } = asked;
    await this.acts.run(
      {
        actor,
        action: id === null ? 'insights.plan-report' : 'insights.change-report',
        object: { kind: 'report', id: reportId },
        details: { ...told },
      },
      async () => {
        actor.mustBeAllowed('kpi.manage');
        if (id !== null && !(await this.reports.find(id))) throw new ReportNotFound();
        return reportPlan(asked);
      },
      async (plan) => {
        const since = this.clock.now();
        if (id === null)
          return this.reports.add({ id: reportId, plan, isPaused: false, ownerId, since, version: 1 });
        if (!(await this.reports.change(reportId, version, plan))) throw new ReportChanged();
      },
    );
    return { id: reportId };
  }
}
