import type { Actor } from '#domain/shared/actor';
import { lastOver } from '#domain/insights/reports/rhythm';
import { NotAReader, ReportNotFound } from '#domain/insights/reports/report';
import type { StaffReaders } from '../../community/published/staff-readers.api.ts';
import type { LetterMailer } from '../../shared/letter.ports.ts';
import type { Clock, Ids, Sealing, Throttle, ThrottleRule } from '../../shared/ports.ts';
import type { EditionReader } from './edition.reader.ts';
import { stopPath } from './report-stop.links.ts';
import { paperName, type ReportWriter } from './report-writer.port.ts';
import type { Reports } from './reports.port.ts';

const PER_MEMBER: ThrottleRule = { name: 'try-report', limit: 10, windowSeconds: 3600 };

/** A report of the last period that is over, to whoever tries it and to nobody else. Nothing of it is kept. */
export class TryReport {
  constructor(
    private readonly reports: Reports,
    private readonly editions: EditionReader,
    private readonly writer: ReportWriter,
    private readonly staff: StaffReaders,
    private readonly mailer: LetterMailer,
    private readonly sealing: Sealing,
    private readonly throttle: Throttle,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  /** @throws NotAllowed, ReportNotFound, NotAReader, TooManyTries */
  async execute({ actor, id }: { readonly actor: Actor; readonly id: string }): Promise<void> {
    const memberId = actor.mustBeMember();
    actor.mustBeAllowed('kpi.manage');
    actor.mustBeAllowed('kpi.read');
    const report = await this.reports.find(id);
    if (!report) throw new ReportNotFound();
    const reader = (await this.staff.look([memberId])).get(memberId);
    if (reader?.email == null) throw new NotAReader();
    await this.throttle.hit(PER_MEMBER, memberId);
    const { content } = await this.editions.read(report.plan, lastOver(report.plan, this.clock.now()));
    const { language, name, email } = reader;
    const unsubscribePath = stopPath(this.sealing, { reportId: report.id, memberId });
    await this.mailer.deliver({
      id: this.ids.next<string>(),
      to: email,
      language,
      path: null,
      unsubscribePath,
      thread: null,
      letter: await this.writer.letter(content, {
        language,
        reader: name,
        isTry: true,
        stopPath: unsubscribePath,
      }),
      attachment: {
        fileName: paperName(content),
        contentType: 'application/pdf',
        bytes: await this.writer.paper(content, language),
      },
    });
  }
}
