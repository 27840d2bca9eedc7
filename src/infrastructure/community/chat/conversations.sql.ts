import type {
  ConversationRow,
  ConversationsQuery,
  Gone,
} from '#application/community/chat/conversations.query';
import type {
  Conversations,
  Correspondent,
  Correspondents,
} from '#application/community/chat/correspondents.port';
import type { AuthorView } from '#application/community/topics/topic-page.query';
import { circlesOf } from '#domain/community/chat/conversation';
import { ChannelNotFound } from '#domain/community/chat/chat.errors';
import type { ChannelId } from '#domain/community/chat/ids';
import type { Actor } from '#domain/shared/actor';
import type { MemberId } from '#domain/shared/id';
import type { Sql } from '../../platform/persistence/sql.ts';
import { isId } from '../asked.ts';
import { type AuthorRow, authorColumns, authorView } from '../topics/author.sql.ts';
import { channelAudiencesOf } from '../visibility.sql.ts';
import { isUnread, MOST_UNREAD, unreadIn } from './channels.sql.ts';
import { hasReader, reaches, takesMessagesOf } from './people.sql.ts';
import { findable, saidTo, visibleChannel } from './visible-channel.sql.ts';

const MOST = 200;
const EXCERPT = 120;

/** One's own conversations `c`, with the membership `j` of who looks. */
const OWN = `from community.chat_membership j
  join community.chat_channel c on c.id = j.channel_id and c.kind = 'direct'
  where j.member_id = $1 and ${visibleChannel('c', '$2')}`;

const LIST = `
  select c.id, j.muted, ${unreadIn('c', 'j')} as unread, latest.at, latest.excerpt, latest.own, latest.goes_on as "goesOn"
  from community.chat_membership j
  join community.chat_channel c on c.id = j.channel_id and c.kind = 'direct'
  left join lateral (
    select m.written_at as at, left(m.plain, ${EXCERPT}) as excerpt, length(m.plain) > ${EXCERPT} as goes_on,
      m.author_id = $1 as own
    from community.chat_message m where m.channel_id = c.id and ${findable('m')} and ${saidTo('m', '$1')}
    order by m.position desc limit 1) latest on true
  where j.member_id = $1 and ${visibleChannel('c', '$2')}
  order by coalesce(latest.at, c.opened_at) desc, c.id limit ${MOST}`;

const OTHERS = `
  select o.channel_id as "channelId", ${authorColumns('w')}
  from community.chat_membership o join community.member w on w.id = o.member_id
  where o.channel_id = any($2::uuid[]) and o.member_id <> $1 order by community.plain(w.pseudonym), w.id`;

/** Who had gone before one came is nobody that one talked with. */
const LEFT = `
  select l.channel_id as "channelId", l.left_at as at, ${authorColumns('w')}
  from community.chat_membership j
  join community.chat_channel c on c.id = j.channel_id and c.kind = 'direct'
  join community.conversation_left l on l.channel_id = c.id and l.left_at >= j.joined_at
  join community.member w on w.id = l.member_id
  where j.member_id = $1 and ${visibleChannel('c', '$2')} order by l.left_at, w.id`;

/** Asked for on each page: most conversations are read to their end, which is known without a look at what was said. */
const UNREAD = `select count(*)::int as count from (
  select 1 ${OWN} and not j.muted and c.last_position > j.read_to and ${isUnread('c', 'j')}
  limit ${MOST_UNREAD}) waiting`;

interface Listed {
  id: ConversationRow['id'];
  muted: boolean;
  unread: number;
  at: Date | null;
  excerpt: string | null;
  own: boolean | null;
  goesOn: boolean | null;
}

export class SqlConversations implements ConversationsQuery {
  constructor(private readonly sql: Sql) {}

  async all(actor: Actor): Promise<readonly ConversationRow[]> {
    const rows = await this.sql.rows<Listed>(LIST, [actor.memberId, channelAudiencesOf(actor)]);
    const people = await this.othersIn(
      actor,
      rows.map(({ id }) => id),
    );
    return rows.map(({ id, muted, unread, at, excerpt, own, goesOn }) => ({
      id,
      muted,
      unread,
      people: people.get(id) ?? [],
      latest: at && {
        own: own === true,
        excerpt: `${(excerpt ?? '').replaceAll(/\s+/g, ' ').trim()}${goesOn ? '…' : ''}`,
        at,
      },
    }));
  }

  async unread(actor: Actor): Promise<number> {
    if (actor.memberId === null || !actor.may('direct.read')) return 0;
    const row = await this.sql.row<{ count: number }>(UNREAD, [actor.memberId, channelAudiencesOf(actor)]);
    return row?.count ?? 0;
  }

  async people(actor: Actor, channelId: string): Promise<readonly AuthorView[]> {
    const own =
      isId(channelId) &&
      (await this.sql.row(`select 1 ${OWN} and c.id = $3`, [
        actor.memberId,
        channelAudiencesOf(actor),
        channelId,
      ]));
    if (!own) throw new ChannelNotFound();
    return (await this.othersIn(actor, [channelId])).get(channelId) ?? [];
  }

  async left(actor: Actor): Promise<ReadonlyMap<string, readonly Gone[]>> {
    const rows = await this.sql.rows<AuthorRow & { channelId: string; at: Date }>(LEFT, [
      actor.memberId,
      channelAudiencesOf(actor),
    ]);
    const found = new Map<string, Gone[]>();
    for (const row of rows)
      found.set(row.channelId, [
        ...(found.get(row.channelId) ?? []),
        { person: authorView(row), at: row.at },
      ]);
    return found;
  }

  async mayWriteTo(actor: Actor, memberId: string): Promise<boolean> {
    if (!actor.may('direct.open') || !actor.may('chat.write') || actor.memberId === memberId) return false;
    const row = await this.sql.row<{ may: boolean }>(
      `select ${takesMessagesOf('m', '$1::uuid')} as may from community.member m
       where m.id = $2 and m.status in ('active', 'silenced')`,
      [actor.memberId, memberId],
    );
    return row?.may ?? false;
  }

  private async othersIn(
    actor: Actor,
    channels: readonly string[],
  ): Promise<ReadonlyMap<string, readonly AuthorView[]>> {
    const found = new Map<string, AuthorView[]>();
    if (channels.length === 0) return found;
    const rows = await this.sql.rows<AuthorRow & { channelId: string }>(OTHERS, [
      actor.memberId,
      [...channels],
    ]);
    for (const row of rows) found.set(row.channelId, [...(found.get(row.channelId) ?? []), authorView(row)]);
    return found;
  }
}

export class SqlCorrespondents implements Correspondents, Conversations {
  constructor(private readonly sql: Sql) {}

  named(by: MemberId, names: readonly string[]): Promise<readonly Correspondent[]> {
    return this.sql.rows<Correspondent>(
      `select distinct on (asked.typed) m.id, m.pseudonym, asked.typed, ${takesMessagesOf('m', '$1::uuid')} as "takesMessages"
       from unnest($2::text[]) as asked(typed)
       join community.member m on m.status in ('active', 'silenced')
         and (m.handle = lower(ltrim(asked.typed, '@')) or lower(m.pseudonym) = lower(ltrim(asked.typed, '@')))
       order by asked.typed, m.handle = lower(ltrim(asked.typed, '@')) desc, m.id`,
      [by, [...names]],
    );
  }

  async apart(
    by: MemberId,
    members: readonly MemberId[],
    channel: ChannelId | null,
  ): Promise<readonly MemberId[]> {
    const rows = await this.sql.rows<{ id: MemberId }>(
      `with there as (
         select unnest($2::uuid[]) as id
         union select o.member_id from community.chat_membership o
         where o.channel_id = $3 and exists (
           select from community.chat_membership own where own.channel_id = $3 and own.member_id = $1))
       select m.id from unnest($2::uuid[]) as m(id)
       where exists (select from there where there.id <> m.id and not ${reaches('m', 'there.id')})`,
      [by, [...members], channel],
    );
    return rows.map(({ id }) => id);
  }

  async hasReader(channel: ChannelId, by: MemberId): Promise<boolean> {
    const row = await this.sql.row<{ has: boolean }>(
      `select ${hasReader('c', '$2::uuid')} as has from community.chat_channel c where c.id = $1`,
      [channel, by],
    );
    return row?.has ?? false;
  }

  async hold(people: readonly MemberId[]): Promise<ChannelId | null> {
    const circles = circlesOf(people);
    await this.sql.rows(`select pg_advisory_xact_lock(hashtextextended('conversation:' || $1, 0))`, [
      circles,
    ]);
    if (people.length > 2) return null;
    const row = await this.sql.row<{ id: ChannelId }>(
      `select id from community.chat_channel where kind = 'direct' and audience = $1 order by opened_at desc limit 1`,
      [circles],
    );
    return row?.id ?? null;
  }
}
