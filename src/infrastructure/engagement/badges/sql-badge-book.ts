import type { BadgeBook, KeptAwards, VerdictRecord } from '#application/engagement/badges/badge-book.port';
import type { Award, Badge } from '#domain/engagement/badges/badge';
import type { Verdict } from '#domain/engagement/badges/verdict';
import type { MemberId } from '#domain/shared/id';
import type { Sql } from '../../platform/persistence/sql.ts';

/** What a badge `b` says in English. */
export const BADGE_ENGLISH = `b.name_en as "nameEn", b.description_en as "descriptionEn", b.criterion_en as "criterionEn"`;

export class SqlBadgeBook implements BadgeBook {
  constructor(private readonly sql: Sql) {}

  async addMissing(badges: readonly Badge[]): Promise<void> {
    await this.inserted(badges);
  }

  async add(badge: Badge): Promise<boolean> {
    return (await this.inserted([badge])) === 1;
  }

  private async inserted(badges: readonly Badge[]): Promise<number> {
    const rows = await this.sql.rows(
      `insert into engagement.badge (key, name, description, criterion, metric, thresholds, position,
         name_en, description_en, criterion_en)
       select * from jsonb_to_recordset($1::jsonb) as given(key text, name text, description text, criterion text,
         metric text, thresholds jsonb, position integer, "nameEn" text, "descriptionEn" text, "criterionEn" text)
       on conflict do nothing returning 1`,
      [JSON.stringify(badges)],
    );
    return rows.length;
  }

  all(): Promise<readonly Badge[]> {
    return this.sql.rows<Badge>(
      `select b.key, b.name, b.description, b.criterion, ${BADGE_ENGLISH}, b.metric, b.thresholds, b.position
       from engagement.badge b order by b.position, b.key`,
    );
  }

  async keep(members: readonly { memberId: MemberId; awards: readonly Award[] }[]): Promise<KeptAwards> {
    const given = members.flatMap(({ memberId, awards }) =>
      awards.map(({ badge, tier, earnedAt }) => ({ member_id: memberId, badge, tier, earned_at: earnedAt })),
    );
    const changed = await this.sql.rows<KeptAwards['gone'][number] & { isGone: boolean }>(
      `with given as materialized (
         select * from jsonb_to_recordset($2::jsonb) as g(member_id uuid, badge text, tier text, earned_at timestamptz)),
       gone as (
         delete from engagement.badge_award a where a.member_id = any($1::uuid[]) and not exists (
           select from given g where (g.member_id, g.badge, g.tier) = (a.member_id, a.badge, a.tier)) returning a.member_id, a.badge, a.tier),
       come as (
         insert into engagement.badge_award as a (member_id, badge, tier, earned_at) select * from given
         on conflict (member_id, badge, tier) do update set earned_at = excluded.earned_at
           where a.earned_at <> excluded.earned_at returning a.member_id, a.badge, a.tier)
       select member_id as "memberId", badge, tier, true as "isGone" from gone
       union all select member_id, badge, tier, false from come`,
      [members.map(({ memberId }) => memberId), JSON.stringify(given)],
    );
    const gone = changed.filter(({ isGone }) => isGone);
    return { changed: changed.length, gone };
  }

  async change(badge: Badge, version: number): Promise<boolean> {
    const rows = await this.sql.rows(
      `update engagement.badge set name = $2, description = $3, criterion = $4, thresholds = $5,
         name_en = $7, description_en = $8, criterion_en = $9, version = version + 1
       where key = $1 and version = $6 returning 1`,
      [
        badge.key,
        badge.name,
        badge.description,
        badge.criterion,
        JSON.stringify(badge.thresholds),
        version,
        badge.nameEn ?? null,
        badge.descriptionEn ?? null,
        badge.criterionEn ?? null,
      ],
    );
    return rows.length > 0;
  }

  of(memberId: MemberId): Promise<readonly Pick<Award, 'badge' | 'tier'>[]> {
    return this.sql.rows<Pick<Award, 'badge' | 'tier'>>(
      `select badge, tier from engagement.badge_award where member_id = $1`,
      [memberId],
    );
  }

  async say({ id, memberId, badge, verdict, tier, reason, by, at }: VerdictRecord): Promise<void> {
    await this.sql.rows(
      `insert into engagement.badge_verdict (id, member_id, badge, verdict, tier, reason, by_id, at)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [id, memberId, badge, verdict, tier, reason, by, at],
    );
  }

  verdicts(memberIds: readonly MemberId[]): Promise<readonly (Verdict & { memberId: MemberId })[]> {
    return this.sql.rows<Verdict & { memberId: MemberId }>(
      `select v.member_id as "memberId", v.badge, v.verdict, v.tier, v.at from engagement.badge_verdict v
       where v.member_id = any($1::uuid[]) order by v.position`,
      [memberIds],
    );
  }

  async membersAfter(after: MemberId | null, limit: number): Promise<readonly MemberId[]> {
    const rows = await this.sql.rows<{ id: MemberId }>(
      `select p.member_id as id from engagement.participant p
       where ($1::uuid is null or p.member_id > $1) order by 1 limit $2`,
      [after, limit],
    );
    return rows.map(({ id }) => id);
  }
}
