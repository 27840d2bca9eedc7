import type { GatheringName, GatheringNames } from '#application/events/published/gathering-names.api';
import type { Actor } from '#domain/shared/actor';
import type { Sql } from '../../platform/persistence/sql.ts';
import { lookingAs, visibleGathering } from './visible-gathering.sql.ts';

export class SqlGatheringNames implements GatheringNames {
  constructor(private readonly sql: Sql) {}

  async of(actor: Actor, ids: readonly string[]): Promise<ReadonlyMap<string, GatheringName>> {
    if (ids.length === 0) return new Map();
    const rows = await this.sql.rows<GatheringName>(
      `select g.id, g.number, g.slug, g.title from events.gathering g
       where ${visibleGathering('g')} and g.id = any($4::uuid[])`,
      [...lookingAs(actor), ids],
    );
    return new Map(rows.map((row) => [row.id, row]));
  }
}
