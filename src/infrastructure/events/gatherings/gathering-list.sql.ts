import type { GatheringRow } from '#application/events/gatherings/gathering-view';
import type {
  GatheringDraftsQuery,
  GatheringListQuery,
  GatheringMonthQuery,
  GatheringsAsked,
  GatheringTitle,
  GatheringTitlesQuery,
  MonthNarrowed,
  NextGatheringTurnQuery,
  RunGatheringsQuery,
  RunMonthQuery,
} from '#application/events/gatherings/gatherings.query';
import { type Page, PAGE_SIZE } from '#application/shared/page';
import type { Clock } from '#application/shared/ports';
import { GATHERING_LIMITS } from '#domain/events/gatherings/gathering-kind';
import { RELEASED_HOURS_BEFORE } from '#domain/events/gatherings/seats';
import type { Actor } from '#domain/shared/actor';
import { decodeKeyset, type Keyset, pageOf } from '../../platform/persistence/keyset.ts';
import type { Sql } from '../../platform/persistence/sql.ts';
import {
  GATHERING_ROW,
  lookingAs,
  RUN_ROW,
  runs,
  SEATS,
  visibleGathering,
  WAITING,
} from './visible-gathering.sql.ts';

/** What follows in the list, or goes before it, whichever way time runs in it. */
const beyond = (way: 'asc' | 'desc', from: Keyset | null): { where: string; order: 'asc' | 'desc' } => {
  if (from === null) return { where: '', order: way };
  const forward = (from.direction === 'after') === (way === 'asc');
  return {
    where: `and (g.starts_at, g.id) ${forward ? '>' : '<'} ($9::timestamptz, $10::uuid)`,
    order: forward ? 'asc' : 'desc',
  };
};

/** Of events `g`, those of a kind, of a branch, and of the viewer alone. @param kind, branch, mine placeholders */
const narrowed = (
  kind: string,
  branch: string,
  mine: string,
): string => `(${kind}::text is null or g.kind = ${kind})
    and (${branch}::text is null or g.branches = '{}' or ${branch} = any(g.branches))
    and (not ${mine}::boolean or exists (select from events.registration own
      where own.gathering_id = g.id and own.member_id = $2::uuid and own.state <> 'cancelled'))`;

const list = (when: GatheringsAsked['when'], from: Keyset | null): string => {
  const { where, order } = beyond(when === 'to-come' ? 'asc' : 'desc', from);
  return `
  select ${GATHERING_ROW} from events.gathering g
  where ${visibleGathering('g')} and g.state <> 'draft'
    and g.ends_at ${when === 'to-come' ? '>' : '<='} $4::timestamptz
    and ${narrowed('$5', '$6', '$7')}
    ${where}
  order by g.starts_at ${order}, g.id ${order} limit $8`;
};

export class SqlGatheringList implements GatheringListQuery {
  constructor(
    private readonly sql: Sql,
    private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, asked: GatheringsAsked): Promise<Page<GatheringRow>> {
    const { when, kind, branch, mine, cursor, branches, limit = PAGE_SIZE } = asked;
    const from = cursor === null ? null : decodeKeyset(cursor);
    const rows = await this.sql.rows<GatheringRow>(list(when, from), [
      ...lookingAs(actor, branches),
      this.clock.now(),
      kind,
      branch,
      mine,
      limit + 1,
      ...(from ? [from.moment, from.id] : []),
    ]);
    return pageOf(rows, limit, from, ({ startsAt: moment, id }) => ({ moment, id }));
  }
}

/** It goes on in that time, or begins in it: it lasts for so long at most, which keeps to few of the index by beginnings. */
const IN_MONTH = `g.ends_at > $5::timestamptz and g.starts_at < $6::timestamptz
    and g.starts_at > $5::timestamptz - interval '${GATHERING_LIMITS.minutes.max} minutes'`;

const MONTH = `
  select ${GATHERING_ROW} from events.gathering g
  where ${visibleGathering('g')} and g.state <> 'draft' and ${IN_MONTH}
    and ${narrowed('$7', '$8', '$9')}
  order by g.starts_at, g.id limit 300`;

export class SqlGatheringMonth implements GatheringMonthQuery {
  constructor(
    private readonly sql: Sql,
    private readonly clock: Clock,
  ) {}

  execute(
    actor: Actor,
    from: Date,
    until: Date,
    branches: readonly string[] = [],
    { kind, branch, mine }: MonthNarrowed = { kind: null, branch: null, mine: false },
  ): Promise<readonly GatheringRow[]> {
    return this.sql.rows<GatheringRow>(MONTH, [
      ...lookingAs(actor, branches),
      this.clock.now(),
      from,
      until,
      kind,
      branch,
      mine,
    ]);
  }
}

const NEXT_TURN = `
  select least(min(g.starts_at) filter (where g.starts_at > $1::timestamptz), min(g.ends_at), min(released.at)) as at
  from events.gathering g
  left join lateral (select g.starts_at - interval '${RELEASED_HOURS_BEFORE} hours' as at) released
    on g.reserved <> '[]' and released.at > $1::timestamptz
  where g.state <> 'draft' and g.ends_at > $1::timestamptz`;

/** Of all events, whoever may know of them: a moment says nothing of any. */
export class SqlNextGatheringTurn implements NextGatheringTurnQuery {
  constructor(private readonly sql: Sql) {}

  async after(moment: Date): Promise<Date | null> {
    return (await this.sql.row<{ at: Date | null }>(NEXT_TURN, [moment]))?.at ?? null;
  }
}

const run = (from: Keyset | null): string => {
  const forward = from?.direction === 'before';
  return `
  select ${RUN_ROW}, ${SEATS} as seats, ${WAITING} as waiting from events.gathering g
  where ${runs('g')} and $1::text[] is not null
    ${from ? `and (g.starts_at, g.id) ${forward ? '>' : '<'} ($6::timestamptz, $7::uuid)` : ''}
  order by g.starts_at ${forward ? 'asc' : 'desc'}, g.id ${forward ? 'asc' : 'desc'} limit $5`;
};

export class SqlRunGatherings implements RunGatheringsQuery {
  constructor(
    private readonly sql: Sql,
    private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, cursor: string | null) {
    actor.mustBeAllowed('event.create');
    const from = cursor === null ? null : decodeKeyset(cursor);
    const rows = await this.sql.rows<GatheringRow & { seats: number; waiting: number }>(run(from), [
      ...lookingAs(actor),
      this.clock.now(),
      PAGE_SIZE + 1,
      ...(from ? [from.moment, from.id] : []),
    ]);
    return pageOf(rows, PAGE_SIZE, from, ({ startsAt: moment, id }) => ({ moment, id }));
  }
}

const RUN_MONTH = `
  select ${RUN_ROW} from events.gathering g
  where ${runs('g')} and $1::text[] is not null and ${IN_MONTH}
  order by g.starts_at, g.id limit 300`;

export class SqlRunMonth implements RunMonthQuery {
  constructor(
    private readonly sql: Sql,
    private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, from: Date, until: Date): Promise<readonly GatheringRow[]> {
    actor.mustBeAllowed('event.create');
    return this.sql.rows<GatheringRow>(RUN_MONTH, [...lookingAs(actor), this.clock.now(), from, until]);
  }
}

const DRAFTS = `
  select ${RUN_ROW} from events.gathering g
  where $1::text[] is not null and $3 <> 'none' and ($2::uuid = g.author_id or $2::uuid = any(g.hosts))
    and g.state = 'draft' and g.away = '[]'
  order by g.starts_at, g.id limit 100`;

export class SqlGatheringDrafts implements GatheringDraftsQuery {
  constructor(
    private readonly sql: Sql,
    private readonly clock: Clock,
  ) {}

  execute(actor: Actor): Promise<readonly GatheringRow[]> {
    return this.sql.rows<GatheringRow>(DRAFTS, [...lookingAs(actor), this.clock.now()]);
  }
}

const TITLES = `select g.number, g.slug, g.title, g.starts_at as "startsAt", g.ends_at as "endsAt", g.zone,
  g.state = 'cancelled' as "isCancelled" from events.gathering g
  where ${visibleGathering('g')} and g.number = any($4::int[])`;

export class SqlGatheringTitles implements GatheringTitlesQuery {
  constructor(private readonly sql: Sql) {}

  async execute(actor: Actor, numbers: readonly number[]): Promise<ReadonlyMap<number, GatheringTitle>> {
    if (numbers.length === 0) return new Map();
    const rows = await this.sql.rows<GatheringTitle>(TITLES, [...lookingAs(actor), numbers]);
    return new Map(rows.map((row) => [row.number, row]));
  }
}
