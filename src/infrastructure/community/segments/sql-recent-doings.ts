import type { Attendances } from '#application/community/consumers/attendances.port';
import type { RecentDoings } from '#application/community/segments/keep-recent-doings';
import { parisDayOf } from '../../platform/persistence/paris-day.sql.ts';
import type { Sql } from '../../platform/persistence/sql.ts';

export class SqlRecentDoings implements Attendances, RecentDoings {
  constructor(private readonly sql: Sql) {}

  note(memberId: string, gatheringId: string, at: Date): Promise<void> {
    return this.keep(memberId, gatheringId, { at, stands: true });
  }

  takeBack(memberId: string, gatheringId: string, at: Date): Promise<void> {
    return this.keep(memberId, gatheringId, { at, stands: false });
  }

  /** What was told earlier changes nothing of what was told later; at the same moment what was taken back counts. */
  private async keep(
    memberId: string,
    gatheringId: string,
    { at, stands }: { readonly at: Date; readonly stands: boolean },
  ): Promise<void> {
    await this.sql.rows(
      `insert into community.attendance as known (member_id, gathering_id, day, told_at, stands)
       select m.id, $2, ${parisDayOf('$3::timestamptz')}, $3, $4 from community.member m where m.id = $1 and m.status <> 'deleted'
       on conflict (member_id, gathering_id) do update
         set day = excluded.day, told_at = excluded.told_at, stands = excluded.stands
         where known.told_at is null or known.told_at < excluded.told_at
           or (known.told_at = excluded.told_at and known.stands and not excluded.stands)`,
      [memberId, gatheringId, at, stands],
    );
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
