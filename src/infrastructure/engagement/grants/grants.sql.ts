import type { GrantRow, GrantsQuery } from '#application/engagement/grants/grants.query';
import { type Page, PAGE_SIZE } from '#application/shared/page';
import { GrantNotFound } from '#domain/engagement/points/points.errors';
import type { Actor } from '#domain/shared/actor';
import { decodeKeyset, pageOf } from '../../platform/persistence/keyset.ts';
import type { Sql } from '../../platform/persistence/sql.ts';

const ROW = `g.id, g.member_id as "memberId", g.points, g.reason, g.by_id as by, g.at, case when g.taken_back_at is not null
  then jsonb_build_object('by', g.taken_back_by, 'reason', g.taken_back_reason) end as back, g.taken_back_at as "backAt"`;

const list = (beyond: string, way: 'asc' | 'desc') => `
  select ${ROW} from engagement.hand_grant g where true ${beyond} order by g.at ${way}, g.id ${way} limit $1`;
const FIRST = list('', 'desc');
const AFTER = list('and (g.at, g.id) < ($2::timestamptz, $3::uuid)', 'desc');
const BEFORE = list('and (g.at, g.id) > ($2::timestamptz, $3::uuid)', 'asc');

interface Row extends Omit<GrantRow, 'takenBack'> {
  readonly back: { readonly by: string; readonly reason: string } | null;
  readonly backAt: Date | null;
}

export class SqlGrants implements GrantsQuery {
  constructor(private readonly sql: Sql) {}

  async page(actor: Actor, cursor: string | null): Promise<Page<GrantRow>> {
    actor.mustBeAllowed('engagement.manage');
    const from = cursor ? decodeKeyset(cursor) : null;
    const text = !from ? FIRST : from.direction === 'after' ? AFTER : BEFORE;
    const rows = await this.sql.rows<Row>(text, [PAGE_SIZE + 1, ...(from ? [from.moment, from.id] : [])]);
    return pageOf(rows.map(grantRow), PAGE_SIZE, from, ({ at, id }) => ({ moment: at, id }));
  }

  async one(actor: Actor, id: string): Promise<GrantRow> {
    actor.mustBeAllowed('engagement.manage');
    const row = await this.sql.row<Row>(`select ${ROW} from engagement.hand_grant g where g.id = $1`, [id]);
    if (!row) throw new GrantNotFound();
    return grantRow(row);
  }
}

const grantRow = ({ back, backAt, ...row }: Row): GrantRow => ({
  ...row,
  takenBack: back && backAt ? { ...back, at: backAt } : null,
});
