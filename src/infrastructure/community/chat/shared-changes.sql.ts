import type {
  LatestChange,
  SharedChanges,
  SharedChangesAsked,
  SharedChangesQuery,
} from '#application/community/chat/shared-changes.query';
import type { ChannelKind } from '#domain/community/chat/channel-terms';
import { knownId } from '#domain/shared/id';
import type { Sql } from '../../platform/persistence/sql.ts';
import { isId } from '../asked.ts';
import { isRunning } from './channels.sql.ts';
import { type MessageRow, messageView } from './message-rows.ts';
import { MESSAGE_COLUMNS, MESSAGE_JOINS, visibleChannel } from './visible-channel.sql.ts';

/** More are asked for, page by page. */
const MOST_IN_A_LETTER = 20;

/** `$1` is nobody: what is there for one reader alone is there for none. */
const CHANGED = `select ${MESSAGE_COLUMNS}, c.slug, c.kind, c.locked, c.event_audience as "eventAudience", ${isRunning('c')} as running,
  array(select d.member_id from community.distance d
    where d.other_id in (m.author_id, r.author_id) and d.member_id = any($5::uuid[])
    union select x.member_id from community.chat_reaction x
    where x.message_id = m.id and x.member_id = any($5::uuid[])) as apart
  from community.chat_message m join community.chat_channel c on c.id = m.channel_id ${MESSAGE_JOINS}
  where m.channel_id = $3 and ${visibleChannel('c', '$2')} and c.kind = any($6::text[]) and m.change > $4
  order by m.change limit ${MOST_IN_A_LETTER + 1}`;

/** Where what was said is there for everybody in it alike. */
const KINDS: readonly ChannelKind[] = ['public', 'branch', 'announcement', 'event'];

interface Row extends MessageRow {
  readonly slug: string;
  readonly kind: SharedChanges['channel']['kind'];
  readonly locked: boolean;
  readonly running: boolean;
  readonly eventAudience: SharedChanges['channel']['eventAudience'];
  readonly apart: readonly string[];
}

/** What changed in a channel, as all who may read it see it; asked once for all who are there. */
export class SqlSharedChanges implements SharedChangesQuery {
  constructor(private readonly sql: Sql) {}

  async execute({ channelId, circle, since, present }: SharedChangesAsked): Promise<SharedChanges | null> {
    if (!isId(channelId)) return null;
    const rows = await this.sql.rows<Row>(CHANGED, [
      null,
      circle.split(' '),
      channelId,
      since,
      asArray(present),
      KINDS,
    ]);
    const last = rows.at(-1);
    if (!last || rows.length > MOST_IN_A_LETTER || !rows.every(isForAll)) return null;
    const { slug, kind, locked, running, eventAudience } = last;
    return {
      channel: {
        id: knownId<'ChatChannel'>(channelId),
        slug,
        kind,
        locked,
        running,
        eventAudience,
      },
      items: rows.map((row) => ({ message: messageView(row), apart: row.apart })),
      change: last.change,
    };
  }

  latest(channelIds: readonly string[]): Promise<readonly LatestChange[]> {
    return this.sql.rows<LatestChange>(
      `select c.id as "channelId", c.audience, c.last_change as change
       from community.chat_channel c where c.id = any($1::uuid[])`,
      [channelIds.filter(isId)],
    );
  }
}

const asWritten = new WeakMap<readonly string[], string>();

/**
 * Ids as PostgreSQL reads a list: hundreds of them, which the driver would look at sign by sign. The same list, which comes again with
 * each message as long as nobody comes or goes, is written once.
 */
function asArray(ids: readonly string[]): string {
  const written = asWritten.get(ids) ?? `{${ids.join()}}`;
  asWritten.set(ids, written);
  return written;
}

/**
 * Held and hidden messages are there for their author alone; what a decision took away is looked at by each reader, and so
 * is a poll, which is another thing to who voted in it.
 */
const isForAll = ({ standing, withdrawn, poll_id: poll }: Row): boolean =>
  standing === 'published' && (withdrawn || poll === null);
