import type { GatheringNamesQuery } from '#application/events/gatherings/gatherings.query';
import type { Actor } from '#domain/shared/actor';
import type { Sql } from '../../platform/persistence/sql.ts';
import { lookingAs, visibleGathering } from './visible-gathering.sql.ts';

interface Name {
  readonly id: string;
  readonly number: number;
  readonly title: string;
}

export class SqlGatheringNames implements GatheringNamesQuery {
  constructor(private readonly sql: Sql) {}

  async execute(actor: Actor, ids: readonly string[]): Promise<ReadonlyMap<string, Omit<Name, 'id'>>> {
    if (ids.length === 0) return new Map();
    const rows = await this.sql.rows<Name>(
      `select g.id, g.number, g.title from events.gathering g
       where ${visibleGathering('g')} and g.id = any($4::uuid[])`,
      [...lookingAs(actor), ids],
    );
    return new Map(rows.map(({ id, ...name }) => [id, name]));
  }
}
