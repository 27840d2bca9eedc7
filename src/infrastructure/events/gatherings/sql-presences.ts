import type { GatheringId, RegistrationId } from '#domain/events/gatherings/ids';
import { SLOT_SECONDS } from '#domain/events/gatherings/presence';
import type { Presences } from '#domain/events/gatherings/presences.port';
import type { Sql } from '../../platform/persistence/sql.ts';
import { heldOnline } from './held-online.sql.ts';

/** What nobody counted by then is not counted any more. */
const COUNTED_FOR = '2 days';
const TO_COUNT = `
  select g.id from events.gathering g
  where g.state = 'published' and g.away = '[]' and g.presence_counted_at is null
    and ${heldOnline('g')} and g.ends_at <= $1 and g.ends_at > $1::timestamptz - interval '${COUNTED_FOR}'
  order by g.id`;
const SEEN = `
  select r.id from events.registration r
  join events.session_visit v on v.gathering_id = r.gathering_id and v.member_id = r.member_id
  join events.gathering g on g.id = r.gathering_id and v.slot >= floor(extract(epoch from g.starts_at) / ${SLOT_SECONDS})
  where r.gathering_id = $1 and r.state = 'confirmed' and r.attended_at is null and r.attended_by is null
  group by r.id having count(*) >= $2 order by r.id limit $3`;

export class SqlPresences implements Presences {
  constructor(private readonly sql: Sql) {}

  async toCount(at: Date): Promise<readonly GatheringId[]> {
    return (await this.sql.rows<{ id: GatheringId }>(TO_COUNT, [at])).map(({ id }) => id);
  }

  async seenIn(id: GatheringId, slots: number, most: number): Promise<readonly RegistrationId[]> {
    return (await this.sql.rows<{ id: RegistrationId }>(SEEN, [id, slots, most])).map((row) => row.id);
  }
}
