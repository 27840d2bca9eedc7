import type { EventSeats } from '#application/community/chat/event-seats.port';
import { ONLY_FOR } from '#application/shared/viewer';
import { EVENT_RETENTION_DAYS } from '#domain/community/chat/channel-terms';
import { eventCircle } from '#domain/community/chat/conversation';
import { ROLES_THAT_SEE_EVERYTHING } from '#domain/shared/actor';
import type { MemberId } from '#domain/shared/id';
import type { Sql } from '../../platform/persistence/sql.ts';

/** Channels of events are read for a while afterwards; a seat opens that of an event which is in sight. */
const eventsOf = (member: string): string => `community.event_seat e
  join community.chat_channel ec on ec.id = e.gathering_id and ec.closes_at > now() - interval '${EVENT_RETENTION_DAYS} days'
  where e.member_id = ${member}`;
const SEEING = ROLES_THAT_SEE_EVERYTHING.map((role) => `'${role}'`).join(', ');
const HAS_SEAT = `e.seated and not ec.event_away`;
const CIRCLE = `'${eventCircle('')}' || e.gathering_id`;

/**
 * The circles of the events that a member takes part in, each with what it depends on: `circlesHeld` says which are theirs
 * by the rights they have now.
 */
export const eventCircles = (member: string): string => `array(
  select ${CIRCLE} || case when ec.event_audience = 'staff' then '${ONLY_FOR.staff}' else '' end
  from ${eventsOf(member)} and ${HAS_SEAT}
  union select ${CIRCLE} || '${ONLY_FOR.organisers}' from ${eventsOf(member)} and e.runs)`;

/**
 * The same for what is sent to many, by the role that Community keeps of each: rights are not known here, and who runs an event
 * by a right that all members were lent hears of its channel there alone.
 */
export const eventCirclesByRole = (member: string): string => `array(
  select ${CIRCLE} from ${eventsOf(member)} and exists (
    select from community.member em where em.id = e.member_id and (
      ${HAS_SEAT} and (ec.event_audience <> 'staff' or em.role in (${SEEING}))
      or e.runs and em.role <> 'member')))`;

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

  async isRunBy(gatheringId: string, member: MemberId): Promise<boolean> {
    const row = await this.sql.row(
      `select 1 from community.event_seat where gathering_id = $1 and member_id = $2 and runs`,
      [gatheringId, member],
    );
    return row !== null;
  }

  async forgetBefore(at: Date): Promise<void> {
    for (const statement of [SEATS_OF_LONG_AGO, WHO_JOINED_LONG_AGO]) await this.sql.rows(statement, [at]);
  }
}
