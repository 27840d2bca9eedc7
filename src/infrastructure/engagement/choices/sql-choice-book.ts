import type { ChoiceBook, Choices } from '#application/engagement/choices/choice-book.port';
import type { MemberId } from '#domain/shared/id';
import type { Sql } from '../../platform/persistence/sql.ts';

export class SqlChoiceBook implements ChoiceBook {
  constructor(private readonly sql: Sql) {}

  async of(memberId: MemberId): Promise<Choices> {
    const row = await this.sql.row<Choices>(
      `select ranked, shows_badges as "showsBadges", celebrates from engagement.participant where member_id = $1`,
      [memberId],
    );
    return row ?? { ranked: true, showsBadges: true, celebrates: true };
  }

  async keep(memberId: MemberId, { ranked, showsBadges, celebrates }: Choices): Promise<void> {
    await this.sql.rows(
      `insert into engagement.participant (member_id, ranked, shows_badges, celebrates) values ($1, $2, $3, $4)
       on conflict (member_id) do update set ranked = excluded.ranked, shows_badges = excluded.shows_badges,
         celebrates = excluded.celebrates`,
      [memberId, ranked, showsBadges, celebrates],
    );
  }

  async noteSeen(memberId: MemberId, at: Date): Promise<void> {
    await this.sql.rows(
      `update engagement.participant set noted_at = $2, noted_points = greatest(noted_points, points) where member_id = $1`,
      [memberId, at],
    );
  }
}
