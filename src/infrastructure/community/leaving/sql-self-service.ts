import type { SelfService } from '#application/community/leaving/self-service.port';
import type { Sql } from '../../platform/persistence/sql.ts';
import { COUNT_SELF_SERVICE } from '../claims/self-service.sql.ts';

export class SqlSelfService implements SelfService {
  constructor(private readonly sql: Sql) {}

  async used(...[what, at]: Parameters<SelfService['used']>): Promise<void> {
    await this.sql.rows(COUNT_SELF_SERVICE, [at, what]);
  }
}
