import type { EventSeats } from '#application/community/chat/event-seats.port';
import { EVENT_RETENTION_DAYS } from '#domain/community/chat/channel-terms';
import { eventCircle } from '#domain/community/chat/conversation';
import type { MemberId } from '#domain/shared/id';
import type { Sql } from '../../platform/persistence/sql.ts';

/** The circles of the events that a member takes part in: their channels are read for a while afterwards. */
export const eventCircles = (member: string): string => `array(
  select '${eventCircle('')}' || e.gathering_id from community.event_seat e
  join community.chat_channel ec on ec.id = e.gathering_id and ec.closes_at > now() - interval '${EVENT_RETENTION_DAYS} days'
  where e.member_id = ${member} and (e.seated or e.runs))`;

const SEAT = `
  insert into community.event_seat as e (gathering_id, member_id, seated, changed_at)
  select $1, m.id, $3, $4 from community.member m where m.id = $2
  on conflict (gathering_id, member_id) do update set seated = excluded.seated, changed_at = excluded.changed_at
    where e.changed_at <= excluded.changed_at`;
const NO_MORE = `update community.event_seat set runs = false
  where gathering_id = $1 and runs and member_id <> all($2::uuid[])`;
const RUN = `
  insert into community.event_seat as e (gathering_id, member_id, runs, changed_at)
  select $1, m.id, true, $3::timestamptz - interval '1 year' from community.member m where m.id = any($2::uuid[])
  on conflict (gathering_id, member_id) do update set runs = true`;

const SEATS_OF_LONG_AGO = `
  delete from community.event_seat e using community.chat_channel c where c.id = e.gathering_id and c.closes_at < $1`;
const WHO_JOINED_LONG_AGO = `
  delete from community.chat_membership j using community.chat_channel c
  where c.id = j.channel_id and c.kind = 'event' and c.closes_at < $1`;

export class SqlEventSeats implements EventSeats {
  constructor(private readonly sql: Sql) {}

  async seat(gatheringId: string, member: MemberId, seated: boolean, at: Date): Promise<void> {
    await this.sql.rows(SEAT, [gatheringId, member, seated, at]);
  }

  async run(gatheringId: string, members: readonly MemberId[], at: Date): Promise<void> {
    await this.sql.rows(NO_MORE, [gatheringId, [...members]]);
    await this.sql.rows(RUN, [gatheringId, [...members], at]);
  }

  async forgetBefore(at: Date): Promise<void> {
    for (const statement of [SEATS_OF_LONG_AGO, WHO_JOINED_LONG_AGO]) await this.sql.rows(statement, [at]);
  }
}
