import type { Actor } from '#domain/shared/actor';
import { ReportNotFound } from '#domain/insights/reports/report';
import { nextDue } from '#domain/insights/reports/rhythm';
import type { Bearers } from '../../community/published/bearers.api.ts';
import type { StaffReaders } from '../../community/published/staff-readers.api.ts';
import type { Clock } from '../../shared/ports.ts';
import type { EditionContent, EditionRow, Editions } from './edition.port.ts';
import { mayReadFigures } from './reading.rights.ts';
import { paperName, type ReportWriter } from './report-writer.port.ts';
import type { Report, ReportLanguage, Reports } from './reports.port.ts';

export interface ShownReport extends Pick<Report, 'id' | 'plan' | 'isPaused' | 'version'> {
  /** When the next edition is due; null while it is paused. */
  readonly nextAt: Date | null;
}

interface ShownReader {
  readonly memberId: string;
  /** Null for who left. */
  readonly name: string | null;
  readonly language: ReportLanguage;
  /** Whether they get the next one, as things stand. */
  readonly state: 'reads' | 'no-right' | 'no-address';
}

interface ReportPage {
  readonly report: ShownReport;
  readonly readers: readonly ShownReader[];
  readonly editions: readonly EditionRow[];
}

/** Somebody who may be made a reader. */
interface FoundReader {
  readonly memberId: string;
  readonly name: string;
  readonly language: ReportLanguage;
}

const EDITIONS = 60;
const FOUND = 20;
/** Looked through for those who hold the right. */
const LOOKED = 60;

/** What is told again and again, to whom, and what was told: for whoever may read figures. */
export class ReadReports {
  constructor(
    private readonly reports: Reports,
    private readonly editions: Editions,
    private readonly staff: StaffReaders,
    private readonly bearers: Bearers,
    private readonly writer: ReportWriter,
    private readonly clock: Clock,
  ) {}

  /** By name. @throws NotAllowed */
  async list(actor: Actor): Promise<readonly (ShownReport & { readonly readers: number })[]> {
    actor.mustBeAllowed('kpi.read');
    const reports = await this.reports.all();
    return Promise.all(
      reports.map(async (report) => ({
        ...this.shown(report),
        readers: (await this.reports.readers(report.id)).length,
      })),
    );
  }

  /** @throws NotAllowed, ReportNotFound */
  async one(actor: Actor, id: string): Promise<ReportPage> {
    actor.mustBeAllowed('kpi.read');
    const report = await this.reports.find(id);
    if (!report) throw new ReportNotFound();
    const readers = await this.reports.readers(report.id);
    const known = await this.staff.look(readers.map(({ memberId }) => memberId));
    return {
      report: this.shown(report),
      readers: await Promise.all(
        readers.map(async ({ memberId, language }): Promise<ShownReader> => {
          const { name = null, email = null } = known.get(memberId) ?? {};
          const hasRight = await mayReadFigures(this.bearers, memberId);
          return { memberId, language, name, state: stateOf(hasRight, email) };
        }),
      ),
      editions: await this.editions.list(report.id, EDITIONS),
    };
  }

  /** What was told of a period. @throws NotAllowed, ReportNotFound */
  async edition(actor: Actor, id: string, key: string): Promise<EditionContent> {
    actor.mustBeAllowed('kpi.read');
    const edition = await this.editions.find(id, key);
    if (!edition) throw new ReportNotFound();
    return edition.content;
  }

  /** The same as a PDF. @throws NotAllowed, ReportNotFound */
  async paper(
    actor: Actor,
    asked: { readonly id: string; readonly key: string; readonly language: ReportLanguage },
  ) {
    const content = await this.edition(actor, asked.id, asked.key);
    return { fileName: paperName(content), bytes: await this.writer.paper(content, asked.language) };
  }

  /** Of the team, who may read figures and whose name holds these words. @throws NotAllowed */
  async find(actor: Actor, words: string): Promise<readonly FoundReader[]> {
    actor.mustBeAllowed('kpi.manage');
    const found: FoundReader[] = [];
    for (const { id, name, language, email } of await this.staff.find(words.trim(), LOOKED)) {
      if (found.length === FOUND) break;
      if (email !== null && (await mayReadFigures(this.bearers, id)))
        found.push({ memberId: id, name, language });
    }
    return found;
  }

  private shown({ id, plan, isPaused, version }: Report): ShownReport {
    return { id, plan, isPaused, version, nextAt: isPaused ? null : nextDue(plan, this.clock.now()).dueAt };
  }
}

function stateOf(hasRight: boolean, email: string | null): ShownReader['state'] {
  if (!hasRight) return 'no-right';
  return email === null ? 'no-address' : 'reads';
}
