import type { PointLine, PointsQuery, RuleInForce } from '#application/engagement/points/points.query';
import type { Clock } from '#application/shared/ports';
import { POINTS_GRANTED } from '#domain/engagement/points/act';
import { ALL_RULES } from '#domain/engagement/points/rule-book';
import { type Page, PAGE_SIZE } from '#application/shared/page';
import type { Actor } from '#domain/shared/actor';
import { decodeKeyset, pageOf } from '../../platform/persistence/keyset.ts';
import type { Sql } from '../../platform/persistence/sql.ts';

const list = (beyond: string, way: 'asc' | 'desc') => `
  select l.id, l.rule, l.version, coalesce(r.label, '') as label, l.points, l.full_points as "full",
    l.limited_by as "limitedBy", l.why, l.post_id as "postId", l.at,
    case when l.worth > 0 then g.reason else coalesce(g.taken_back_reason, g.reason) end as reason
  from engagement.line l left join engagement.point_rule r on r.key = l.rule and r.number = l.version
  left join engagement.hand_grant g on l.rule = '${POINTS_GRANTED}' and g.id::text = l.source
  where l.member_id = $1 ${beyond} order by l.at ${way}, l.id ${way} limit $2`;

const FIRST = list('', 'desc');
const AFTER = list('and (l.at, l.id) < ($3::timestamptz, $4::uuid)', 'desc');
const BEFORE = list('and (l.at, l.id) > ($3::timestamptz, $4::uuid)', 'asc');

export class SqlPoints implements PointsQuery {
  constructor(
    private readonly sql: Sql,
    private readonly clock: Clock,
  ) {}

  async balance(actor: Actor): Promise<number> {
    const row = await this.sql.row<{ points: number }>(
      `select points from engagement.participant where member_id = $1`,
      [actor.mustBeMember()],
    );
    return row?.points ?? 0;
  }

  async rules(): Promise<readonly RuleInForce[]> {
    const rows = await this.sql.rows<Omit<RuleInForce, 'caps'> & RuleInForce['caps']>(
      `select key, event, label, explanation, points, day, month, post, pair from (
         select distinct on (key) key, event, label, explanation, points, day_cap as day, month_cap as month,
           post_cap as post, pair_cap as pair
         from engagement.point_rule where from_at <= $1 order by key, from_at desc, number desc) r
       order by event = '${ALL_RULES}', points desc, key`,
      [this.clock.now()],
    );
    return rows.map(({ day, month, post, pair, ...rule }) => ({ ...rule, caps: { day, month, post, pair } }));
  }

  async lines(actor: Actor, cursor: string | null): Promise<Page<PointLine>> {
    const member = actor.mustBeMember();
    const from = cursor ? decodeKeyset(cursor) : null;
    const text = !from ? FIRST : from.direction === 'after' ? AFTER : BEFORE;
    const beyond = from ? [from.moment, from.id] : [];
    const rows = await this.sql.rows<PointLine>(text, [member, PAGE_SIZE + 1, ...beyond]);
    return pageOf(rows, PAGE_SIZE, from, ({ at, id }) => ({ moment: at, id }));
  }
}
