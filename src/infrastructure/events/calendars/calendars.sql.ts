import type {
  CalendarEntries,
  CalendarFeeds,
  CalendarFiles,
} from '#application/events/calendars/calendar-files.port';
import type { GatheringFileQuery, HasCalendarFeedQuery } from '#application/events/calendars/calendars.query';
import { type Bearers, isOver } from '#application/community/published/bearers.api';
import type { CalendarEntry } from '#application/events/gatherings/gatherings.query';
import type { Clock } from '#application/shared/ports';
import { GatheringNotFound } from '#domain/events/gatherings/gathering.errors';
import type { Actor } from '#domain/shared/actor';
import type { Sql } from '../../platform/persistence/sql.ts';
import { CALENDAR_ENTRY } from './calendar-entry.sql.ts';
import { lookingAs, namedBy, visibleGathering } from '../gatherings/visible-gathering.sql.ts';

const KEPT = '3 months';
const OF_MEMBER = `
  select ${CALENDAR_ENTRY} from events.gathering g join events.registration r on r.gathering_id = g.id
  where r.member_id = $2::uuid and r.state in ('confirmed', 'offered') and ${visibleGathering('g')}
    and g.state <> 'draft' and g.away = '[]' and g.ends_at > $4::timestamptz - interval '${KEPT}'
  order by g.starts_at, g.id limit 500`;

export class SqlCalendarEntries implements CalendarEntries {
  constructor(private readonly sql: Sql) {}

  ofMember(actor: Actor, at: Date): Promise<readonly CalendarEntry[]> {
    return this.sql.rows<CalendarEntry>(OF_MEMBER, [...lookingAs(actor), at]);
  }
}

export class SqlCalendarFeeds implements CalendarFeeds {
  constructor(private readonly sql: Sql) {}

  async replace(memberId: string, tokenHash: string, at: Date): Promise<void> {
    await this.sql.rows(
      `insert into events.calendar_feed (member_id, token_hash, made_at) values ($1, $2, $3)
       on conflict (member_id) do update set token_hash = excluded.token_hash, made_at = excluded.made_at`,
      [memberId, tokenHash, at],
    );
  }

  async revoke(memberId: string): Promise<void> {
    await this.sql.rows('delete from events.calendar_feed where member_id = $1', [memberId]);
  }

  find(tokenHash: string): Promise<{ memberId: string; madeAt: Date } | null> {
    return this.sql.row(
      'select member_id as "memberId", made_at as "madeAt" from events.calendar_feed where token_hash = $1',
      [tokenHash],
    );
  }

  async madeAt(memberId: string): Promise<Date | null> {
    const row = await this.sql.row<{ at: Date }>(
      'select made_at as at from events.calendar_feed where member_id = $1',
      [memberId],
    );
    return row?.at ?? null;
  }
}

export class SqlHasCalendarFeed implements HasCalendarFeedQuery {
  constructor(
    private readonly feeds: CalendarFeeds,
    private readonly bearers: Bearers,
  ) {}

  async execute(actor: Actor): Promise<boolean> {
    const memberId = actor.mustBeMember();
    const [madeAt, bearer] = await Promise.all([this.feeds.madeAt(memberId), this.bearers.of(memberId)]);
    return madeAt !== null && bearer !== null && !isOver(madeAt, bearer);
  }
}

const ONE = (named: string): string => `
  select ${CALENDAR_ENTRY} from events.gathering g
  where ${visibleGathering('g')} and g.state <> 'draft' and ${named} and $4::timestamptz is not null`;

export class SqlGatheringFile implements GatheringFileQuery {
  constructor(
    private readonly sql: Sql,
    private readonly files: CalendarFiles,
    private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, key: string) {
    const named = namedBy(key);
    const row =
      named && (await this.sql.row<CalendarEntry>(ONE(named), [...lookingAs(actor), this.clock.now(), key]));
    if (!row) throw new GatheringNotFound();
    return { slug: row.slug, number: row.number, file: this.files.of(row.title, [row]) };
  }
}
