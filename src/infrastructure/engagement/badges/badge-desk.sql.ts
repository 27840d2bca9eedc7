import type { BadgeDeskQuery, BadgeRow, VerdictRow } from '#application/engagement/badges/badge-desk.query';
import { TIERS } from '#domain/engagement/badges/badge';
import { BadgeNotFound } from '#domain/engagement/points/points.errors';
import type { Actor } from '#domain/shared/actor';
import type { Sql } from '../../platform/persistence/sql.ts';
import { BADGE_ENGLISH } from './sql-badge-book.ts';

const BADGES = `
  select b.key, b.name, b.description, b.criterion, ${BADGE_ENGLISH}, b.metric, b.thresholds, b.position, b.version,
    coalesce((select jsonb_object_agg(held.tier, held.members) from (
      select best.tier, count(*)::int as members from (
        select distinct on (a.member_id) a.member_id, a.tier from engagement.badge_award a where a.badge = b.key
        order by a.member_id, array_position($1::text[], a.tier) desc) best group by 1) held), '{}') as holders
  from engagement.badge b`;

export class SqlBadgeDesk implements BadgeDeskQuery {
  constructor(private readonly sql: Sql) {}

  async all(actor: Actor): Promise<readonly BadgeRow[]> {
    actor.mustBeAllowed('engagement.manage');
    return this.sql.rows<BadgeRow>(`${BADGES} order by b.position, b.key`, [TIERS]);
  }

  async one(actor: Actor, key: string): Promise<{ badge: BadgeRow; verdicts: readonly VerdictRow[] }> {
    actor.mustBeAllowed('engagement.manage');
    const badge = await this.sql.row<BadgeRow>(`${BADGES} where b.key = $2`, [TIERS, key]);
    if (!badge) throw new BadgeNotFound();
    const verdicts = await this.sql.rows<VerdictRow>(
      `select v.id, v.member_id as "memberId", v.badge, v.verdict, v.tier, v.reason, v.by_id as by, v.at
       from engagement.badge_verdict v where v.badge = $1 order by v.position desc limit 50`,
      [key],
    );
    return { badge, verdicts };
  }
}
