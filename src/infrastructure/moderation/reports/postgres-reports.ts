import type { EntityManager } from '@mikro-orm/postgresql';
import type { ContentRef, DecisionId } from '#domain/moderation/decisions/ids';
import type { TrackRecord } from '#domain/moderation/reports/reliability';
import type { Report, ReportId, ReportStatus } from '#domain/moderation/reports/report';
import type { FiledReport, HeardOf, Reporter, Reports } from '#domain/moderation/reports/reports.port';
import type { ReviewItemId } from '#domain/moderation/review/ids';
import type { MemberId } from '#domain/shared/id';
import type { Sql } from '../../platform/persistence/sql.ts';

const VOICE = `coalesce(r.reporter_voice, r.reporter_id::text)`;
/** Visitors bring a case forward in the queue, where somebody looks at it; no machine acts on their word. */
const open = (scope: string): string => `
  from moderation.report r join moderation.review_item i on i.id = r.item_id
  where ${scope} and i.status = 'open' and r.status = 'open' and r.reporter_id is not null and r.filed_at >= $1`;

const reportersWhere = (scope: string): string => `
  select r.reporter_id as "reporterId", max(${VOICE}) as voice, max(r.filed_at) as "lastAt" ${open(scope)}
  group by r.reporter_id order by r.reporter_id`;

/** @param by the parameter with their authors */
const heardWhere = (scope: string, by: string): string => `
  with heard as (
    select r.item_id, r.reporter_id, r.reporter_voice, r.score, r.reason ${open(scope)} and r.reporter_id = any(${by}::uuid[]))
  select r.item_id as "itemId", r.reporter_id as "reporterId", ${VOICE} as voice, r.score as "filedWith",
    coalesce(w.hide_pending_review, false) as "asksToHide", past.agreed, past.judged
  from heard r
  left join moderation.report_reason w on w.key = r.reason
  cross join lateral (
    select count(*) filter (where p.status = 'agreed' and p.fell_at is null)::int as agreed, count(*)::int as judged
    from moderation.report p
    where (p.reporter_id = r.reporter_id or p.reporter_voice = r.reporter_voice) and p.status in ('agreed', 'disagreed')) past`;

type HeardRow = Omit<FiledReport, 'record'> & TrackRecord;

export class PostgresReports implements Reports {
  constructor(
    private readonly em: EntityManager,
    private readonly sql: Sql,
  ) {}

  add(report: Report): void {
    this.em.persist(report);
  }

  async formerly(
    reporterKey: string,
    target: ContentRef,
  ): Promise<{ open: boolean; settledAt: Date | null }> {
    const row = await this.sql.row<{ open: boolean; settled_at: Date | null }>(
      `select coalesce(bool_or(status = 'open'), false) as open, max(settled_at) as settled_at
       from moderation.report where reporter_key = $1 and target_kind = $2 and target_id = $3`,
      [reporterKey, target.kind, target.id],
    );
    return { open: row?.open ?? false, settledAt: row?.settled_at ?? null };
  }

  async heardFrom(networkKey: string, target: ContentRef): Promise<boolean> {
    const row = await this.sql.row<{ heard: boolean }>(
      `select exists (select from moderation.report where status = 'open' and target_kind = $2 and target_id = $3
         and split_part(reporter_key, '/', 1) = $1) as heard`,
      [networkKey, target.kind, target.id],
    );
    return row?.heard ?? false;
  }

  async hasSpoken(voice: string, target: ContentRef): Promise<boolean> {
    const row = await this.sql.row<{ spoken: boolean }>(
      `select exists (select from moderation.report where status = 'open' and target_kind = $2 and target_id = $3
         and reporter_voice = $1) as spoken`,
      [voice, target.kind, target.id],
    );
    return row?.spoken ?? false;
  }

  async speakAs(memberId: MemberId, voice: string): Promise<void> {
    await this.sql.rows(
      `update moderation.report set reporter_voice = $2 where reporter_id = $1 and reporter_voice is not null`,
      [memberId, voice],
    );
  }

  async recordOf(memberId: MemberId, voice: string): Promise<TrackRecord> {
    const row = await this.sql.row<TrackRecord>(
      `select count(*) filter (where status = 'agreed' and fell_at is null)::int as agreed, count(*)::int as judged
       from moderation.report where (reporter_id = $1 or reporter_voice = $2) and status in ('agreed', 'disagreed')`,
      [memberId, voice],
    );
    return row ?? { agreed: 0, judged: 0 };
  }

  async hasOpenNotices(itemId: ReviewItemId): Promise<boolean> {
    const row = await this.sql.row<{ waits: boolean }>(
      `select exists (select from moderation.report where item_id = $1 and status = 'open') as waits`,
      [itemId],
    );
    return row?.waits ?? false;
  }

  async hasTrustedNotices(itemId: ReviewItemId): Promise<boolean> {
    const row = await this.sql.row<{ waits: boolean }>(
      `select exists (select from moderation.report where item_id = $1 and status = 'open' and trusted) as waits`,
      [itemId],
    );
    return row?.waits ?? false;
  }

  reporters(of: HeardOf, since: Date): Promise<readonly Reporter[]> {
    const { scope, params } = scopeOf(of);
    return this.sql.rows<Reporter>(reportersWhere(scope), [since, ...params]);
  }

  async heard(of: HeardOf, since: Date, by: readonly MemberId[]): Promise<readonly FiledReport[]> {
    const { scope, params } = scopeOf(of);
    const asked = [since, ...params, by];
    const rows = await this.sql.rows<HeardRow>(heardWhere(scope, `$${asked.length}`), asked);
    return rows.map(({ agreed, judged, ...report }) => ({ ...report, record: { agreed, judged } }));
  }

  async takeTurnOf(voice: string): Promise<void> {
    await this.sql.rows(`select pg_advisory_xact_lock(hashtext('moderation.voice'), hashtext($1))`, [voice]);
  }

  async hiddenOnWordOf(memberId: MemberId, voice: string): Promise<number> {
    const row = await this.sql.row<{ waiting: number }>(
      `select count(distinct i.id)::int as waiting
       from moderation.report r
       join moderation.report_reason w on w.key = r.reason
       join moderation.review_item i on i.id = r.item_id and i.status = 'open'
       join moderation.decision d on d.review_item_id = i.id and d.path = 'threshold' and d.action = 'hide'
       where (r.reporter_id = $1 or r.reporter_voice = $2) and r.status = 'open' and w.hide_pending_review
         and d.overturned_at is null`,
      [memberId, voice],
    );
    return row?.waiting ?? 0;
  }

  async settle(p: {
    itemId: ReviewItemId;
    status: Exclude<ReportStatus, 'open'>;
    decisionId: DecisionId | null;
    answer: string | null;
    at: Date;
  }): Promise<number> {
    const settled = await this.sql.rows(
      `update moderation.report set status = $2, decision_id = $3, answer = $4, settled_at = $5, version = version + 1
       where item_id = $1 and status = 'open' returning id`,
      [p.itemId, p.status, p.decisionId, p.answer, p.at],
    );
    return settled.length;
  }

  async fall(decisionId: DecisionId, at: Date): Promise<readonly ReportId[]> {
    const fallen = await this.sql.rows<{ id: ReportId }>(
      `with recursive behind as (
         select d.id, d.review_item_id from moderation.decision d where d.id = $1
         union
         select f.id, f.review_item_id from moderation.decision f join behind b on f.replaced_by = b.id)
       update moderation.report r set fell_at = $2, version = version + 1
       where r.status = 'agreed' and r.fell_at is null
         and (r.decision_id in (select id from behind) or r.item_id in (select review_item_id from behind))
         and not exists (
           with recursive given as (
             select m.id, m.statement, m.overturned_at, m.replaced_by from moderation.decision m
             where m.id = r.decision_id or m.review_item_id = r.item_id
             union
             select l.id, l.statement, l.overturned_at, l.replaced_by from moderation.decision l join given g on l.id = g.replaced_by)
           select from given where statement is not null and overturned_at is null)
       returning r.id`,
      [decisionId, at],
    );
    return fallen.map(({ id }) => id);
  }
}

/** Its parameters follow the moment since when. */
function scopeOf(of: HeardOf): { scope: string; params: readonly unknown[] } {
  if ('itemId' in of) return { scope: 'r.item_id = $2', params: [of.itemId] };
  if ('against' in of) return { scope: 'i.subject_id = $2', params: [of.against] };
  return {
    scope: '((i.target_kind = $2 and i.target_id = $3) or (i.part_of_kind = $2 and i.part_of_id = $3))',
    params: [of.within.kind, of.within.id],
  };
}
