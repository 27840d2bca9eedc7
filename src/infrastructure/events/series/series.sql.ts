import type { SeriesDate, SeriesQuery } from '#application/events/series/series.query';
import type { Clock } from '#application/shared/ports';
import type { GatheringId } from '#domain/events/gatherings/ids';
import type { Actor } from '#domain/shared/actor';
import type { Sql } from '../../platform/persistence/sql.ts';
import { lookingAs, runs } from '../gatherings/visible-gathering.sql.ts';

const DATES = `
  select g.id, g.number, g.slug, g.title, g.starts_at as "startsAt", g.zone, g.state = 'draft' as "isDraft",
    (select count(*)::int from events.registration s where s.gathering_id = g.id and s.state <> 'cancelled') as standing
  from events.gathering one join events.gathering g on g.series_id = one.series_id
  where one.id = $4 and ${runs('one')} and ${runs('g')} and g.state <> 'cancelled' and g.starts_at > $5
    and g.purged_at is null and $1::text[] is not null
  order by g.starts_at, g.id`;

export class SqlSeries implements SeriesQuery {
  constructor(
    private readonly sql: Sql,
    private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, gatheringId: GatheringId): Promise<readonly SeriesDate[]> {
    actor.mustBeAllowed('event.create');
    return this.sql.rows<SeriesDate & Record<string, unknown>>(DATES, [
      ...lookingAs(actor),
      gatheringId,
      this.clock.now(),
    ]);
  }
}
