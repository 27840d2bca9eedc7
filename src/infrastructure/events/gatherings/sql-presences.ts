import type { GatheringId, RegistrationId } from '#domain/events/gatherings/ids';
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
  where r.gathering_id = $1 and r.state = 'confirmed' group by r.id having count(*) >= $2 order by r.id`;

export class SqlPresences implements Presences {
  constructor(private readonly sql: Sql) {}

  async toCount(at: Date): Promise<readonly GatheringId[]> {
    return (await this.sql.rows<{ id: GatheringId }>(TO_COUNT, [at])).map(({ id }) => id);
  }

  async seenIn(id: GatheringId, slots: number): Promise<readonly RegistrationId[]> {
    return (await this.sql.rows<{ id: RegistrationId }>(SEEN, [id, slots])).map((row) => row.id);
  }
}
