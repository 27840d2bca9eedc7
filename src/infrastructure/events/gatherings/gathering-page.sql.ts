import type {
  GatheringPlan,
  GatheringView,
  OwnRegistration,
} from '#application/events/gatherings/gathering-view';
import type { GatheringPageQuery, GatheringPlanQuery } from '#application/events/gatherings/gatherings.query';
import type { WallClock } from '#application/events/gatherings/wall-clock.port';
import type { Clock } from '#application/shared/ports';
import { GatheringNotFound } from '#domain/events/gatherings/gathering.errors';
import type { Actor } from '#domain/shared/actor';
import type { Sql } from '../../platform/persistence/sql.ts';
import {
  COVER,
  GATHERING_ROW,
  lookingAs,
  namedBy,
  RELEASED,
  runs,
  visibleGathering,
  WAITING,
} from './visible-gathering.sql.ts';

interface Row extends Omit<GatheringView, 'own' | 'series'> {
  readonly own: (Omit<OwnRegistration, 'offeredUntil'> & { readonly offeredUntil: string | null }) | null;
  readonly series: readonly { readonly number: number; readonly slug: string; readonly startsAt: string }[];
}

/** Of the way in nobody is told before, or afterwards. */
const LINK_SHOWN_BEFORE = '1 hour';

const page = (named: string): string => `
  select ${GATHERING_ROW}, g.html, g.agenda, g.speakers, g.reserved, ${RELEASED} as "isReleased", g.form, ${WAITING} as waiting,
    (select count(*)::int from events.registration s where s.gathering_id = g.id and s.state <> 'cancelled') as standing,
    (select jsonb_build_object('state', own.state, 'offeredUntil', own.offered_until, 'attended', own.attended_at is not null, 'answers', own.answers,
        'turn', case when own.state = 'waiting' then (select count(*) from events.registration before
          where before.gathering_id = g.id and before.state = 'waiting' and before.turn <= own.turn) end)
      from events.registration own
      where own.gathering_id = g.id and own.member_id = $2::uuid and own.state <> 'cancelled') as own,
    case when g.link <> '' and g.state = 'published' and $4::timestamptz < g.ends_at
      and (${runs('g')} or $4::timestamptz >= g.starts_at - interval '${LINK_SHOWN_BEFORE}' and exists (
        select from events.registration seat
        where seat.gathering_id = g.id and seat.member_id = $2::uuid and seat.state = 'confirmed'))
      then g.link end as link,
    g.cancelled_because as "cancelledBecause", g.place = '' or g.link <> '' as "isOnline", g.replay, g.chapters, g.minutes_html as "minutesHtml",
    case when exists (select from events.registration came where came.gathering_id = g.id and came.member_id = $2::uuid
      and came.surveyed_at is not null) then g.survey_id end as "surveyId", g.sequence, g.edition as version,
    ${runs('g')} as "isOwn", g.away <> '[]' as "isAway",
    (select coalesce(jsonb_agg(jsonb_build_object('number', o.number, 'slug', o.slug, 'startsAt', o.starts_at)
        order by o.starts_at), '[]')
      from (select * from events.gathering o where o.series_id = g.series_id and o.id <> g.id and o.state = 'published' and o.away = '[]'
        and o.starts_at > $4::timestamptz and o.audience = any($1::text[]) order by o.starts_at limit 6) o) as series
  from events.gathering g where ${visibleGathering('g')} and ${named}`;

export class SqlGatheringPage implements GatheringPageQuery {
  constructor(
    private readonly sql: Sql,
    private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, key: string, branches: readonly string[] = []): Promise<GatheringView> {
    const named = namedBy(key);
    const row =
      named && (await this.sql.row<Row>(page(named), [...lookingAs(actor, branches), this.clock.now(), key]));
    if (!row) throw new GatheringNotFound();
    const { own, series, ...view } = row;
    return {
      ...view,
      own: own && { ...own, offeredUntil: own.offeredUntil === null ? null : new Date(own.offeredUntil) },
      series: series.map((one) => ({ ...one, startsAt: new Date(one.startsAt) })),
    };
  }
}

const plan = (named: string): string => `
  select g.id, g.number, g.slug, g.edition as version, g.state, g.kind, g.title, g.summary, g.source, g.audience, g.branches, g.zone,
    g.place, g.link, g.capacity, g.reserved, g.agenda, g.speakers, g.hosts, g.replay,
    g.chapters, ${COVER} as cover, g.form, g.series_id as "seriesId", g.minutes_source as "minutesSource", g.survey_id as "surveyId", g.starts_at as "startsAt", g.ends_at as "endsAt"
  from events.gathering g where ${runs('g')} and ${named} and $1::text[] is not null and $4::timestamptz is not null`;

type PlanRow = Omit<GatheringPlan, 'day' | 'from' | 'until' | 'endDay'>;

export class SqlGatheringPlan implements GatheringPlanQuery {
  constructor(
    private readonly sql: Sql,
    private readonly wall: WallClock,
    private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, key: string): Promise<GatheringPlan> {
    actor.mustBeAllowed('event.create');
    const named = namedBy(key);
    const row =
      named && (await this.sql.row<PlanRow>(plan(named), [...lookingAs(actor), this.clock.now(), key]));
    if (!row) throw new GatheringNotFound();
    return {
      ...row,
      day: this.wall.dayOf(row.startsAt, row.zone),
      from: this.wall.timeOf(row.startsAt, row.zone),
      endDay: this.wall.dayOf(row.endsAt, row.zone),
      until: this.wall.timeOf(row.endsAt, row.zone),
    };
  }
}
