import type {
  BeforeSaying,
  ChannelSeen,
  PlaceInChannel,
  PlainMessage,
  PlainMessages,
} from '#application/community/chat/plain-messages.port';
import { Channel } from '#domain/community/chat/channel';
import type { ChannelId, MessageId } from '#domain/community/chat/ids';
import { FIRST_NEWCOMER_RULE, type NewcomerRule } from '#domain/community/newcomers/newcomer-rule';
import { MARKS_ALIKE } from '#domain/community/newcomers/text-print';
import type { TrustLevel } from '#domain/community/members/trust';
import type { MemberId } from '#domain/shared/id';
import { columnsAs, revived } from '../../platform/persistence/aggregate-schema.ts';
import type { Sql } from '../../platform/persistence/sql.ts';
import { hasSomethingToCommit } from '../../platform/persistence/transaction.ts';
import { AUTHOR_AND_RULE, MOST_ALIKE, MOST_HOSTS, TURN } from '../newcomers/sql-text-prints.ts';
import type { KnownLevels } from '../topics/known-levels.ts';

/** What decides whether a channel takes what is said, and who is rung for it. */
const FIELDS = [
  'id',
  'kind',
  'audience',
  'slowSeconds',
  'locked',
  'opensAt',
  'closesAt',
  'eventAway',
] as const;

const LOOK = `select ${columnsAs(FIELDS, 'c')}, community.channel_terms(c) as terms,
    s.id as "sentId", s.position as "sentPosition",
    m.id as "memberId", ${AUTHOR_AND_RULE}
  from (values ($2::uuid)) as asked(member_id)
  left join community.member m on m.id = asked.member_id
  left join community.account a on a.member_id = m.id
  left join community.chat_channel c on c.id = $1
  left join community.chat_message s on s.author_id = asked.member_id and s.client_id = $3`;

const SAY = `select at_position as position, at_change as change from community.say_plainly(
  $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, ${MARKS_ALIKE}, ${MOST_ALIKE}, ${TURN})`;

interface Looked {
  readonly id: ChannelId | null;
  readonly terms: string | null;
  readonly sentId: MessageId | null;
  readonly sentPosition: number;
  readonly memberId: string | null;
  readonly trust: TrustLevel;
  readonly posts: number;
  readonly joinedAt: Date;
  readonly email: string;
  readonly rule: NewcomerRule | null;
}

/** Sent at the same moment under the same id, or kept waiting by others: the unit of work tells how that ends. */
const TRIED_ANEW = new Set(['23505', '40P01', '40001', '55P03']);

export class SqlPlainMessages implements PlainMessages {
  constructor(
    private readonly sql: Sql,
    private readonly levels: KnownLevels,
  ) {}

  async look(channel: ChannelId, author: MemberId, clientId: string): Promise<BeforeSaying> {
    const row = (await this.sql.row<Looked>(LOOK, [channel, author, clientId]))!;
    const { trust, posts, joinedAt, email, rule } = row;
    if (row.memberId !== null) this.levels.learn(author, trust);
    return {
      sent: row.sentId && { id: row.sentId, position: row.sentPosition },
      seen: row.id && { channel: revived(Channel, FIELDS, row), terms: row.terms ?? '' },
      author: row.memberId === null ? null : { trust, posts, joinedAt, email },
      rule: rule ?? FIRST_NEWCOMER_RULE,
    };
  }

  async say(seen: ChannelSeen, message: PlainMessage): Promise<PlaceInChannel | null> {
    if (hasSomethingToCommit()) return null;
    const { text, counted } = message;
    const { print, hosts, copies, sameHost } = counted;
    const isCounted = print !== null || hosts.length > 0;
    const place = await this.sql
      .row<{ position: number | null; change: number }>(SAY, [
        message.id,
        seen.channel.id,
        seen.terms,
        message.authorId,
        message.clientId,
        text.source,
        text.html,
        text.plain,
        message.replyTo,
        message.at,
        ...(isCounted
          ? [print?.marks ?? [], print?.bands ?? [], hosts.slice(0, MOST_HOSTS)]
          : [null, null, null]),
        copies?.fewerThan ?? null,
        copies?.since ?? null,
        sameHost?.fewerThan ?? null,
        sameHost?.since ?? null,
      ])
      .catch((error: { code?: string }) => {
        if (TRIED_ANEW.has(error.code ?? '')) return null;
        throw error;
      });
    return place && place.position !== null ? { position: place.position, change: place.change } : null;
  }
}
