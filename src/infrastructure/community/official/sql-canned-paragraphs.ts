import type { CannedParagraphs } from '#application/community/official/canned-paragraphs.port';
import type { CannedParagraphId } from '#domain/community/official/ids';
import { OfficialNotFound } from '#domain/community/official/official.errors';
import { ChangedMeanwhile } from '#domain/shared/changed-meanwhile';
import type { Sql } from '../../platform/persistence/sql.ts';

export class SqlCannedParagraphs implements CannedParagraphs {
  constructor(private readonly sql: Sql) {}

  async put(p: Parameters<CannedParagraphs['put']>[0]): Promise<void> {
    await this.sql.rows(
      `insert into community.canned_paragraph (id, title, body, changed_by, changed_at) values ($1, $2, $3, $4, $5)`,
      [p.id, p.title, p.body, p.by, p.at],
    );
  }

  async change(...[p, seen]: Parameters<CannedParagraphs['change']>): Promise<void> {
    const known = await this.sql.row<{ version: number }>(
      `select version from community.canned_paragraph where id = $1 for update`,
      [p.id],
    );
    if (!known) throw new OfficialNotFound('community.paragraph-not-found');
    if (known.version !== seen) throw new ChangedMeanwhile();
    await this.sql.rows(
      `update community.canned_paragraph set title = $2, body = $3, changed_by = $4, changed_at = $5, version = version + 1
       where id = $1`,
      [p.id, p.title, p.body, p.by, p.at],
    );
  }

  async remove(id: CannedParagraphId): Promise<void> {
    const row = await this.sql.row(`delete from community.canned_paragraph where id = $1 returning id`, [id]);
    if (!row) throw new OfficialNotFound('community.paragraph-not-found');
  }
}
