import type { Drafts } from '#application/community/drafts/drafts.port';
import type { Draft, DraftId, DraftPlace } from '#domain/community/drafts/draft';
import type { MemberId } from '#domain/shared/id';
import type { Sql } from '../../platform/persistence/sql.ts';

export class SqlDrafts implements Drafts {
  constructor(private readonly sql: Sql) {}

  async count(member: MemberId): Promise<number> {
    await this.sql.rows(`select id from community.member where id = $1 for no key update`, [member]);
    const row = await this.sql.row<{ kept: number }>(
      `select count(*)::int as kept from community.draft where member_id = $1`,
      [member],
    );
    return row?.kept ?? 0;
  }

  async save(id: DraftId, member: MemberId, draft: Draft, version: number, at: Date): Promise<number | null> {
    const values = [member, draft.place, draft.title, draft.body, JSON.stringify(draft.fields), at];
    const row = await (version === 0
      ? this.sql.row<{ version: number }>(
          `insert into community.draft (id, member_id, place, title, body, fields, saved_at)
           values ($7, $1, $2, $3, $4, $5::jsonb, $6) on conflict do nothing returning version`,
          [...values, id],
        )
      : this.sql.row<{ version: number }>(
          `update community.draft set title = $3, body = $4, fields = $5::jsonb, saved_at = $6, version = version + 1
           where member_id = $1 and place = $2 and version = $7 returning version`,
          [...values, version],
        ));
    return row?.version ?? null;
  }

  async discard(member: MemberId, place: DraftPlace): Promise<void> {
    await this.sql.rows(`delete from community.draft where member_id = $1 and place = $2`, [member, place]);
  }
}
