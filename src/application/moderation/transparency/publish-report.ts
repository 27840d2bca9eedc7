import type { Actor } from '#domain/shared/actor';
import { ReportOfYearNotFound } from '#domain/moderation/transparency/transparency-report';
import type { TransparencyReports } from '#domain/moderation/transparency/transparency-reports.port';
import type { AuditedActs } from '../../shared/audit-log.ts';
import type { Clock } from '../../shared/ports.ts';

interface PublishReportCommand {
  readonly actor: Actor;
  readonly year: number;
  /** Of the draft as it was shown. */
  readonly version: number;
}

/** Makes the draft of a year everybody's to read, with the figures it was shown with. */
export class PublishReport {
  constructor(
    private readonly reports: TransparencyReports,
    private readonly acts: AuditedActs,
    private readonly clock: Clock,
  ) {}

  /** @throws NotAllowed, ReportOfYearNotFound, ChangedMeanwhile, ReportedYearNotOver */
  async execute({ actor, year, version }: PublishReportCommand): Promise<void> {
    const object = { kind: 'transparency-report', id: String(year) };
    await this.acts.run(
      { actor, action: 'transparency.publish', object },
      async () => actor.mustBeAllowed('transparency.publish'),
      async () => {
        await this.reports.hold(year);
        const draft = await this.reports.draftOf(year);
        if (!draft) throw new ReportOfYearNotFound();
        draft.publish({ by: actor, version, at: this.clock.now() });
      },
    );
  }
}
