import type { ChannelRow, ChannelView } from '#application/community/chat/chat-view';
import type { ChannelListQuery, ChannelPageQuery } from '#application/community/chat/chat.query';
import { eventCircle } from '#domain/community/chat/conversation';
import { ChannelNotFound } from '#domain/community/chat/chat.errors';
import type { Actor } from '#domain/shared/actor';
import type { Sql } from '../../platform/persistence/sql.ts';
import { isId } from '../asked.ts';
import { channelAudiencesOf } from '../visibility.sql.ts';
import { hasReader, othersIn } from './people.sql.ts';
import { findable, visibleChannel } from './visible-channel.sql.ts';

/** More than these are "many". */
export const MOST_UNREAD = 100;

/** The channel of an event stands in one's list so long after its session. */
const LISTED_DAYS = 7;

/** Messages are taken now: of a session, while it lasts. */
export const isRunning = (c: string): string =>
  `(${c}.opens_at is null or not ${c}.event_away and now() >= ${c}.opens_at and now() < ${c}.closes_at)`;

/** What others said since one read of a channel `c`, with one's membership `j`; `$1` is who looks. */
const newIn = (c: string, j: string): string => `
      select true from community.chat_message m
      where m.channel_id = ${c}.id and m.position > ${j}.read_to and ${findable('m')} and m.author_id <> $1`;

/** How many of them there are. */
export const unreadIn = (c: string, j: string): string => `(
    select count(*)::int from (${newIn(c, j)}
      limit ${MOST_UNREAD}) unread)`;

/** Whether there is one, of which the first is looked for: a plan that joins all of them is dear, and so would be made anew each time. */
export const isUnread = (c: string, j: string): string => `(${newIn(c, j)} limit 1)`;

/** What is shown of a channel `c`, with the membership `j` of who looks; `$1` is who looks. */
const COLUMNS = `c.id, c.slug, case when c.kind = 'direct' then ${othersIn('c', '$1')} else c.name end as name, c.description, c.kind, c.branch, c.locked, c.slow_seconds as "slowSeconds",
  c.opens_at as "opensAt", c.closes_at as "closesAt", ${isRunning('c')} as running,
  j.member_id is not null as joined, coalesce(j.muted, false) as muted,
  case when j.member_id is null then 0 else ${unreadIn('c', 'j')} end as unread,
  (select count(*)::int from community.chat_membership o where o.channel_id = c.id) as members,
  (select m.written_at from community.chat_message m where m.channel_id = c.id and ${findable('m')}
    order by m.position desc limit 1) as "latestAt"`;
const FROM = `from community.chat_channel c
  left join community.chat_membership j on j.channel_id = c.id and j.member_id = $1
  where ${visibleChannel('c', '$2')}`;

export class SqlChannelList implements ChannelListQuery {
  constructor(private readonly sql: Sql) {}

  execute(actor: Actor): Promise<readonly ChannelRow[]> {
    return this.sql.rows<ChannelRow>(
      `select ${COLUMNS} ${FROM}
       and c.kind <> 'direct' and (c.kind <> 'event' or now() < c.closes_at + interval '${LISTED_DAYS} days'
         and '${eventCircle('')}' || c.id = any($2::text[]))
       order by case c.kind when 'announcement' then 0 when 'public' then 1 else 2 end, c.opened_at, c.id`,
      [actor.memberId, channelAudiencesOf(actor)],
    );
  }
}

/** Who looks, `$1`, runs the event whose channel `c` is. */
export const runsEvent = (c: string): string => `(${c}.kind = 'event' and exists (
  select from community.event_seat e where e.gathering_id = ${c}.id and e.member_id = $1 and e.runs))`;

const ONE = `select ${COLUMNS}, c.event_audience as "eventAudience", c.retention_days as "retentionDays", c.last_change as change, c.last_position as end,
  coalesce(j.read_to, 0) as "readTo", (c.kind <> 'direct' or ${hasReader('c', '$1')}) as reached,
  ${runsEvent('c')} as runs ${FROM}`;

export class SqlChannelPage implements ChannelPageQuery {
  constructor(private readonly sql: Sql) {}

  async execute(actor: Actor, key: string): Promise<ChannelView> {
    const row = await this.sql.row<
      Omit<ChannelView, 'open' | 'steered'> & { reached: boolean; runs: boolean }
    >(`${ONE} and ${isId(key) ? 'c.id = $3::uuid' : 'c.slug = $3'}`, [
      actor.memberId,
      channelAudiencesOf(actor),
      key,
    ]);
    if (!row) throw new ChannelNotFound();
    const { reached, runs, ...view } = row;
    const steered = maySteer(view, runs, actor);
    return { ...view, steered, open: reached && mayWrite({ ...view, steered }, actor) };
  }
}

/** As the domain says it of a channel: moderators do, and who runs the event whose channel it is. */
export const maySteer = (
  { kind }: Pick<ChannelRow, 'kind'>,
  runs: boolean,
  actor: Pick<Actor, 'may'>,
): boolean =>
  kind !== 'direct' &&
  (actor.may('chat.steer') ||
    (kind === 'event' && (actor.may('event.manage') || (runs && actor.may('event.create')))));

/** Whether somebody may write in a channel now. */
export const mayWrite = (
  { kind, locked, running, steered }: Pick<ChannelView, 'kind' | 'locked' | 'running' | 'steered'>,
  actor: Pick<Actor, 'may'>,
): boolean =>
  actor.may('chat.write') &&
  running &&
  (kind !== 'announcement' || actor.may('chat.announce')) &&
  (!locked || steered);
