import type { CelebrationsQuery, NewBadge } from '#application/engagement/celebrations/celebrations.query';
import type { Actor } from '#domain/shared/actor';
import type { Sql } from '../../platform/persistence/sql.ts';

export class SqlCelebrations implements CelebrationsQuery {
  constructor(private readonly sql: Sql) {}

  execute(actor: Actor): Promise<readonly NewBadge[]> {
    return this.sql.rows<NewBadge>(
      `select b.name, b.name_en as "nameEn", a.tier, a.earned_at as "earnedAt"
       from engagement.participant p
       join engagement.badge_award a on a.member_id = p.member_id and a.earned_at > p.noted_at
       join engagement.badge b on b.key = a.badge
       where p.member_id = $1 and p.celebrates order by a.earned_at desc, b.key limit 10`,
      [actor.mustBeMember()],
    );
  }
}
