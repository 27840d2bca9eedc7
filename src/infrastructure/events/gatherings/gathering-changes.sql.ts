import type {
  GatheringChanged,
  GatheringChangesQuery,
} from '#application/events/gatherings/gatherings.query';
import { changeTold, type ToldChanges } from '#domain/events/gatherings/told-changes';
import type { Actor } from '#domain/shared/actor';
import type { Sql } from '../../platform/persistence/sql.ts';
import { lookingAs, visibleGathering } from './visible-gathering.sql.ts';

const CHANGES = `select g.number, g.zone, g.told_changes as changes from events.gathering g
  where ${visibleGathering('g')} and g.number = any($4::int[])`;

interface Row {
  readonly number: number;
  readonly zone: string;
  readonly changes: ToldChanges;
}

export class SqlGatheringChanges implements GatheringChangesQuery {
  constructor(private readonly sql: Sql) {}

  async execute(
    actor: Actor,
    told: readonly { readonly number: number; readonly at: Date }[],
  ): Promise<readonly (GatheringChanged | null)[]> {
    if (told.length === 0) return [];
    const numbers = told.map(({ number }) => number);
    const rows = await this.sql.rows<Row>(CHANGES, [...lookingAs(actor), numbers]);
    const byNumber = new Map(rows.map((row) => [row.number, row]));
    return told.map(({ number, at }) => {
      const row = byNumber.get(number);
      const change = row ? changeTold(row.changes, at, at) : null;
      return row && change ? { ...change, zone: row.zone } : null;
    });
  }
}
