import type { Edition, EditionId } from '#application/insights/reports/edition.port';
import {
  CLAIM_MINUTES,
  type ClaimedReport,
  type LeftOut,
  MAX_TRIES,
  type ReportLetterId,
  type ReportLetters,
  type ReportOutcome,
} from '#application/insights/reports/report-letters.port';
import type { Sql } from '../../platform/persistence/sql.ts';

const STALE = `claimed_at < $1::timestamptz - interval '${CLAIM_MINUTES} minutes'`;
const DUE = `over_at is null and tries < ${MAX_TRIES} and (claimed_at is null or ${STALE})`;

const CLAIM = `
  with claimed as (
    update insights.report_letter set claimed_at = $1
    where id in (select id from insights.report_letter where ${DUE} order by refused_since nulls first, id limit $2
      for update skip locked)
    returning id, edition_id, member_id, language, refused_since)
  select c.id, c.member_id as "memberId", c.language, c.refused_since as "refusedSince", e.id as "editionId",
    e.report_id as "reportId", e.period_key as key, e.content,
    exists (select from insights.report_reader r where r.report_id = e.report_id and r.member_id = c.member_id) as "isWanted"
  from claimed c join insights.report_edition e on e.id = c.edition_id order by c.id`;

type Row = Omit<ClaimedReport, 'edition'> & Omit<Edition, 'id'> & { readonly editionId: EditionId };

export class SqlReportLetters implements ReportLetters {
  constructor(private readonly sql: Sql) {}

  async claim(at: Date, limit: number): Promise<readonly ClaimedReport[]> {
    const rows = await this.sql.rows<Row>(CLAIM, [at, limit]);
    return rows.map(({ editionId, reportId, key, content, ...letter }) => ({
      ...letter,
      edition: { id: editionId, reportId, key, content },
    }));
  }

  async begin(id: ReportLetterId, claimedAt: Date): Promise<boolean> {
    const begun = await this.sql.row(
      `update insights.report_letter set tries = tries + 1
       where id = $1 and over_at is null and claimed_at = $2 returning 1`,
      [id, claimedAt],
    );
    return begun !== null;
  }

  async close(id: ReportLetterId, outcome: ReportOutcome, at: Date): Promise<void> {
    await this.sql.rows(
      `with closed as (
         update insights.report_letter set over_at = $2, outcome = $3 where id = $1 and over_at is null
         returning edition_id)
       update insights.report_edition e set ${outcome} = e.${outcome} + 1 from closed where e.id = closed.edition_id`,
      [id, at, outcome],
    );
  }

  async giveBack(ids: readonly ReportLetterId[]): Promise<void> {
    if (ids.length === 0) return;
    await this.sql.rows(
      `update insights.report_letter set claimed_at = null where id = any($1::uuid[]) and over_at is null`,
      [ids],
    );
  }

  async postpone(id: ReportLetterId, at: Date): Promise<void> {
    await this.sql.rows(
      `update insights.report_letter set tries = tries - 1, refused_since = coalesce(refused_since, $2)
       where id = $1 and over_at is null`,
      [id, at],
    );
  }

  async takeBack(id: ReportLetterId): Promise<void> {
    await this.sql.rows(
      `update insights.report_letter set tries = tries - 1, claimed_at = null where id = $1 and over_at is null`,
      [id],
    );
  }

  async giveUp(at: Date): Promise<void> {
    await this.sql.rows(
      `with closed as (
         update insights.report_letter set over_at = $1, outcome = 'failed'
         where over_at is null and tries >= ${MAX_TRIES} and ${STALE} returning edition_id),
       many as (select edition_id, count(*)::int as count from closed group by edition_id)
       update insights.report_edition e set failed = e.failed + many.count from many where e.id = many.edition_id`,
      [at],
    );
  }

  leftOut(): Promise<readonly LeftOut[]> {
    return this.sql.rows<LeftOut>(
      `select e.id as "editionId", r.id as "reportId", r.plan ->> 'name' as name, r.owner_id as "ownerId",
         e.withheld as count
       from insights.report_edition e join insights.report r on r.id = e.report_id
       where e.withheld > 0 and e.told_at is null
         and not exists (select from insights.report_letter l where l.edition_id = e.id and l.over_at is null)
       order by e.made_at`,
    );
  }

  async told(editionId: EditionId, at: Date): Promise<void> {
    await this.sql.rows(`update insights.report_edition set told_at = $2 where id = $1`, [editionId, at]);
  }

  async forgetBefore(at: Date): Promise<void> {
    await this.sql.rows(`delete from insights.report_letter where over_at < $1`, [at]);
  }
}
