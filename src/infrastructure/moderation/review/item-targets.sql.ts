import { isId } from '#domain/shared/id';
import type { ItemTargetsQuery } from '#application/moderation/review/item-target.query';
import type { ContentRef } from '#domain/moderation/decisions/ids';
import type { Sql } from '../../platform/persistence/sql.ts';

export class SqlItemTargets implements ItemTargetsQuery {
  constructor(private readonly sql: Sql) {}

  async execute(itemIds: readonly string[]): Promise<ReadonlyMap<string, ContentRef>> {
    const rows = await this.sql.rows<{ item_id: string; kind: string; id: string }>(
      `select id as item_id, target_kind as kind, target_id as id from moderation.review_item where id = any($1::uuid[])`,
      [itemIds.filter(isId)],
    );
    return new Map(rows.map(({ item_id, kind, id }) => [item_id, { kind, id }]));
  }
}
