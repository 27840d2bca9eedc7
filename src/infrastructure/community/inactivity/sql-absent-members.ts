import type { Absent, AbsentAddress, AbsentMembers } from '#application/community/inactivity/inactivity.port';
import type { MemberId } from '#domain/shared/id';
import type { Sql } from '../../platform/persistence/sql.ts';
import { LAST_SEEN } from '../members/last-seen.sql.ts';
import { CONCERNED, TEAM } from './concerned.sql.ts';

const ABSENT = `select m.id as "memberId", ${LAST_SEEN}::text as "lastSeen", n.leaves_on::text as "leavesOn",
    n.last_letter_on is not null as "hadLastLetter"
  from community.member m join community.account a on a.member_id = m.id
  left join community.inactivity_notice n on n.member_id = m.id where ${CONCERNED('$1')}`;

/** Months are not all as long: some more days are looked at, and the rule itself says who is concerned. */
const MARGIN_DAYS = 3;

export class SqlAbsentMembers implements AbsentMembers {
  constructor(private readonly sql: Sql) {}

  near({ rule, today, atMost }: Parameters<AbsentMembers['near']>[0]): Promise<readonly Absent[]> {
    return this.sql.rows<Absent>(
      `with absent as (${ABSENT})
       select * from absent
       where "leavesOn" is null and "lastSeen"::date <= ($2::date - make_interval(months => $3))::date + $4::int
         or "leavesOn" is not null and ("lastSeen"::date > ($2::date - make_interval(months => $3))::date + $4::int - ${2 * MARGIN_DAYS}
           or "leavesOn"::date <= $2::date + case when "hadLastLetter" then 0 else $5::int end)
       order by "lastSeen", "memberId" limit $6`,
      [TEAM, today, rule.months, rule.firstDays + MARGIN_DAYS, rule.lastDays, atMost],
    );
  }

  find(memberId: MemberId): Promise<Absent | null> {
    return this.sql.row<Absent>(`${ABSENT} and m.id = $2`, [TEAM, memberId]);
  }

  addressOf(memberId: MemberId): Promise<AbsentAddress | null> {
    return this.sql.row<AbsentAddress>(
      `select a.email as "to", m.pseudonym, m.language from community.member m
       join community.account a on a.member_id = m.id where m.id = $1`,
      [memberId],
    );
  }

  async noteLetter(
    ...[memberId, { kind, leavesOn }, on]: Parameters<AbsentMembers['noteLetter']>
  ): Promise<void> {
    await this.sql.rows(
      kind === 'first'
        ? `insert into community.inactivity_notice (member_id, leaves_on, first_letter_on) values ($1, $2, $3)
           on conflict (member_id) do nothing`
        : `update community.inactivity_notice set leaves_on = $2, last_letter_on = $3 where member_id = $1`,
      [memberId, leavesOn, on],
    );
  }

  async spare(memberId: MemberId): Promise<void> {
    await this.sql.rows(`delete from community.inactivity_notice where member_id = $1`, [memberId]);
  }

  async spareAll(): Promise<void> {
    await this.sql.rows(`delete from community.inactivity_notice`);
  }
}
