import type { Actor } from '#domain/shared/actor';
import { DomainError } from '#domain/shared/domain-error';
import type { Sheets } from '../../shared/archives.ts';
import type { Page } from '../../shared/page.ts';
import type { Clock, FileStore, UnitOfWork } from '../../shared/ports.ts';
import type { MembersListQuery } from '../members/members-list.query.ts';
import type { TopicListQuery } from '../topics/topic-list.query.ts';
import type { DataExport, DataExportId, Exports } from './exports.port.ts';
import { exportKey, MOST_ROWS } from './exports.rules.ts';
import type { ExportingViewer } from './exporting.viewer.ts';

type Row = Readonly<Record<string, unknown>>;
const PER_PAGE = 100;

/**
 * Reads what was asked for as the lists of the adapter give it, page by page, and keeps it as one file. Whoever asked reads:
 * what they may not know of now is not in it, whatever they could read when they asked.
 */
export class MakeExport {
  constructor(
    private readonly exports: Exports,
    private readonly reader: ExportingViewer,
    private readonly topics: TopicListQuery,
    private readonly members: MembersListQuery,
    private readonly sheets: Sheets,
    private readonly files: FileStore,
    private readonly publicUrl: string,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  async execute(id: DataExportId): Promise<void> {
    const one = await this.exports.find(id);
    if (!one || one.readyAt || one.refusedAt) return;
    const rows = await this.rowsFor(one).catch(async (error: unknown) => {
      if (!(error instanceof DomainError)) throw error;
      await this.unitOfWork.run(() => this.exports.refuse(id, this.clock.now()));
      return null;
    });
    if (rows === null) return;
    const bytes = one.format === 'csv' ? this.sheets.of(rows) : linesOf(rows);
    const contentType = one.format === 'csv' ? 'text/csv' : 'application/x-ndjson';
    await this.files.put(exportKey(id), { bytes, contentType });
    const made = { done: rows.length, bytes: bytes.length, at: this.clock.now() };
    if (!(await this.unitOfWork.run(() => this.exports.finish(id, made))))
      await this.files.delete(exportKey(id));
  }

  private async rowsFor(one: DataExport): Promise<readonly Row[]> {
    const { actor, client } = await this.reader.of(one);
    const scope = one.kind === 'members' ? 'members:read' : 'topics:read';
    actor.mustBeAllowed('export.make');
    actor.mustBeAllowed(one.kind === 'members' ? 'member.read' : 'topic.read');
    if (client && !client.scopes.includes(scope)) return [];
    const rows: Row[] = [];
    for (let cursor: string | null = null, begins = true; begins || cursor !== null; begins = false) {
      const page: Page<Row> = await this.pageOf(one.kind, actor, cursor);
      rows.push(...page.items);
      cursor = rows.length < MOST_ROWS ? page.next : null;
      await this.unitOfWork.run(() => this.exports.progress(one.id, rows.length));
    }
    return rows;
  }

  private async pageOf(kind: DataExport['kind'], actor: Actor, cursor: string | null): Promise<Page<Row>> {
    if (kind === 'members') {
      const page = await this.members.execute({ limit: PER_PAGE, ...(cursor !== null && { cursor }) });
      const items = page.items.map(({ avatarKey: _picture, ...row }) => ({
        ...row,
        url: `${this.publicUrl}/membres/${row.handle}`,
      }));
      return { ...page, items };
    }
    const page = await this.topics.execute(actor, { view: 'latest', limit: PER_PAGE, cursor });
    const items = [...page.pinned, ...page.items].map(({ unread: _own, category, author, ...row }) => ({
      ...row,
      category: category.slug,
      author: author.handle,
      url: `${this.publicUrl}/sujets/${row.slug}-${row.number}`,
    }));
    return { ...page, items };
  }
}

const linesOf = (rows: readonly Row[]): Uint8Array =>
  new TextEncoder().encode(rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
