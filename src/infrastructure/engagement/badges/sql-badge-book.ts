import type { BadgeBook } from '#application/engagement/badges/badge-book.port';
import type { Award, Badge } from '#domain/engagement/badges/badge';
import type { MemberId } from '#domain/shared/id';
import type { Sql } from '../../platform/persistence/sql.ts';

export class SqlBadgeBook implements BadgeBook {
  constructor(private readonly sql: Sql) {}

  async addMissing(badges: readonly Badge[]): Promise<void> {
    await this.sql.rows(
      `insert into engagement.badge (key, name, description, criterion, metric, thresholds, position)
       select * from jsonb_to_recordset($1::jsonb) as given(key text, name text, description text, criterion text,
         metric text, thresholds jsonb, position integer) on conflict do nothing`,
      [JSON.stringify(badges)],
    );
  }

  all(): Promise<readonly Badge[]> {
    return this.sql.rows<Badge>(
      `select key, name, description, criterion, metric, thresholds, position from engagement.badge order by position, key`,
    );
  }

  async keep(members: readonly { memberId: MemberId; awards: readonly Award[] }[]): Promise<number> {
    const given = members.flatMap(({ memberId, awards }) =>
      awards.map(({ badge, tier, earnedAt }) => ({ member_id: memberId, badge, tier, earned_at: earnedAt })),
    );
    const changed = await this.sql.rows(
      `with given as materialized (
         select * from jsonb_to_recordset($2::jsonb) as g(member_id uuid, badge text, tier text, earned_at timestamptz)),
       gone as (
         delete from engagement.badge_award a where a.member_id = any($1::uuid[]) and not exists (
           select from given g where (g.member_id, g.badge, g.tier) = (a.member_id, a.badge, a.tier)) returning 1),
       come as (
         insert into engagement.badge_award as a (member_id, badge, tier, earned_at) select * from given
         on conflict (member_id, badge, tier) do update set earned_at = excluded.earned_at
           where a.earned_at <> excluded.earned_at returning 1)
       select 1 from gone union all select 1 from come`,
      [members.map(({ memberId }) => memberId), JSON.stringify(given)],
    );
    return changed.length;
  }
}
