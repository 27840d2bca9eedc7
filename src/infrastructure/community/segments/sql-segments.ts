import type { Segments } from '#application/community/segments/segments.port';
import {
  type Segment,
  type SegmentId,
  SegmentNameTaken,
  SegmentNotFound,
} from '#domain/community/segments/segment';
import { ChangedMeanwhile } from '#domain/shared/changed-meanwhile';
import type { Sql } from '../../platform/persistence/sql.ts';

/** Another one has that name: asked in the statement itself, so that the transaction goes on. */
const FREE = `not exists (select from community.segment o where lower(o.name) = lower($2) and o.id <> $1)`;

export class SqlSegments implements Segments {
  constructor(private readonly sql: Sql) {}

  async add(segment: Segment, by: string, at: Date): Promise<void> {
    const row = await this.sql.row(
      `insert into community.segment (id, name, description, match, conditions, changed_by, changed_at)
       select $1, $2, $3, $4, $5::jsonb, $6, $7 where ${FREE} on conflict do nothing returning id`,
      [...columnsOf(segment), by, at],
    );
    if (!row) throw new SegmentNameTaken();
  }

  async change(segment: Segment, seen: Date | null, by: string, at: Date): Promise<void> {
    const known = await this.sql.row<{ changedAt: Date }>(
      `select changed_at as "changedAt" from community.segment where id = $1 for update`,
      [segment.id],
    );
    if (!known) throw new SegmentNotFound();
    if (known.changedAt.getTime() !== seen?.getTime()) throw new ChangedMeanwhile();
    const row = await this.sql.row(
      `update community.segment set name = $2, description = $3, match = $4, conditions = $5::jsonb,
         changed_by = $6, changed_at = $7, members = null, counted_at = null
       where id = $1 and ${FREE} returning id`,
      [...columnsOf(segment), by, at],
    );
    if (!row) throw new SegmentNameTaken();
  }

  async remove(id: SegmentId): Promise<void> {
    const row = await this.sql.row(`delete from community.segment where id = $1 returning id`, [id]);
    if (!row) throw new SegmentNotFound();
  }
}

const columnsOf = ({ id, name, description, filter }: Segment): unknown[] => [
  id,
  name,
  description,
  filter.match,
  JSON.stringify(filter.conditions),
];
