import type { Attendances } from '#application/community/consumers/attendances.port';
import type { RecentDoings } from '#application/community/segments/keep-recent-doings';
import { parisDayOf } from '../../platform/persistence/paris-day.sql.ts';
import type { Sql } from '../../platform/persistence/sql.ts';

export class SqlRecentDoings implements Attendances, RecentDoings {
  constructor(private readonly sql: Sql) {}

  async note(memberId: string, gatheringId: string, at: Date): Promise<void> {
    await this.sql.rows(
      `insert into community.attendance (member_id, gathering_id, day)
       select m.id, $2, ${parisDayOf('$3::timestamptz')} from community.member m where m.id = $1 and m.status <> 'deleted'
       on conflict do nothing`,
      [memberId, gatheringId, at],
    );
  }

  async takeBack(memberId: string, gatheringId: string): Promise<void> {
    await this.sql.rows(`delete from community.attendance where member_id = $1 and gathering_id = $2`, [
      memberId,
      gatheringId,
    ]);
  }

  async noteVisits(): Promise<void> {
    await this.sql.rows(
      `insert into community.last_visit as known (member_id, day)
       select s.member_id, ${parisDayOf('max(s.last_seen_at)')} from community.session s
       join community.member m on m.id = s.member_id and m.status <> 'pending' group by s.member_id
       on conflict (member_id) do update set day = excluded.day where known.day < excluded.day`,
    );
  }

  async forgetAttendancesBefore(at: Date): Promise<void> {
    await this.sql.rows(`delete from community.attendance where day < ${parisDayOf('$1::timestamptz')}`, [
      at,
    ]);
  }
}
