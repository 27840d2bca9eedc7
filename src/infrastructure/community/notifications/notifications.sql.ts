import type {
  NotificationGroup,
  NotificationsPage,
  NotificationsAsked,
  NotificationsQuery,
  ToCheck,
  UnreadCountQuery,
} from '#application/community/notifications/notifications.query';
import { MAX_UNREAD_COUNT, MOST_GROUPED } from '#application/community/notifications/notifications.query';
import { PAGE_SIZE } from '#application/shared/page';
import { kindsOf, REMOVED } from '#domain/community/notifications/kinds';
import type { RoleLimit } from '#application/community/notifications/piece-notices.port';
import type { Actor } from '#domain/shared/actor';
import { decodeKeyset, pageOf } from '../../platform/persistence/keyset.ts';
import type { Sql } from '../../platform/persistence/sql.ts';
import { pageOfPosition } from '../topics/page-of-position.ts';
import { audiencesOf } from '../visibility.sql.ts';
import { answeredBefore, answeredOfficially } from './answered-before.sql.ts';
import { toCheck } from './to-check.sql.ts';
import { stillTold, TOLD_FROM } from './told.sql.ts';
import { toldLimit } from './told-limit.sql.ts';
import { toldPiece } from './told-piece.ts';

const ASKED_BY = () => '$2';
// $3 are kinds of what is closed to the reader. $4 says "unread only", $5 is a kind or null: both are asked of the whole list.
const ON_SITE = `from ${TOLD_FROM} where n.member_id = $1 and n.on_site and n.kind <> all($3::text[]) and ${stillTold(ASKED_BY)}`;
const ASKED = `(not $4::boolean or n.read_at is null) and ($5::text is null or n.kind = $5)`;

const groups = (beyond: string, way: 'asc' | 'desc') => `
  with told as (
    select one.*, case when one.kind = '${REMOVED}' then one.id else coalesce(one.topic_id, one.channel_id, one.id) end as key
    from (select n.id, n.kind, n.actor_id, n.told_at, n.read_at, n.decision_id, n.target_id, n.piece_key, n.piece_state, n.within, n.message_id, t.id as topic_id, p.id as post_id, p.position,
      (select cm.channel_id from community.chat_message cm where cm.id = n.message_id) as channel_id
    ${ON_SITE} and ${ASKED} order by n.told_at desc, n.id desc limit ${MOST_GROUPED}) one),
  grouped as (
    select key, max(told_at) as moment, (array_agg(id order by told_at desc, id desc))[1] as id,
      count(*)::int as count, (count(*) filter (where read_at is null))::int as unread
    from told group by key),
  page as (select * from grouped ${beyond} order by moment ${way}, id ${way} limit $6)
  select page.id, page.moment, page.count, page.unread, actors.actor_count, kinds.kinds, actors.names,
    t.id as topic_id, t.number, t.slug, newest.channel_id,
    case when t.deleted_at is null or newest.kind = '${REMOVED}' then t.title end as title, newest.post_id, newest.position, newest.kind,
    coalesce(removed.posted_at, t.opened_at) as written_at,
    case when newest.post_id is null then t.deletion_reason else removed.deletion_reason end as reason,
    coalesce(newest.decision_id, case when newest.post_id is null then t.decision_id else removed.decision_id end)
      as decision_id,
    newest.piece_key, newest.piece_state, ${toldLimit('newest', { reader: '$1', audiences: ASKED_BY() })} as piece_limit, newest.message_id, ${answeredBefore('newest')} as again, ${answeredOfficially('newest')} as official, ${toCheck('newest.target_id', '$1', ASKED_BY)} as to_check,
    (select count(*) from told) = ${MOST_GROUPED} as is_cut
  from page
  join told newest on newest.id = page.id
  left join community.topic t on t.id = newest.topic_id
  left join community.post removed on removed.id = newest.post_id
  cross join lateral (
    select array_agg(kind order by at desc, kind) as kinds
    from (select kind, max(told_at) as at from told where told.key = page.key group by kind) k) kinds
  cross join lateral (
    select coalesce((array_agg(pseudonym order by at desc, pseudonym))[:3], '{}') as names, count(*)::int as actor_count
    from (
      select m.pseudonym, max(told.told_at) as at from told join community.member m on m.id = told.actor_id
      where told.key = page.key and told.kind = kinds.kinds[1] group by m.id, m.pseudonym) a) actors
  order by page.moment ${way}, page.id ${way}`;

const FIRST = groups('', 'desc');
const AFTER = groups('where (moment, id) < ($7::timestamptz, $8::uuid)', 'desc');
const BEFORE = groups('where (moment, id) > ($7::timestamptz, $8::uuid)', 'asc');

const UNREAD = `select count(*)::int as unread from (
  select 1 ${ON_SITE} and n.read_at is null limit ${MAX_UNREAD_COUNT}) waiting`;

export class SqlNotifications implements NotificationsQuery {
  constructor(private readonly sql: Sql) {}

  async execute(actor: Actor, asked: NotificationsAsked): Promise<NotificationsPage> {
    const member = actor.mustBeMember();
    const { cursor = null, unreadOnly = false, kind = null } = asked;
    const from = cursor ? decodeKeyset(cursor) : null;
    const text = !from ? FIRST : from.direction === 'after' ? AFTER : BEFORE;
    const beyond = from ? [from.moment, from.id] : [];
    const filter = [member, audiencesOf(actor), kindsOf(actor.closed), unreadOnly, kind];
    const rows = await this.sql.rows<Row>(text, [...filter, PAGE_SIZE + 1, ...beyond]);
    const page = pageOf(rows, PAGE_SIZE, from, (row) => ({ moment: row.moment, id: row.id }));
    return { ...page, items: page.items.map(view), isCut: rows[0]?.is_cut ?? false };
  }
}

export class SqlUnreadCount implements UnreadCountQuery {
  constructor(private readonly sql: Sql) {}

  async execute(actor: Actor): Promise<number> {
    if (actor.memberId === null) return 0;
    const row = await this.sql.row<{ unread: number }>(UNREAD, [
      actor.memberId,
      audiencesOf(actor),
      kindsOf(actor.closed),
    ]);
    return row?.unread ?? 0;
  }
}

const view = (row: Row): NotificationGroup => ({
  id: row.id,
  of: lineOf(row),
  topic:
    row.topic_id && row.title !== null
      ? { id: row.topic_id, number: Number(row.number), slug: row.slug!, title: row.title }
      : null,
  kinds: row.kinds,
  actors: row.names,
  actorCount: row.actor_count,
  count: row.count,
  unread: row.unread,
  latestAt: row.moment,
  post: row.post_id
    ? { id: row.post_id, position: row.position!, page: pageOfPosition(row.position!) }
    : null,
  decision:
    row.decision_id !== null && row.topic_id === null
      ? { id: row.decision_id, isChange: row.kind === 'decision-changed' }
      : null,
  toCheck: row.to_check,
  piece: toldPiece({ kind: row.kind, key: row.piece_key, state: row.piece_state, limit: row.piece_limit }),
  messageId: row.message_id,
  again: row.again,
  official: row.official,
  removal:
    row.kind === 'removed'
      ? {
          what: row.post_id ? 'reply' : 'topic',
          writtenAt: row.written_at!,
          reason: row.reason,
          decisionId: row.decision_id,
        }
      : null,
});

function lineOf({ kind, topic_id: topic, channel_id: channel }: Row): NotificationGroup['of'] {
  if (kind === REMOVED) return null;
  if (topic !== null) return { what: 'topic', id: topic };
  return channel === null ? null : { what: 'channel', id: channel };
}

interface Row {
  is_cut: boolean;
  id: string;
  moment: Date;
  count: number;
  unread: number;
  actor_count: number;
  kinds: string[];
  names: string[];
  topic_id: string | null;
  channel_id: string | null;
  number: string | null;
  slug: string | null;
  title: string | null;
  post_id: string | null;
  position: number | null;
  kind: string;
  written_at: Date | null;
  reason: string | null;
  decision_id: string | null;
  to_check: ToCheck | null;
  piece_key: string | null;
  piece_state: string | null;
  piece_limit: RoleLimit | null;
  message_id: string | null;
  again: boolean;
  official: boolean;
}
