import type { BadgeBook } from '#application/engagement/badges/badge-book.port';
import type {
  BadgeName,
  BadgesQuery,
  HeldBadge,
  LostBadge,
  SaidOfBadge,
} from '#application/engagement/badges/badges.query';
import type { Ledger } from '#application/engagement/points/ledger.port';
import { TIERS } from '#domain/engagement/badges/badge';
import { lostBy } from '#domain/engagement/badges/lost';
import type { Actor } from '#domain/shared/actor';
import { knownId } from '#domain/shared/id';
import type { Sql } from '../../platform/persistence/sql.ts';
import { BADGE_ENGLISH } from './sql-badge-book.ts';

export class SqlBadges implements BadgesQuery {
  constructor(
    private readonly sql: Sql,
    private readonly book: BadgeBook,
    private readonly ledger: Ledger,
  ) {}

  of(actor: Actor, memberId: string): Promise<readonly HeldBadge[]> {
    return this.sql.rows<HeldBadge>(
      `select * from (
         select distinct on (b.key) b.key, b.name, b.description, b.criterion, ${BADGE_ENGLISH}, a.tier, a.earned_at as "earnedAt"
         from engagement.badge_award a join engagement.badge b on b.key = a.badge
         join engagement.participant p on p.member_id = a.member_id
         where a.member_id = $1 and (p.shows_badges or $2)
         order by b.key, array_position($3::text[], a.tier) desc) held
       order by "earnedAt" desc, key`,
      [memberId, actor.is(knownId<'Member'>(memberId)), TIERS],
    );
  }

  said(actor: Actor): Promise<readonly SaidOfBadge[]> {
    return this.sql.rows<SaidOfBadge>(
      `select * from (
         select distinct on (v.badge) b.name, b.name_en as "nameEn", v.verdict, v.reason, v.at from engagement.badge_verdict v
         join engagement.badge b on b.key = v.badge
         where v.member_id = $1 order by v.badge, v.position desc) last
       where verdict <> 'lifted' order by at desc`,
      [actor.mustBeMember()],
    );
  }

  async names(keys: readonly string[]): Promise<ReadonlyMap<string, BadgeName>> {
    if (keys.length === 0) return new Map();
    const rows = await this.sql.rows<BadgeName & { key: string }>(
      `select b.key, b.name, b.name_en as "nameEn" from engagement.badge b where b.key = any($1::text[])`,
      [keys],
    );
    return new Map(rows.map(({ key, ...name }) => [key, name]));
  }

  async lost(actor: Actor): Promise<readonly LostBadge[]> {
    const memberId = actor.mustBeMember();
    const own = await this.ledger.ownOnceTaken(memberId);
    if (own.length === 0) return [];
    const badges = await this.book.all();
    const named = new Map(badges.map((badge) => [badge.key, badge]));
    const lost = lostBy(own, badges, await this.book.verdicts([memberId]));
    return lost.map(({ badge, tier, at }) => {
      const { name, nameEn = null } = named.get(badge)!;
      return { name, nameEn, tier, at };
    });
  }
}
