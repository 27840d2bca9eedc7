import type { EntityManager } from '@mikro-orm/postgresql';
import type { ContentRef, DecisionId } from '#domain/moderation/decisions/ids';
import type { TrackRecord } from '#domain/moderation/reports/reliability';
import type { Report, ReportId, ReportStatus } from '#domain/moderation/reports/report';
import type { Reports } from '#domain/moderation/reports/reports.port';
import type { Standing } from '#domain/moderation/reports/thresholds';
import type { ReviewItemId } from '#domain/moderation/review/ids';
import type { MemberId } from '#domain/shared/id';
import type { Sql } from '../../platform/persistence/sql.ts';

const VOICE = `coalesce(r.reporter_voice, r.reporter_id::text)`;
/** Whoever reports a case from several accounts is heard once, as the one that weighs most. */
const standingOf = (reports: string): string => `
  select coalesce(sum(one.score), 0)::double precision as score, count(distinct one.voice)::int as reporters from (
    select ${VOICE} as voice, max((r.score->>'total')::double precision) as score
    from moderation.report r ${reports} group by voice, r.item_id) one`;
/** Visitors bring a case forward in the queue, where somebody looks at it; no machine acts on their word. */
const OF_MEMBERS = `r.status = 'open' and r.reporter_id is not null`;

/** An account is made in a minute: what takes the word from somebody or closes a topic hears those of some standing. */
const OF_STANDING = `${OF_MEMBERS} and (r.score->>'standing')::double precision >= 1`;

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

  weightOnItem(itemId: ReviewItemId): Promise<Standing> {
    return this.standing(standingOf(`where r.item_id = $1 and ${OF_MEMBERS}`), [itemId]);
  }

  async voicesOn(
    itemId: ReviewItemId,
    { memberId, voice }: { memberId: MemberId; voice: string },
  ): Promise<number> {
    const row = await this.sql.row<{ voices: number }>(
      `select count(distinct ${VOICE})::int as voices
       from moderation.report r join moderation.report_reason w on w.key = r.reason
       where r.item_id = $1 and r.reporter_id <> $2 and ${VOICE} <> $3 and ${OF_MEMBERS} and w.hide_pending_review
         and (r.score->>'standing')::double precision >= 1 and (r.score->>'accuracy')::double precision >= 0`,
      [itemId, memberId, voice],
    );
    return row?.voices ?? 0;
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

  against(memberId: MemberId): Promise<Standing> {
    return this.standing(
      standingOf(`join moderation.review_item i on i.id = r.item_id
       where i.subject_id = $1 and i.status = 'open' and ${OF_STANDING}`),
      [memberId],
    );
  }

  within(whole: ContentRef): Promise<Standing> {
    return this.standing(
      standingOf(`join moderation.review_item i on i.id = r.item_id
       where i.status = 'open' and ${OF_STANDING}
         and ((i.target_kind = $1 and i.target_id = $2) or (i.part_of_kind = $1 and i.part_of_id = $2))`),
      [whole.kind, whole.id],
    );
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

  private async standing(statement: string, params: readonly unknown[]): Promise<Standing> {
    return (await this.sql.row<Standing>(statement, params)) ?? { score: 0, reporters: 0 };
  }
}
