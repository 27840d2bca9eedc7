import type { StrikeBook } from '#application/engagement/grants/strike-book.port';
import type { StruckAct } from '#domain/engagement/points/strike';
import type { MemberId } from '#domain/shared/id';
import { isId } from '#domain/shared/id';
import type { Sql } from '../../platform/persistence/sql.ts';

/** The rule of a line says what it looks at; points given by hand have none. The row of the member is held: nobody strikes it twice. */
const ACT = `
  select l.member_id as "memberId", r.event, l.source
  from engagement.line l join engagement.point_rule r on r.key = l.rule and r.number = l.version
  where l.member_id = $1 and l.id = $2 and (
    select last.worth from engagement.line last
    where last.member_id = l.member_id and last.rule = l.rule and last.source = l.source
    order by last.turn desc limit 1) > 0`;

export class SqlStrikeBook implements StrikeBook {
  constructor(private readonly sql: Sql) {}

  async actOf(memberId: MemberId, lineId: string): Promise<StruckAct | null> {
    if (!isId(lineId)) return null;
    await this.sql.rows(`select 1 from engagement.participant where member_id = $1 for no key update`, [
      memberId,
    ]);
    return this.sql.row<StruckAct>(ACT, [memberId, lineId]);
  }

  async add({ factId, memberId, reason, by, at }: Parameters<StrikeBook['add']>[0]): Promise<void> {
    await this.sql.rows(
      `insert into engagement.strike (fact_id, member_id, reason, by_id, at) values ($1, $2, $3, $4, $5)`,
      [factId, memberId, reason, by, at],
    );
  }
}
