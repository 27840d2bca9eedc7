import { type EntityManager, LockMode } from '@mikro-orm/postgresql';
import type { Channel } from '#domain/community/chat/channel';
import { ChannelNotFound, MessageNotFound } from '#domain/community/chat/chat.errors';
import type {
  Channels,
  MessageReactions,
  Messages,
  OutlivedMessage,
  WithdrawnMessage,
} from '#domain/community/chat/chat.port';
import type { ChannelId, MessageId } from '#domain/community/chat/ids';
import type { Message } from '#domain/community/chat/message';
import type { ReactionKind } from '#domain/community/topics/reaction';
import type { MemberId } from '#domain/shared/id';
import type { Sql } from '../../platform/persistence/sql.ts';
import { channelSchema } from './channel.schema.ts';
import { messageSchema } from './message.schema.ts';

const lockMode = LockMode.PESSIMISTIC_WRITE;

export class PostgresChannels implements Channels {
  constructor(private readonly em: EntityManager) {}

  async get(id: ChannelId): Promise<Channel> {
    return found(await this.em.findOne(channelSchema, { id }));
  }

  async getForChange(id: ChannelId): Promise<Channel> {
    return found(await this.em.findOne(channelSchema, { id }, { lockMode }));
  }

  find(id: ChannelId): Promise<Channel | null> {
    return this.em.findOne(channelSchema, { id }, { lockMode });
  }

  add(channel: Channel): void {
    this.em.persist(channel);
  }

  async addNow(channel: Channel): Promise<void> {
    await this.em.persist(channel).flush();
  }
}

export class PostgresMessages implements Messages {
  constructor(
    private readonly em: EntityManager,
    private readonly sql: Sql,
  ) {}

  async get(id: MessageId): Promise<Message> {
    const message = await this.em.findOne(messageSchema, { id });
    if (!message) throw new MessageNotFound();
    return message;
  }

  async getForChange(id: MessageId): Promise<{ channel: Channel; message: Message }> {
    const place = await this.sql.row<{ channelId: ChannelId }>(
      `select channel_id as "channelId" from community.chat_message where id = $1`,
      [id],
    );
    if (!place) throw new MessageNotFound();
    const channel = found(await this.em.findOne(channelSchema, { id: place.channelId }, { lockMode }));
    const message = await this.em.findOne(messageSchema, { id }, { lockMode });
    if (!message) throw new MessageNotFound();
    return { channel, message };
  }

  async quoteAnew(quoted: MessageId, channel: Channel): Promise<void> {
    const answers = await this.sql.rows<{ id: MessageId }>(
      `select id from community.chat_message where reply_to = $1 and channel_id = $2 order by position`,
      [quoted, channel.id],
    );
    if (answers.length === 0) return;
    await this.sql.rows(
      `update community.chat_message m set change = $2 + a.place - 1
       from unnest($1::uuid[]) with ordinality as a (id, place) where m.id = a.id`,
      [answers.map(({ id }) => id), channel.nextChanges(answers.length)],
    );
  }

  async waitingOf(author: MemberId): Promise<readonly MessageId[]> {
    const rows = await this.sql.rows<{ id: MessageId }>(
      `select id from community.chat_message
       where author_id = $1 and standing = 'held' and withdrawn_at is null order by id`,
      [author],
    );
    return rows.map(({ id }) => id);
  }

  async takenBackOf(author: MemberId): Promise<readonly string[]> {
    const rows = await this.sql.rows<{ id: string }>(
      `select id from community.chat_message
       where author_id = $1 and standing = 'held' and withdrawn_at is not null order by id`,
      [author],
    );
    return rows.map(({ id }) => id);
  }

  sentAs(author: MemberId, clientId: string): Promise<Pick<Message, 'id' | 'position' | 'channelId'> | null> {
    return this.sql.row(
      `select id, position, channel_id as "channelId" from community.chat_message where author_id = $1 and client_id = $2`,
      [author, clientId],
    );
  }

  saidLately(
    { author, channel, source, replyTo }: Parameters<Messages['saidLately']>[0],
    since: Date,
  ): ReturnType<Messages['saidLately']> {
    return this.sql.row(
      `select id, position, channel_id as "channelId", standing = 'held' as waits from community.chat_message
       where author_id = $1 and channel_id = $2 and source = $3 and reply_to is not distinct from $4::uuid and written_at > $5
         and withdrawn_at is null and standing in ('published', 'held')
       order by written_at desc limit 1`,
      [author, channel, source, replyTo, since],
    );
  }

  async lastOf(author: MemberId, channel: ChannelId): Promise<Date | null> {
    const row = await this.sql.row<{ at: Date }>(
      `select written_at as at from community.chat_message
       where author_id = $1 and channel_id = $2 order by written_at desc limit 1`,
      [author, channel],
    );
    return row?.at ?? null;
  }

  async pinnedIn(channel: ChannelId): Promise<number> {
    const row = await this.sql.row<{ count: number }>(
      `select count(*)::int as count from community.chat_message where channel_id = $1 and pinned_at is not null`,
      [channel],
    );
    return row?.count ?? 0;
  }

  add(message: Message): void {
    this.em.persist(message);
  }

  outlived(
    at: Date,
    longer: number,
    after: MessageId | null,
    most: number,
  ): Promise<readonly OutlivedMessage[]> {
    return this.sql.rows<OutlivedMessage>(
      `select m.id, array_remove(m.decision_id::text || array(
           select layer ->> 'decisionId' from jsonb_array_elements(m.replaced) layer), null) as decisions
       from community.chat_message m join community.chat_channel c on c.id = m.channel_id
       where ($3::uuid is null or m.id > $3::uuid)
         and (m.written_at < $1::timestamptz
             - make_interval(days => c.retention_days + case when m.standing = 'published' then 0 else $2::int end)
           or c.kind = 'direct' and c.audience = '' and m.written_at < $1::timestamptz - make_interval(days => $2::int))
       order by m.id limit $4`,
      [at, longer, after, most],
    );
  }

  async hold(ids: readonly MessageId[]): Promise<readonly MessageId[]> {
    const rows = await this.sql.rows<{ id: MessageId }>(
      `select id from community.chat_message where id = any($1::uuid[]) order by id for update`,
      [[...ids]],
    );
    return rows.map(({ id }) => id);
  }

  async forget(ids: readonly MessageId[]): Promise<void> {
    await this.sql.rows(`delete from community.chat_message where id = any($1::uuid[])`, [[...ids]]);
  }

  withdrawnBy(at: Date, after: MessageId | null, most: number): Promise<readonly WithdrawnMessage[]> {
    return this.sql.rows<WithdrawnMessage>(
      `select id, withdrawn_at as "withdrawnAt", standing <> 'published' or decision_id is not null or replaced <> '[]' as "isJudged"
       from community.chat_message
       where withdrawn_at < $1 and source <> '' and ($2::uuid is null or id > $2::uuid) order by id limit $3`,
      [at, after, most],
    );
  }

  async blank(ids: readonly MessageId[]): Promise<void> {
    await this.sql.rows(
      `update community.chat_message set source = '', html = '', plain = '', replaced = '[]' where id = any($1::uuid[])`,
      [[...ids]],
    );
  }
}

export class SqlMessageReactions implements MessageReactions {
  constructor(private readonly sql: Sql) {}

  async give(message: MessageId, member: MemberId, kind: ReactionKind, at: Date): Promise<boolean> {
    const row = await this.sql.row(
      `insert into community.chat_reaction (message_id, member_id, kind, given_at) values ($1, $2, $3, $4)
       on conflict do nothing returning message_id`,
      [message, member, kind, at],
    );
    return row !== null;
  }

  async takeBack(message: MessageId, member: MemberId, kind: ReactionKind): Promise<boolean> {
    const row = await this.sql.row(
      `delete from community.chat_reaction where message_id = $1 and member_id = $2 and kind = $3 returning message_id`,
      [message, member, kind],
    );
    return row !== null;
  }
}

function found(channel: Channel | null): Channel {
  if (!channel) throw new ChannelNotFound();
  return channel;
}
