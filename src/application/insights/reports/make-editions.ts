import { lastDue } from '#domain/insights/reports/rhythm';
import { oneByOne } from '../../shared/one-by-one.ts';
import type { Clock, Ids, UnitOfWork } from '../../shared/ports.ts';
import type { EditionId, Editions } from './edition.port.ts';
import type { EditionReader } from './edition.reader.ts';
import type { ReportLetterId } from './report-letters.port.ts';
import type { Report, Reports } from './reports.port.ts';

/**
 * So long a report waits for days that are not counted yet: nobody worked in the night. Where nobody worked when it was due,
 * from when somebody does again, who counts what was missed first.
 */
const WAIT_MS = 24 * 3_600_000;

/**
 * Makes what is due of each report, once: the figures as they stand now, kept for good, with a letter to be sent to each
 * reader, all in one transaction that the period's key decides. Whoever dies in the middle leaves nothing behind, and whoever
 * comes second finds it made. Of several periods that were missed only the last one is told.
 */
export class MakeEditions {
  private readonly worksSince: number;

  constructor(
    private readonly reports: Reports,
    private readonly editions: Editions,
    private readonly reader: EditionReader,
    private readonly ids: Ids,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {
    this.worksSince = clock.now().getTime();
  }

  /** @returns how many were made here @throws AggregateError of those that could not be, after the other reports had their turn */
  async execute(): Promise<number> {
    let made = 0;
    await oneByOne(await this.reports.all(), async (report) => {
      if (!report.isPaused && (await this.make(report))) made += 1;
    });
    return made;
  }

  private async make({ id: reportId, plan, since }: Report): Promise<boolean> {
    const now = this.clock.now();
    const due = lastDue(plan, now);
    if (due.dueAt < since || (await this.editions.has(reportId, due.key))) return false;
    const { content, isCounted } = await this.reader.read(plan, due);
    const waitsSince = Math.max(due.dueAt.getTime(), this.worksSince);
    if (!isCounted && now.getTime() - waitsSince < WAIT_MS) return false;
    const edition = { id: this.ids.next<EditionId>(), reportId, key: due.key, content };
    return this.unitOfWork.run(async () => {
      const readers = await this.reports.readers(reportId);
      const letters = readers.map((one) => ({ ...one, letterId: this.ids.next<ReportLetterId>() }));
      return this.editions.add(edition, due, letters);
    });
  }
}
