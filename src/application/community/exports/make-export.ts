import type { Actor } from '#domain/shared/actor';
import { DomainError } from '#domain/shared/domain-error';
import type { Sheets } from '../../shared/archives.ts';
import type { Clock, FileStore, UnitOfWork } from '../../shared/ports.ts';
import type { MembersListQuery } from '../members/members-list.query.ts';
import type { EveryTopicQuery } from '../topics/topic-list.query.ts';
import type { DataExport, DataExportId, Exports } from './exports.port.ts';
import { EXPORT_COLUMNS, exportedMember, exportedTopic } from './exported.rows.ts';
import { exportKey, MOST_ROWS } from './exports.rules.ts';
import type { ExportingViewer } from './exporting.viewer.ts';

type Row = Readonly<Record<string, unknown>>;
interface Piece {
  readonly rows: readonly Row[];
  /** Where the next one begins; null where there is none. */
  readonly next: string | null;
}
const PER_PAGE = 100;

/**
 * Reads what was asked for as the lists of the adapter give it, page by page, and keeps it as one file. Whoever asked reads:
 * what they may not know of now is not in it, whatever they could read when they asked.
 */
export class MakeExport {
  constructor(
    private readonly exports: Exports,
    private readonly reader: ExportingViewer,
    private readonly topics: EveryTopicQuery,
    private readonly members: MembersListQuery,
    private readonly sheets: Sheets,
    private readonly files: FileStore,
    private readonly publicUrl: string,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
    private readonly mostRows = MOST_ROWS,
  ) {}

  async execute(id: DataExportId): Promise<void> {
    const one = await this.exports.find(id);
    if (!one || one.readyAt || one.refusedAt) return;
    const read = await this.read(one).catch(async (error: unknown) => {
      if (!(error instanceof DomainError)) throw error;
      await this.unitOfWork.run(() => this.exports.refuse(id, this.clock.now()));
      return null;
    });
    if (read === null) return;
    const { bytes, done, truncated } = read;
    const contentType = one.format === 'csv' ? 'text/csv' : 'application/x-ndjson';
    await this.files.put(exportKey(id), { bytes, contentType });
    const made = { done, bytes: bytes.length, truncated, at: this.clock.now() };
    if (!(await this.unitOfWork.run(() => this.exports.finish(id, made))))
      await this.files.delete(exportKey(id));
  }

  /** Each page is written as it comes: of hundreds of thousands of rows only their text is held. */
  private async read(one: DataExport): Promise<{ bytes: Uint8Array; done: number; truncated: boolean }> {
    const isTable = one.format === 'csv';
    const columns = EXPORT_COLUMNS[one.kind];
    const written: Uint8Array[] = isTable ? [this.sheets.head(columns)] : [];
    let [done, from]: [number, string | null] = [0, null];
    do {
      // Of as many pages as there are, somebody may lose meanwhile what it takes.
      const { actor } = await this.reader.of(one);
      const piece: Piece = await (one.kind === 'members'
        ? this.membersFrom(from)
        : this.topicsFrom(actor, from));
      written.push(isTable ? this.sheets.more(columns, piece.rows) : linesOf(piece.rows));
      [done, from] = [done + piece.rows.length, piece.next];
      const count = done;
      await this.unitOfWork.run(() => this.exports.progress(one.id, count));
    } while (from !== null && done < this.mostRows);
    return { bytes: Buffer.concat(written), done, truncated: from !== null };
  }

  private async membersFrom(cursor: string | null): Promise<Piece> {
    const { items, next } = await this.members.execute({
      limit: PER_PAGE,
      ...(cursor !== null && { cursor }),
    });
    return { rows: items.map((member) => exportedMember(member, this.publicUrl)), next };
  }

  /** By number, which nothing changes: by its last activity, a topic that is answered meanwhile would go where nobody looks any more. */
  private async topicsFrom(actor: Actor, after: string | null): Promise<Piece> {
    const items = await this.topics.after(actor, { number: Number(after ?? 0), limit: PER_PAGE + 1 });
    const shown = items.slice(0, PER_PAGE);
    const rows = shown.map((topic) => exportedTopic(topic, this.publicUrl));
    return { rows, next: items.length > PER_PAGE ? String(shown.at(-1)!.number) : null };
  }
}

const linesOf = (rows: readonly Row[]): Uint8Array =>
  new TextEncoder().encode(rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
