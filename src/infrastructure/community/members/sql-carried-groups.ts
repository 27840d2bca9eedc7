import type { CarriedGroups } from '#application/community/consumers/carried-groups.port';
import type { MemberId } from '#domain/shared/id';
import type { Sql } from '../../platform/persistence/sql.ts';

export class SqlCarriedGroups implements CarriedGroups {
  constructor(private readonly sql: Sql) {}

  async keep(memberId: MemberId, groups: readonly string[]): Promise<void> {
    await this.sql.rows(`update community.member set groups = $2::text[] where id = $1`, [memberId, groups]);
  }
}
