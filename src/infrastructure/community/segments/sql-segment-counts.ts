import type { SegmentCounts } from '#application/community/segments/segment-counts.port';
import type { SegmentId } from '#domain/community/segments/segment';
import { type Condition, SegmentFilter } from '#domain/community/segments/segment-filter';
import { extendStatementTimeout } from '../../platform/persistence/statement-timeout.ts';
import type { Sql } from '../../platform/persistence/sql.ts';
import { countedBy } from './members-of-segment.sql.ts';

interface Row {
  readonly id: SegmentId;
  readonly match: string;
  readonly conditions: readonly Condition[];
  readonly changedAt: Date;
}

/** What was described anew while it was counted keeps no count: that was of something else. */
const KEEP = `
  update community.segment s set members = counted.members, counted_at = $4
  from unnest($1::uuid[], $2::timestamptz[], $3::int[]) as counted (id, changed_at, members)
  where s.id = counted.id and s.changed_at = counted.changed_at`;

export class SqlSegmentCounts implements SegmentCounts {
  constructor(private readonly sql: Sql) {}

  async all(): Promise<readonly SegmentId[]> {
    const rows = await this.sql.rows<{ id: SegmentId }>(
      `select id from community.segment order by counted_at nulls first, id`,
    );
    return rows.map(({ id }) => id);
  }

  async recount(ids: readonly SegmentId[], at: Date): Promise<void> {
    const segments = await this.sql.rows<Row>(
      `select id, match, conditions, changed_at as "changedAt" from community.segment
       where id = any($1::uuid[]) order by id`,
      [ids],
    );
    if (segments.length === 0) return;
    await extendStatementTimeout(this.sql);
    const params: unknown[] = [];
    const filters = segments.map(({ match, conditions }) => SegmentFilter.restore(match, conditions));
    const statement = countedBy(filters, at, (value) => `$${params.push(value)}`);
    const [row] = await this.sql.rowsOnce<{ members: readonly number[] }>(statement, params);
    await this.sql.rows(KEEP, [
      segments.map(({ id }) => id),
      segments.map(({ changedAt }) => changedAt),
      row?.members ?? [],
      at,
    ]);
  }
}
