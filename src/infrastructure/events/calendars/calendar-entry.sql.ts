import { heldOnline } from '../gatherings/held-online.sql.ts';

/** What a calendar takes of an event `g`. */
export const CALENDAR_ENTRY = `g.id, g.number, g.slug, g.title, g.summary, g.starts_at as "startsAt", g.ends_at as "endsAt", g.zone, g.place,
  ${heldOnline('g')} as "isOnline", g.sequence, g.state = 'cancelled' as "isCancelled", g.created_at as "createdAt"`;
