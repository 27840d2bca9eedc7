import type { SetUpSource } from '#application/shared/set-up';
import type { Sql } from '../../platform/persistence/sql.ts';

/** Whether whoever founded the site is not alone with it. */
export class SqlModerationSetUp implements SetUpSource {
  constructor(private readonly sql: Sql) {}

  async done() {
    const row = await this.sql.row<{ team: boolean }>(
      `select count(*) > 1 as team from moderation.role_assignment where role <> 'member'`,
    );
    return row ?? {};
  }
}
