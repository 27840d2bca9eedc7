import type { KnownHandles } from '#application/community/topics/body.composer';
import type { Newcomers } from '#application/community/topics/write-limit.policy';
import { isNewcomer } from '#domain/community/members/newcomer';
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

export class SqlNewcomers implements Newcomers {
  constructor(private readonly sql: Sql) {}

  async has(member: MemberId): Promise<boolean> {
    const figures = await this.sql.row<{ trustLevel: number; posts: number }>(
      `select trust_level as "trustLevel", post_count as posts from community.member where id = $1`,
      [member],
    );
    return figures === null || isNewcomer(figures);
  }
}
