import type {
  EngagementSheet,
  EngagementSheetQuery,
  SheetBadge,
  TakenPart,
} from '#application/engagement/sheets/engagement-sheet.query';
import { isShown } from '#application/shared/member-sheet';
import { TIERS } from '#domain/engagement/badges/badge';
import type { Actor } from '#domain/shared/actor';
import type { Sql } from '../../platform/persistence/sql.ts';
import { visiblePoll } from '../polls/visible-poll.sql.ts';
import { visibleSurvey } from '../surveys/survey-rows.sql.ts';

const POINTS = `
  select coalesce((select points from engagement.participant where member_id = $1), 0) as balance,
    coalesce((select jsonb_agg(jsonb_build_object('key', h.key, 'name', h.name, 'nameEn', h.name_en, 'tier', h.tier, 'earnedAt', h.earned_at)
        order by h.earned_at desc, h.key)
      from (select distinct on (b.key) b.key, b.name, b.name_en, a.tier, a.earned_at
        from engagement.badge_award a join engagement.badge b on b.key = a.badge
        where a.member_id = $1 order by b.key, array_position($2::text[], a.tier) desc) h), '[]') as badges`;

const POLLS = `
  select p.id, p.slug, p.question as title, p.opened_at as "openedAt"
  from engagement.turnout t join engagement.poll p on p.id = t.poll_id
  where t.member_id = $1 and not t.secret and p.away = '[]' and ${visiblePoll('p', '$2', '$3')}
  order by p.opened_at desc, p.id desc limit 20`;

const SURVEYS = `
  select s.id, s.slug, s.title, s.opened_at as "openedAt"
  from engagement.survey_turnout t join engagement.survey s on s.id = t.survey_id
  where t.member_id = $1 and not t.anonymous and ${visibleSurvey('s', '$2')}
  order by s.opened_at desc, s.id desc limit 20`;

export class SqlEngagementSheet implements EngagementSheetQuery {
  constructor(private readonly sql: Sql) {}

  async of(actor: Actor, memberId: string): Promise<EngagementSheet> {
    const [points, polls, surveys] = await Promise.all([
      isShown(actor, 'points') ? this.points(memberId) : null,
      isShown(actor, 'polls') ? this.taken(POLLS, [memberId, actor.audiences, actor.memberId]) : null,
      isShown(actor, 'surveys') ? this.taken(SURVEYS, [memberId, actor.audiences]) : null,
    ]);
    return { points, polls, surveys };
  }

  private taken(statement: string, params: readonly unknown[]): Promise<readonly TakenPart[]> {
    return this.sql.rows<TakenPart & Record<string, unknown>>(statement, params);
  }

  private async points(memberId: string): Promise<EngagementSheet['points']> {
    const row = await this.sql.row<{ balance: number; badges: readonly Badge[] }>(POINTS, [memberId, TIERS]);
    const badges = row?.badges ?? [];
    return {
      balance: row?.balance ?? 0,
      badges: badges.map(({ earnedAt, ...badge }) => ({ ...badge, earnedAt: new Date(earnedAt) })),
    };
  }
}

/** As JSON carries it. */
type Badge = Omit<SheetBadge, 'earnedAt'> & { readonly earnedAt: string };
