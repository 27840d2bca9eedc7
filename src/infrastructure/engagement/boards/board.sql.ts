import type { Board, BoardAsked, BoardQuery } from '#application/engagement/boards/board.query';
import type { MemberCards } from '#application/moderation/published/member-cards.api';
import type { Clock } from '#application/shared/ports';
import { branchScope, categoryScope, EVERYTHING, periodsOf } from '#domain/engagement/boards/board-key';
import { type Actor, isStaff } from '#domain/shared/actor';
import { parisDay } from '#domain/shared/day';
import type { Sql } from '../../platform/persistence/sql.ts';

const SHOWN = 50;
/** So many are read that fifty are left when those are taken out who are not ranked. */
const READ = 150;

export class SqlBoard implements BoardQuery {
  constructor(
    private readonly sql: Sql,
    private readonly cards: MemberCards,
    private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, asked: BoardAsked): Promise<Board> {
    const key = [periodsOf(parisDay(this.clock.now()))[asked.period], scopeOf(asked)];
    const found = await this.sql.rows<{ memberId: string; points: number }>(
      `select b.member_id as "memberId", b.points from engagement.board b
       join engagement.participant p on p.member_id = b.member_id and p.ranked and p.barred_at is null
       where b.period = $1 and b.scope = $2 and b.points > 0 order by b.points desc, b.member_id limit ${READ}`,
      key,
    );
    const cards = await this.cards.look(found.map(({ memberId }) => memberId));
    const ranked = found.filter(({ memberId }) => {
      const card = cards.get(memberId);
      return card?.status === 'active' && !isStaff(card.role);
    });
    const rows = ranked.slice(0, SHOWN).map(({ memberId, points }) => ({
      memberId,
      points,
      rank: ranked.findIndex((one) => one.points === points) + 1,
      name: cards.get(memberId)!.name,
      address: cards.get(memberId)!.address,
    }));
    return { rows, mine: actor.memberId === null ? null : await this.mine(actor.memberId, key) };
  }

  private async mine(memberId: string, key: readonly string[]): Promise<Board['mine']> {
    const row = await this.sql.row<{ points: number; ranked: boolean }>(
      `select coalesce(b.points, 0) as points, p.ranked and p.barred_at is null as ranked from engagement.participant p
       left join engagement.board b on b.member_id = p.member_id and b.period = $1 and b.scope = $2
       where p.member_id = $3`,
      [...key, memberId],
    );
    return row ?? { points: 0, ranked: true };
  }
}

function scopeOf({ branch, categoryId }: BoardAsked): string {
  if (categoryId) return categoryScope(categoryId);
  return branch ? branchScope(branch) : EVERYTHING;
}
