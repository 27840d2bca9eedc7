import type { Account, Ledger } from '#application/engagement/points/ledger.port';
import { COUNTED_BY_BADGES } from '#domain/engagement/badges/badge';
import { type Act, POINTS_GRANTED, POINTS_STRUCK, POST_REMOVED } from '#domain/engagement/points/act';
import type { SoFar } from '#domain/engagement/points/counted';
import type { Line } from '#domain/engagement/points/ledger';
import type { OnTop } from '#domain/engagement/points/on-top';
import { RuleBook, type RuleVersion } from '#domain/engagement/points/rule-book';
import type { MemberId } from '#domain/shared/id';
import type { Sql } from '../../platform/persistence/sql.ts';
import { ACT, ACT_ROW, actRow, LINE } from './act-columns.ts';
import { soFarOf } from './so-far.sql.ts';
import { writeLines } from './write-lines.sql.ts';

/** Acts that can change points or badges: of events that some rule rewards or once did, or a badge counts, and what undoes them. */
const COUNTS = `(a.event in (${[POST_REMOVED, POINTS_GRANTED, POINTS_STRUCK, ...COUNTED_BY_BADGES].map((event) => `'${event}'`).join(', ')})
  or a.event in (select r.event from engagement.point_rule r where r.points > 0))`;

/** Members `owner` of $1 with every act that concerns their points. What is nobody's any more brings nobody anything, and fills the caps of the other. */
const ACTS = `
  with owner as materialized (select unnest($1::uuid[]) as id),
  concerning as (
    select owner.id as owner, a.position from owner join engagement.act a on a.member_id = owner.id and not a.forgotten
    union
    select owner.id, a.position from owner join engagement.act a on a.by_id = owner.id)
  select c.owner, ${ACT} from concerning c join engagement.act a on a.position = c.position
  where ${COUNTS} or a.event = any($2::text[]) order by a.position`;

/** Asks first whether anything was taken from member $1: where nothing was, none of their acts is read. */
const OWN_ONCE_TAKEN = `
  select ${ACT} from engagement.act a where a.member_id = $1 and not a.forgotten and ${COUNTS} and exists (
    select from engagement.act t where t.member_id = $1 and not t.forgotten
      and (t.event in ('${POST_REMOVED}', '${POINTS_STRUCK}') or t.kind = 'undone'))
  order by a.position`;

const LAST_LINES = `
  select distinct on (l.member_id, l.rule, l.source) ${LINE} from engagement.line l
  where l.member_id = any($1::uuid[]) order by l.member_id, l.rule, l.source, l.turn desc`;

export class SqlLedger implements Ledger {
  constructor(private readonly sql: Sql) {}

  async rules(): Promise<RuleBook> {
    const rows = await this.sql.rows<Omit<RuleVersion, 'caps'> & RuleVersion['caps']>(
      `select key, number, event, points, day_cap as day, month_cap as month, post_cap as post, pair_cap as pair,
         from_at as "from" from engagement.point_rule`,
    );
    return new RuleBook(
      rows.map(({ day, month, post, pair, ...rule }) => ({ ...rule, caps: { day, month, post, pair } })),
    );
  }

  async concernedBy(acts: readonly Act[]): Promise<readonly MemberId[]> {
    const named = acts.flatMap(({ memberId, byId }) => [memberId, ...(byId === null ? [] : [byId])]);
    return [...new Set(named)].sort();
  }

  async hold(memberIds: readonly MemberId[]): Promise<void> {
    await this.sql.rows(
      `insert into engagement.participant (member_id) select * from unnest($1::uuid[]) order by 1 on conflict do nothing`,
      [memberIds],
    );
    await this.sql.rows(
      `select 1 from engagement.participant where member_id = any($1::uuid[]) order by member_id for no key update`,
      [memberIds],
    );
  }

  async record(acts: readonly Act[]): Promise<readonly Act[]> {
    return this.sql.rows<Act>(
      `insert into engagement.act as a (fact_id, event, source, kind, member_id, by_id, at, post_id, topic_id,
         category_id, branches, own, open, points)
       select * from jsonb_to_recordset($1::jsonb) as told${ACT_ROW}
       on conflict do nothing returning ${ACT}`,
      [JSON.stringify(acts.map(actRow))],
    );
  }

  soFar(asked: OnTop): Promise<SoFar | null> {
    return soFarOf(this.sql, asked);
  }

  async accounts(memberIds: readonly MemberId[], also: readonly string[] = []): Promise<readonly Account[]> {
    const acts = await this.sql.rows<Act & { owner: MemberId }>(ACTS, [memberIds, also]);
    const lines = await this.sql.rows<Line>(LAST_LINES, [memberIds]);
    return memberIds.map((memberId) => ({
      memberId,
      acts: acts.filter(({ owner }) => owner === memberId),
      lastLines: lines.filter((line) => line.memberId === memberId),
    }));
  }

  ownOnceTaken(memberId: MemberId): Promise<readonly Act[]> {
    return this.sql.rows<Act>(OWN_ONCE_TAKEN, [memberId]);
  }

  async creditedSince(
    at: Date,
    { after, limit }: Parameters<Ledger['creditedSince']>[1],
  ): Promise<readonly MemberId[]> {
    const rows = await this.sql.rows<{ id: MemberId }>(
      `select distinct a.member_id as id from engagement.act a
       where a.at >= $1 and not a.forgotten and ($2::uuid is null or a.member_id > $2) order by 1 limit $3`,
      [at, after, limit],
    );
    return rows.map(({ id }) => id);
  }

  write(lines: readonly Line[]): Promise<void> {
    return writeLines(this.sql, lines);
  }

  async removedAmong(postIds: readonly string[]): Promise<ReadonlySet<string>> {
    const rows = await this.sql.rows<{ postId: string; kind: string }>(
      `select distinct on (a.post_id) a.post_id as "postId", a.kind from engagement.act a
       where a.post_id = any($1::uuid[]) and a.event = '${POST_REMOVED}' order by a.post_id, a.at desc, a.fact_id desc`,
      [postIds],
    );
    return new Set(rows.filter(({ kind }) => kind === 'done').map(({ postId }) => postId));
  }
}
