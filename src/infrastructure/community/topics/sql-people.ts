import type { AuthorRoles } from '#application/community/topics/author-roles.port';
import type { KnownHandles } from '#application/community/topics/body.composer';
import type { Newcomers } from '#application/community/topics/write-limit.policy';
import type { MemberId } from '#domain/shared/id';
import type { Sql } from '../../platform/persistence/sql.ts';

export class SqlKnownHandles implements KnownHandles {
  constructor(private readonly sql: Sql) {}

  async among(handles: readonly string[]): Promise<ReadonlySet<string>> {
    const rows = await this.sql.rows<{ handle: string }>(
      `select handle from community.member where handle = any($1::text[]) and status <> 'deleted'`,
      [handles],
    );
    return new Set(rows.map((row) => row.handle));
  }
}

export class SqlAuthorRoles implements AuthorRoles {
  constructor(private readonly sql: Sql) {}

  async roleOf(memberId: string): Promise<string> {
    const row = await this.sql.row<{ role: string }>(`select role from community.member where id = $1`, [
      memberId,
    ]);
    return row?.role ?? 'member';
  }
}

export class SqlNewcomers implements Newcomers {
  constructor(private readonly sql: Sql) {}

  async has(member: MemberId): Promise<boolean> {
    const row = await this.sql.row<{ is_new: boolean }>(
      `select trust_level = 0 and post_count < 5 as is_new from community.member where id = $1`,
      [member],
    );
    return row?.is_new ?? true;
  }
}
