import type {
  LedgerLine,
  LinesAsked,
  LinesSum,
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
import type { LineOrigin, LinesAbouts } from './lines-abouts.ts';

/** What was asked of the lines `l`: `$2` is a rule, `$3` the first day. */
const ASKED = `($2::text is null or l.rule = $2) and ($3::date is null or l.at >= $3::date::timestamp at time zone 'Europe/Paris')`;

const list = (more: string, beyond: string, way: 'asc' | 'desc') => `
  select l.id, l.rule, l.version, coalesce(r.label, '') as label, r.label_en as "labelEn", l.points, l.full_points as "full",
    l.limited_by as "limitedBy", l.why, l.post_id as "postId", l.at, r.event, l.source,
    coalesce(s.reason, case when l.worth > 0 then g.reason else coalesce(g.taken_back_reason, g.reason) end) as reason${more}
  from engagement.line l left join engagement.point_rule r on r.key = l.rule and r.number = l.version
  left join engagement.hand_grant g on l.rule = '${POINTS_GRANTED}' and g.id::text = l.source
  left join engagement.strike s on l.why = 'struck' and s.fact_id = l.fact_id
  where l.member_id = $1 and ${ASKED} and (l.points <> 0 or not $4) ${beyond} order by l.at ${way}, l.id ${way} limit $5`;

/** @param more columns, with a comma before each */
const lists = (more: string) => ({
  first: list(more, '', 'desc'),
  after: list(more, 'and (l.at, l.id) < ($6::timestamptz, $7::uuid)', 'desc'),
  before: list(more, 'and (l.at, l.id) > ($6::timestamptz, $7::uuid)', 'asc'),
});
const OWN = lists('');
const OF_THE_TEAM = lists(`,
    case when l.points > 0 and g.taken_back_at is null then g.id end as "grantId",
    r.key is not null and l.points > 0 and (select last.worth from engagement.line last
      where last.member_id = l.member_id and last.rule = l.rule and last.source = l.source
      order by last.turn desc limit 1) > 0 as strikable`);

const valuesOf = (memberId: string, { rule, since }: LinesAsked): readonly unknown[] => [
  memberId,
  rule ?? null,
  since ?? null,
];

/** Lines of a ledger, each with what it was for as far as the reader may see that. */
class Lines {
  constructor(
    private readonly sql: Sql,
    private readonly abouts: LinesAbouts,
  ) {}

  async page<Line extends PointLine>(
    texts: ReturnType<typeof lists>,
    actor: Actor,
    asked: {
      readonly memberId: string;
      readonly cursor: string | null;
      readonly limit?: number;
    } & LinesAsked,
  ): Promise<Page<Line>> {
    const { limit = PAGE_SIZE } = asked;
    const from = asked.cursor ? decodeKeyset(asked.cursor) : null;
    const rows = await this.sql.rows<Line & LineOrigin>(texts[from?.direction ?? 'first'], [
      ...valuesOf(asked.memberId, asked),
      asked.onlyWhatCounts ?? false,
      limit + 1,
      ...(from ? [from.moment, from.id] : []),
    ]);
    const page = pageOf(rows, limit, from, ({ at, id }) => ({ moment: at, id }));
    const abouts = await this.abouts.of(actor, page.items);
    const items = page.items.map(({ event: _event, source: _source, ...line }, at) => ({
      ...line,
      about: abouts[at]!,
    }));
    return { ...page, items: items as unknown as readonly Line[] };
  }
}

async function balanceOf(sql: Sql, memberId: string): Promise<number> {
  const row = await sql.row<{ points: number }>(
    `select points from engagement.participant where member_id = $1`,
    [memberId],
  );
  return row?.points ?? 0;
}

export class SqlPoints implements PointsQuery {
  private readonly ledger: Lines;

  constructor(
    private readonly sql: Sql,
    private readonly clock: Clock,
    abouts: LinesAbouts,
  ) {
    this.ledger = new Lines(sql, abouts);
  }

  async balance(actor: Actor): Promise<number> {
    return balanceOf(this.sql, actor.mustBeMember());
  }

  async rules(): Promise<readonly RuleInForce[]> {
    const rows = await this.sql.rows<Omit<RuleInForce, 'caps'> & RuleInForce['caps']>(
      `select key, event, label, explanation, "labelEn", "explanationEn", points, day, month, post, pair from (
         select distinct on (key) key, event, label, explanation, label_en as "labelEn",
           explanation_en as "explanationEn", points, day_cap as day, month_cap as month,
           post_cap as post, pair_cap as pair
         from engagement.point_rule where from_at <= $1 order by key, from_at desc, number desc) r
       order by event = '${ALL_RULES}', points desc, key`,
      [this.clock.now()],
    );
    return rows.map(({ day, month, post, pair, ...rule }) => ({ ...rule, caps: { day, month, post, pair } }));
  }

  async lines(
    actor: Actor,
    cursor: string | null,
    asked: LinesAsked = {},
    limit: number = PAGE_SIZE,
  ): Promise<Page<PointLine>> {
    return this.ledger.page(OWN, actor, { memberId: actor.mustBeMember(), cursor, limit, ...asked });
  }

  async sum(actor: Actor, asked: LinesAsked): Promise<LinesSum> {
    const row = await this.sql.row<LinesSum>(
      `select coalesce(sum(l.points), 0)::int as points, count(*) filter (where l.points = 0)::int as idle
       from engagement.line l where l.member_id = $1 and ${ASKED}`,
      valuesOf(actor.mustBeMember(), asked),
    );
    return row!;
  }
}

export class SqlMemberLedger implements MemberLedgerQuery {
  private readonly ledger: Lines;

  constructor(
    private readonly sql: Sql,
    abouts: LinesAbouts,
  ) {
    this.ledger = new Lines(sql, abouts);
  }

  async execute(actor: Actor, memberId: string, cursor: string | null) {
    actor.mustBeAllowed('engagement.manage');
    const [balance, page] = await Promise.all([
      balanceOf(this.sql, memberId),
      this.ledger.page<LedgerLine>(OF_THE_TEAM, actor, { memberId, cursor }),
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
