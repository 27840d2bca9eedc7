import type { EntityManager } from '@mikro-orm/postgresql';
import type { StrikeBook } from '#application/engagement/grants/strike-book.port';
import type { PointStrike, StruckAct } from '#domain/engagement/points/strike';
import { isId, type MemberId } from '#domain/shared/id';
import type { Sql } from '../../platform/persistence/sql.ts';

/** The rule of a line says what it looks at; points given by hand have none. */
const ACT = `
  select l.member_id as "memberId", r.event, l.source
  from engagement.line l join engagement.point_rule r on r.key = l.rule and r.number = l.version
  where l.member_id = $1 and l.id = $2 and (
    select last.worth from engagement.line last
    where last.member_id = l.member_id and last.rule = l.rule and last.source = l.source
    order by last.turn desc limit 1) > 0`;

export class PostgresStrikeBook implements StrikeBook {
  constructor(
    private readonly em: EntityManager,
    private readonly sql: Sql,
  ) {}

  async actOf(memberId: MemberId, lineId: string): Promise<StruckAct | null> {
    return isId(lineId) ? this.sql.row<StruckAct>(ACT, [memberId, lineId]) : null;
  }

  add(strike: PointStrike): void {
    this.em.persist(strike);
  }
}
