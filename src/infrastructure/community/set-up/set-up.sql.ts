import type { SetUpSource } from '#application/shared/set-up';
import type { Sql } from '../../platform/persistence/sql.ts';

/** Where people ask, and whether anything is there to be read. */
export class SqlCommunitySetUp implements SetUpSource {
  constructor(private readonly sql: Sql) {}

  async done() {
    const row = await this.sql.row<{ categories: boolean; topic: boolean }>(
      `select exists (select from community.category) as categories,
         exists (select from community.topic where deleted_at is null) as topic`,
    );
    return row ?? {};
  }
}
