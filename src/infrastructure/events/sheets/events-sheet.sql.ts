import type { EventsSheetQuery, SheetEvent } from '#application/events/sheets/events-sheet.query';
import { isShown } from '#application/shared/member-sheet';
import type { Actor } from '#domain/shared/actor';
import type { Sql } from '../../platform/persistence/sql.ts';

const EVENTS = `
  select g.id, g.number, g.slug, g.title, g.starts_at as "startsAt", r.state, g.state = 'cancelled' as "isCancelled",
    r.attended_at is not null as attended
  from events.registration r join events.gathering g on g.id = r.gathering_id
  where r.member_id = $1 order by g.starts_at desc, g.id desc limit 20`;

export class SqlEventsSheet implements EventsSheetQuery {
  constructor(private readonly sql: Sql) {}

  async of(actor: Actor, memberId: string): Promise<readonly SheetEvent[] | null> {
    if (!isShown(actor, 'events')) return null;
    return this.sql.rows<SheetEvent & Record<string, unknown>>(EVENTS, [memberId]);
  }
}
