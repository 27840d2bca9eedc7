import type { GrantBook } from '#application/engagement/grants/grant-book.port';
import type { Grant, GrantId } from '#domain/engagement/points/grant';
import type { Sql } from '../../platform/persistence/sql.ts';

export class SqlGrantBook implements GrantBook {
  constructor(private readonly sql: Sql) {}

  async add({ id, memberId, points, reason, by, at }: Grant): Promise<void> {
    await this.sql.rows(
      `insert into engagement.hand_grant (id, member_id, points, reason, by_id, at) values ($1, $2, $3, $4, $5, $6)`,
      [id, memberId, points, reason, by, at],
    );
  }

  async get(id: GrantId): Promise<Grant | null> {
    const row = await this.sql.row<Grant>(
      `select id, member_id as "memberId", points, reason, by_id as by, at from engagement.hand_grant where id = $1`,
      [id],
    );
    return row ?? null;
  }

  async takeBack({ id, by, at, reason }: Parameters<GrantBook['takeBack']>[0]): Promise<boolean> {
    const rows = await this.sql.rows(
      `update engagement.hand_grant set taken_back_at = $2, taken_back_by = $3, taken_back_reason = $4
       where id = $1 and taken_back_at is null returning 1`,
      [id, at, by, reason],
    );
    return rows.length > 0;
  }
}
