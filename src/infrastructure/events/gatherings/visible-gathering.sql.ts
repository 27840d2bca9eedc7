import { isId } from '#domain/shared/id';
import { RELEASED_HOURS_BEFORE } from '#domain/events/gatherings/seats';
import type { Actor } from '#domain/shared/actor';

/** Where a statement finds who looks: what they see, who they are, what they run. */
interface Looker {
  readonly sees: string;
  readonly is: string;
  readonly runs: string;
}

/** `$1` to `$3` are `lookingAs(actor)`. */
const VIEWER: Looker = { sees: '$1::text[]', is: '$2::uuid', runs: '$3' };

/**
 * The one filter of events: which somebody may know of. Drafts, and what decisions took away, are known to who runs them. Every reader goes through it.
 * @param one alias of `events.gathering`
 * @param who where many look at once
 */
export const visibleGathering = (one: string, who: Looker = VIEWER): string =>
  `(${one}.state <> 'draft' and ${one}.away = '[]' and ${one}.audience = any(${who.sees}) or ${runs(one, who)})`;

/** Who planned it or hosts it, and who runs all. */
export const runs = (one: string, who: Looker = VIEWER): string =>
  `(${who.runs} = 'all' or ${who.runs} = 'own' and (${who.is} = ${one}.author_id or ${who.is} = any(${one}.hosts)))`;

/** Before a branch whose seats are the viewer's too: what they may know of says more for some. */
const SEATED = 'seat:';

/**
 * The first three parameters of every statement: what the viewer sees, who they are, what they run.
 * @param branches of the viewer, where seats that are kept for branches matter
 */
export const lookingAs = (
  actor: Actor,
  branches: readonly string[] = [],
): readonly [readonly string[], string | null, 'all' | 'own' | 'none'] => [
  branches.length === 0 ? actor.audiences : [...actor.audiences, ...branches.map((one) => SEATED + one)],
  actor.memberId,
  actor.may('event.manage') ? 'all' : actor.may('event.create') ? 'own' : 'none',
];

/** How many seats of event `g` are taken. */
export const SEATS = `(select count(*)::int from events.registration r where r.gathering_id = g.id and r.pool is not null)`;
export const WAITING = `(select count(*)::int from events.registration r where r.gathering_id = g.id and r.state = 'waiting')`;

/** What event `g` shows, as its readers are given it. */
export const COVER = `case when g.cover is not null then jsonb_build_object('path', '/fichiers/covers/' || (g.cover ->> 'id') || '.webp',
    'alt', g.cover -> 'alt', 'width', g.cover -> 'width', 'height', g.cover -> 'height') end`;

/** Seats of event `g` that nobody has or is offered, whoever they are kept for; null without a bound. */
const FREE = `case when g.capacity is not null then greatest(0, g.capacity - ${SEATS}) end`;

/** Those of them that are kept for branches, of all or of the viewer's alone. */
const kept = (of: 'all' | 'own'): string => `(
  select coalesce(sum(greatest(0, k.seats - (select count(*) from events.registration r where r.gathering_id = g.id and r.pool = k.branch))), 0)::int
  from jsonb_to_recordset(g.reserved) as k(branch text, seats int)
  ${of === 'own' ? `where '${SEATED}' || k.branch = any($1::text[])` : ''})`;

/** Whether seats that were kept for branches are everybody's by now. */
export const RELEASED = `$4::timestamptz >= g.starts_at - interval '${RELEASED_HOURS_BEFORE} hours'`;

/** Those that the viewer may have, as `Seats` gives them. */
const FREE_TO_VIEWER = `case when g.capacity is null or g.reserved = '[]' or ${RELEASED} then ${FREE}
  else least(${FREE}, greatest(0, g.capacity - ${SEATS} - ${kept('all')}) + ${kept('own')}) end`;

/** Of who has not signed in nobody knows the branches: for them it is full when it is for everybody. */
const ROW = (free: string): string => `
  g.id, g.number, g.slug, g.kind, g.title, g.summary, g.audience, g.branches, g.starts_at as "startsAt",
  g.ends_at as "endsAt", g.zone, g.place, g.capacity, (${free}) as free,
  coalesce((${FREE}) - (${free}), 0) as kept,
  case when g.state <> 'published' then g.state when $4::timestamptz >= g.ends_at then 'ended'
    when $4::timestamptz >= g.starts_at then 'live'
    when (case when $2::uuid is null then ${FREE} else ${free} end) = 0 then 'full' else 'open' end as stage,
  g.replay <> '' as "hasReplay", ${COVER} as cover,
  (select own.state from events.registration own
    where own.gathering_id = g.id and own.member_id = $2::uuid and own.state <> 'cancelled') as registration`;

/** What lists and pages show of an event `g`; `$4` is now. */
export const GATHERING_ROW = ROW(FREE_TO_VIEWER);

/** The same for who runs it: how many seats are free, whoever they are kept for. */
export const RUN_ROW = ROW(FREE);

const NUMBER = /^[1-9]\d{0,8}$/;

/** The condition that names one event by its number or its id, given as `$5`; null for what names none. */
export const namedBy = (key: string): string | null =>
  isId(key) ? 'g.id = $5::uuid' : NUMBER.test(key) ? 'g.number = $5::int' : null;
