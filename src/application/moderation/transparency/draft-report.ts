import type { Actor } from '#domain/shared/actor';
import {
  reportedYear,
  type ReportOfYearId,
  TransparencyReport,
} from '#domain/moderation/transparency/transparency-report';
import type { TransparencyReports } from '#domain/moderation/transparency/transparency-reports.port';
import type { AuditedActs } from '../../shared/audit-log.ts';
import type { Clock, Ids } from '../../shared/ports.ts';
import type { YearCounter } from './year.counter.ts';

interface DraftReportCommand {
  readonly actor: Actor;
  readonly year: number;
  readonly comment: string;
  readonly correction: string;
}

/** Counts a year and words its report: a first draft, the draft there is, or a correction of what is published. */
export class DraftReport {
  constructor(
    private readonly reports: TransparencyReports,
    private readonly counter: YearCounter,
    private readonly acts: AuditedActs,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  /** @throws NotAllowed, InvalidValue beside `year`, `comment` or `correction` */
  async execute({ actor, year, ...wording }: DraftReportCommand): Promise<void> {
    const object = { kind: 'transparency-report', id: String(year) };
    await this.acts.run(
      { actor, action: 'transparency.draft', object },
      async () => {
        actor.mustBeAllowed('transparency.publish');
        const at = this.clock.now();
        return { at, figures: await this.counter.of(reportedYear(year, at), at) };
      },
      async ({ at, figures }) => {
        await this.reports.hold(year);
        const draft = await this.reports.draftOf(year);
        if (draft) return draft.countAnew({ figures, wording, by: actor, at });
        const edition = 1 + (await this.reports.editionsOf(year));
        const id = this.ids.next<ReportOfYearId>();
        this.reports.add(TransparencyReport.draft({ id, year, edition, figures, wording, by: actor, at }));
      },
    );
  }
}
