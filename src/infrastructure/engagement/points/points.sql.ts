import type {
  LedgerLine,
  MemberLedgerQuery,
  PointLine,
  PointsQuery,
  RuleInForce,
  StrikableLineQuery,
} from '#application/engagement/points/points.query';
import type { Clock } from '#application/shared/ports';
import { POINTS_GRANTED } from '#domain/engagement/points/act';
import { PointLineNotFound } from '#domain/engagement/points/points.errors';
import { ALL_RULES } from '#domain/engagement/points/rule-book';
import { type Page, PAGE_SIZE } from '#application/shared/page';
import type { Actor } from '#domain/shared/actor';
import { isId } from '#domain/shared/id';
import { decodeKeyset, pageOf } from '../../platform/persistence/keyset.ts';
import type { Sql } from '../../platform/persistence/sql.ts';

const list = (more: string, beyond: string, way: 'asc' | 'desc') => `
  select l.id, l.rule, l.version, coalesce(r.label, '') as label, l.points, l.full_points as "full",
    l.limited_by as "limitedBy", l.why, l.post_id as "postId", l.at,
    coalesce(s.reason, case when l.worth > 0 then g.reason else coalesce(g.taken_back_reason, g.reason) end) as reason${more}
  from engagement.line l left join engagement.point_rule r on r.key = l.rule and r.number = l.version
  left join engagement.hand_grant g on l.rule = '${POINTS_GRANTED}' and g.id::text = l.source
  left join engagement.strike s on l.why = 'struck' and s.fact_id = l.fact_id
  where l.member_id = $1 ${beyond} order by l.at ${way}, l.id ${way} limit $2`;

/** @param more columns, with a comma before each */
const lists = (more: string) => ({
  first: list(more, '', 'desc'),
  after: list(more, 'and (l.at, l.id) < ($3::timestamptz, $4::uuid)', 'desc'),
  before: list(more, 'and (l.at, l.id) > ($3::timestamptz, $4::uuid)', 'asc'),
});
const OWN = lists('');
const OF_THE_TEAM = lists(`,
    case when l.points > 0 and g.taken_back_at is null then g.id end as "grantId",
    r.key is not null and l.points > 0 and (select last.worth from engagement.line last
      where last.member_id = l.member_id and last.rule = l.rule and last.source = l.source
      order by last.turn desc limit 1) > 0 as strikable`);

async function pageOfLines<Line extends PointLine>(
  sql: Sql,
  texts: ReturnType<typeof lists>,
  memberId: string,
  cursor: string | null,
): Promise<Page<Line>> {
  const from = cursor ? decodeKeyset(cursor) : null;
  const beyond = from ? [from.moment, from.id] : [];
  const rows = await sql.rows<Line>(texts[from?.direction ?? 'first'], [memberId, PAGE_SIZE + 1, ...beyond]);
  return pageOf(rows, PAGE_SIZE, from, ({ at, id }) => ({ moment: at, id }));
}

async function balanceOf(sql: Sql, memberId: string): Promise<number> {
  const row = await sql.row<{ points: number }>(
    `select points from engagement.participant where member_id = $1`,
    [memberId],
  );
  return row?.points ?? 0;
}

export class SqlPoints implements PointsQuery {
  constructor(
    private readonly sql: Sql,
    private readonly clock: Clock,
  ) {}

  async balance(actor: Actor): Promise<number> {
    return balanceOf(this.sql, actor.mustBeMember());
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
    return pageOfLines(this.sql, OWN, actor.mustBeMember(), cursor);
  }
}

export class SqlMemberLedger implements MemberLedgerQuery {
  constructor(private readonly sql: Sql) {}

  async execute(actor: Actor, memberId: string, cursor: string | null) {
    actor.mustBeAllowed('engagement.manage');
    const [balance, page] = await Promise.all([
      balanceOf(this.sql, memberId),
      pageOfLines<LedgerLine>(this.sql, OF_THE_TEAM, memberId, cursor),
    ]);
    return { balance, page };
  }
}

const STRIKABLE = `
  select last.worth as points, r.label
  from engagement.line l join engagement.point_rule r on r.key = l.rule and r.number = l.version
  join lateral (select worth from engagement.line o
    where o.member_id = l.member_id and o.rule = l.rule and o.source = l.source order by o.turn desc limit 1) last on true
  where l.member_id = $1 and l.id = $2 and last.worth > 0`;

export class SqlStrikableLine implements StrikableLineQuery {
  constructor(private readonly sql: Sql) {}

  async execute(actor: Actor, memberId: string, lineId: string) {
    actor.mustBeAllowed('engagement.manage');
    const row = isId(lineId)
      ? await this.sql.row<{ points: number; label: string }>(STRIKABLE, [memberId, lineId])
      : null;
    if (!row) throw new PointLineNotFound();
    return row;
  }
}
