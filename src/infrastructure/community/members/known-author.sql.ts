import type { KnownAuthorQuery } from '#application/community/members/known-author.query';
import type { Actor } from '#domain/shared/actor';
import type { Sql } from '../../platform/persistence/sql.ts';
import { asked } from '../asked.ts';
import { memberByHandle } from './member-by-handle.sql.ts';

export class SqlKnownAuthor implements KnownAuthorQuery {
  constructor(private readonly sql: Sql) {}

  async execute(actor: Actor, handle: string): Promise<boolean> {
    const row = await this.sql.row<{ id: string | null }>(`select ${memberByHandle('$1', actor)} as id`, [
      asked(handle),
    ]);
    return row !== null && row.id !== null;
  }
}
