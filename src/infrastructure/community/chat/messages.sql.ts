import type {
  ChannelChanges,
  ChannelRow,
  MessageInPlace,
  MessagePage,
  MessageView,
} from '#application/community/chat/chat-view';
import type {
  ChannelChangesQuery,
  ChannelPageQuery,
  MessageQuery,
  MessageSearchQuery,
  MessagesAsked,
  MessagesQuery,
  PinnedMessagesQuery,
} from '#application/community/chat/chat.query';
import type { ExchangeQuery } from '#application/community/chat/exchange.query';
import { MAX_PINS } from '#domain/community/chat/channel';
import { ChannelNotFound, MessageNotFound } from '#domain/community/chat/chat.errors';
import { EXCHANGE_LIMITS } from '#domain/community/chat/message';
import type { Actor } from '#domain/shared/actor';
import type { Sql } from '../../platform/persistence/sql.ts';
import { isId } from '../asked.ts';
import { channelAudiencesOf } from '../visibility.sql.ts';
import { maySteer, runsEvent } from './channels.sql.ts';
import { SqlArrivals } from './arrivals.sql.ts';
import { type MessageRow, messageView, messageViewFor } from './message-rows.ts';
import {
  findable,
  inLog,
  MESSAGE_COLUMNS,
  MESSAGE_JOINS,
  saidTo,
  visibleChannel,
} from './visible-channel.sql.ts';

/** Messages on one page of a log, and in one answer of what changed. */
const MESSAGES_A_PAGE = 50;
const AROUND = Math.floor(MESSAGES_A_PAGE / 2);
const MOST_FOUND = 50;

/** Messages are picked before what belongs to each is read: what a plan for any channel expects of it then makes it no dearer. */
const lines = (beyond: string, order: string, limit: number) => `
  select ${MESSAGE_COLUMNS} from (
    select m.* from community.chat_message m
    where m.channel_id = $3 and exists (select from community.chat_channel c where c.id = $3 and ${visibleChannel('c', '$2')})
      and ${saidTo('m', '$1', '$3')} ${beyond} order by ${order} limit ${limit}) m
  ${MESSAGE_JOINS} order by ${order}`;
const log = (beyond: string, way: 'asc' | 'desc') =>
  lines(`and ${inLog('m', '$1')} ${beyond}`, `m.position ${way}`, MESSAGES_A_PAGE + 1);

const LATEST = log('', 'desc');
const BEFORE = log('and m.position < $4', 'desc');
const AFTER = log('and m.position > $4', 'asc');
const OF_DAY = `select m.position from community.chat_message m
  where m.channel_id = $1 and m.written_at >= ($2::date)::timestamp at time zone 'Europe/Paris'
    and ${saidTo('m', '$3', '$1')} and ${inLog('m', '$3')}
  order by m.written_at, m.position limit 1`;

/** Of which channel, and as whom it is read. */
interface Log {
  readonly actor: Actor;
  readonly channelId: string;
  readonly steered: boolean;
  readonly isConversation: boolean;
  /** Number of the last change that was made when it was looked up. */
  readonly change: number;
}
const paramsOf = ({ actor, channelId }: Log): readonly unknown[] => [
  actor.memberId,
  channelAudiencesOf(actor),
  channelId,
];

/** Pages of a log, of a channel that the actor may know of. */
export class SqlMessages implements MessagesQuery {
  private readonly arrivals: SqlArrivals;

  constructor(private readonly sql: Sql) {
    this.arrivals = new SqlArrivals(sql);
  }

  async execute(actor: Actor, channelId: string, asked: MessagesAsked): Promise<MessagePage> {
    const log = { actor, channelId, ...(await mustSee(this.sql, actor, channelId)) };
    if ('day' in asked) {
      const first = await this.sql.row<{ position: number }>(OF_DAY, [channelId, asked.day, actor.memberId]);
      return first ? this.after(log, first.position - 1) : this.before(log, null);
    }
    if ('after' in asked) return this.after(log, asked.after);
    if ('around' in asked) return this.after(log, Math.max(0, asked.around - AROUND));
    return this.before(log, 'before' in asked ? asked.before : null);
  }

  private async before(log: Log, position: number | null): Promise<MessagePage> {
    const params = paramsOf(log);
    const rows = await this.sql.rows<MessageRow>(
      position === null ? LATEST : BEFORE,
      position === null ? params : [...params, position],
    );
    const items = rows.slice(0, MESSAGES_A_PAGE).reverse().map(messageViewFor(log.actor, log));
    const later = position === null ? null : (items.at(-1)?.position ?? position - 1);
    const earlier = rows.length > MESSAGES_A_PAGE ? items[0]!.position : null;
    const arrivals = await this.arrivals.among(log, earlier ?? 0, position === null ? null : position - 1);
    return { items, arrivals, earlier, later };
  }

  private async after(log: Log, position: number): Promise<MessagePage> {
    const rows = await this.sql.rows<MessageRow>(AFTER, [...paramsOf(log), position]);
    const items = rows.slice(0, MESSAGES_A_PAGE).map(messageViewFor(log.actor, log));
    const later = rows.length > MESSAGES_A_PAGE ? items.at(-1)!.position : null;
    const earlier = position > 0 ? position + 1 : null;
    // Who came at this place stands behind the message there, and nowhere else where a page ends with that.
    return { items, arrivals: await this.arrivals.among(log, position, later), earlier, later };
  }
}

/** What waited from its first moment was there for its author alone: nobody else is told that it is away, nor counts it. */
const CHANGED = lines(
  `and m.change > $4 and m.change <= $5 and (m.shown or ${inLog('m', '$1')})`,
  'm.change',
  MESSAGES_A_PAGE + 1,
);

export class SqlChannelChanges implements ChannelChangesQuery {
  private readonly arrivals: SqlArrivals;

  constructor(private readonly sql: Sql) {
    this.arrivals = new SqlArrivals(sql);
  }

  async execute(actor: Actor, channelId: string, since: number): Promise<ChannelChanges> {
    const log = { actor, channelId, ...(await mustSee(this.sql, actor, channelId)) };
    // What comes while these are read comes with what is asked for next: of two statements one would know more than the other.
    const all = await this.sql.rows<MessageRow>(CHANGED, [...paramsOf(log), since, log.change]);
    const rows = all.slice(0, MESSAGES_A_PAGE);
    const more = all.length > MESSAGES_A_PAGE;
    const arrived = await this.arrivals.since(log, since, more ? rows.at(-1)!.change : log.change);
    const isThere = (row: MessageRow) => row.standing !== 'held' || actor.memberId === row.author_id;
    return {
      items: rows.filter(isThere).map(messageViewFor(actor, log)),
      away: rows.filter((row) => !isThere(row)).map(({ id }) => id),
      arrivals: arrived.map(({ arrival }) => arrival),
      change: Math.max(since, rows.at(-1)?.change ?? 0, arrived.at(-1)?.change ?? 0),
      more,
    };
  }
}

const BY_ID = `
  select ${MESSAGE_COLUMNS}, m.source, m.channel_id from community.chat_message m
  join community.chat_channel c on c.id = m.channel_id ${MESSAGE_JOINS}
  where m.id = $3 and ${visibleChannel('c', '$2')} and ${saidTo('m', '$1')} and ${inLog('m', '$1')}`;

export class SqlMessage implements MessageQuery {
  constructor(
    private readonly sql: Sql,
    private readonly channels: ChannelPageQuery,
  ) {}

  async execute(actor: Actor, messageId: string): Promise<MessageInPlace> {
    const row =
      isId(messageId) &&
      (await this.sql.row<MessageRow & { source: string; channel_id: string }>(BY_ID, [
        actor.memberId,
        channelAudiencesOf(actor),
        messageId,
      ]));
    if (!row) throw new MessageNotFound();
    const channel = await this.channels.execute(actor, row.channel_id);
    const message = messageViewFor(actor, channel)(row);
    const isOwn = row.author_id === actor.memberId && message.gone === null;
    return { channel, message, source: isOwn ? row.source : null };
  }
}

const FOUND = lines(
  `and ${findable('m')} and community.plain(m.plain) like '%' || community.plain($4) || '%' escape '\\'`,
  'm.position desc',
  MOST_FOUND,
);

export class SqlMessageSearch implements MessageSearchQuery {
  constructor(private readonly sql: Sql) {}

  async execute(actor: Actor, channelId: string, text: string): Promise<readonly MessageView[]> {
    const { steered } = await mustSee(this.sql, actor, channelId);
    const literal = text.trim().replaceAll(/[\\%_]/g, '\\$&');
    if (literal === '') return [];
    const rows = await this.sql.rows<MessageRow>(FOUND, [
      actor.memberId,
      channelAudiencesOf(actor),
      channelId,
      literal,
    ]);
    return rows.map(messageViewFor(actor, { steered }));
  }
}

const EXCHANGE = lines(`and m.id = any($4::uuid[]) and ${findable('m')}`, 'm.position', EXCHANGE_LIMITS.max);

export class SqlExchange implements ExchangeQuery {
  constructor(private readonly sql: Sql) {}

  async execute(
    actor: Actor,
    channelId: string,
    messageIds: readonly string[],
  ): Promise<readonly MessageView[]> {
    const params = [actor.memberId, channelAudiencesOf(actor), channelId, messageIds.filter(isId)];
    return (await this.sql.rows<MessageRow>(EXCHANGE, params)).map(messageView);
  }
}

const PINNED = lines(`and m.pinned_at is not null and ${findable('m')}`, 'm.pinned_at desc', MAX_PINS);

export class SqlPinnedMessages implements PinnedMessagesQuery {
  constructor(private readonly sql: Sql) {}

  async execute(actor: Actor, channelId: string): Promise<readonly MessageView[]> {
    await mustSee(this.sql, actor, channelId);
    const rows = await this.sql.rows<MessageRow>(PINNED, [
      actor.memberId,
      channelAudiencesOf(actor),
      channelId,
    ]);
    return rows.map(messageView);
  }
}

const SEEN = `select c.kind, c.last_change as change, ${runsEvent('c')} as runs from community.chat_channel c
  where c.id = $3 and ${visibleChannel('c', '$2')}`;

/** @throws ChannelNotFound */
async function mustSee(sql: Sql, actor: Actor, channelId: string): Promise<Omit<Log, 'actor' | 'channelId'>> {
  const known =
    isId(channelId) &&
    (await sql.row<Pick<ChannelRow, 'kind'> & { runs: boolean; change: number }>(SEEN, [
      actor.memberId,
      channelAudiencesOf(actor),
      channelId,
    ]));
  if (!known) throw new ChannelNotFound();
  const { kind, runs, change } = known;
  return { steered: maySteer(known, runs, actor), isConversation: kind === 'direct', change };
}
