import type { MemberName, MemberNamesQuery } from '#application/community/members/member-names.query';
import type { MemberId } from '#domain/shared/id';
import type { Sql } from '../../platform/persistence/sql.ts';
import { asked } from '../asked.ts';

export class SqlMemberNames implements MemberNamesQuery {
  constructor(private readonly sql: Sql) {}

  async of(ids: readonly string[]): Promise<ReadonlyMap<string, MemberName>> {
    if (ids.length === 0) return new Map();
    const rows = await this.sql.rows<MemberName & { id: string }>(
      `select id, pseudonym, handle from community.member where id = any($1::uuid[]) and status <> 'deleted'`,
      [[...new Set(ids)]],
    );
    return new Map(rows.map(({ id, pseudonym, handle }) => [id, { pseudonym, handle }]));
  }

  async idOf(name: string): Promise<MemberId | null> {
    const row = await this.sql.row<{ id: MemberId }>(
      `select id from community.member where (handle = $1 or pseudonym = $1) and status <> 'deleted' limit 1`,
      [asked(name)],
    );
    return row?.id ?? null;
  }
}
