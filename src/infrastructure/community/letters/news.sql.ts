import type { ToCheck } from '#application/community/notifications/notifications.query';
import type { NewsLetter } from '#application/community/letters/letters.port';
import { isMailed, isNotificationKind, type MailedKind } from '#domain/community/notifications/kinds';
import { toCheck } from '../notifications/to-check.sql.ts';
import { memberAudiences, notMutedFor, stillTold, TOLD_FROM } from '../notifications/told.sql.ts';
import type { Sql } from '../../platform/persistence/sql.ts';
import { ADDRESSEE, addresseeFrom, type AddresseeRow } from './addressee.sql.ts';

// Asked when the letter leaves: what its reader lost access to since then is not told.
const NEWS = `
  select n.id as "notificationId", ${ADDRESSEE.columns}, n.mail_kind as kind, actor.pseudonym as actor, t.id as "topicId", t.title,
    t.author_id = m.id and t.kind = 'question' as "ownQuestion", p.id as "postId", left(p.plain, 2000) as plain,
    n.idea_number as "ideaNumber", n.idea_status as "ideaStatus", ${toCheck('n.target_id', 'm.id', memberAudiences('m', 't'))} as "toCheck",
    (select count(*)::int from community.mail_sent d
      where d.member_id = m.id and d.claimed_at > $2::timestamptz - interval '24 hours') as today
  from ${TOLD_FROM}
  cross join (${ADDRESSEE.from})
  left join community.category c on c.id = t.category_id
  left join community.topic_follow f on f.member_id = m.id and f.topic_id = t.id
  left join community.member actor on actor.id = n.actor_id
  where n.id = any($1::uuid[]) and m.id = n.member_id and n.read_at is null and ${ADDRESSEE.where}
    and ${stillTold(memberAudiences('m', 't'))} and ${notMutedFor('m', 'f', 'c')}`;

export async function readNews(
  sql: Sql,
  notificationIds: readonly string[],
  at: Date,
): Promise<ReadonlyMap<string, NewsLetter>> {
  if (notificationIds.length === 0) return new Map();
  const rows = await sql.rows<Row>(NEWS, [notificationIds, at]);
  return new Map(
    rows.flatMap((row) =>
      isNotificationKind(row.kind) && isMailed(row.kind) && row.toCheck?.count !== 0
        ? [newsFrom(row, row.kind)]
        : [],
    ),
  );
}

function newsFrom(row: Row, kind: MailedKind): [string, NewsLetter] {
  const { notificationId, actor, topicId, title, ownQuestion, postId, plain, toCheck: check, today } = row;
  const idea = row.ideaNumber === null ? null : { number: row.ideaNumber, status: row.ideaStatus! };
  const topic = topicId === null ? null : { id: topicId, title: title!, ownQuestion: ownQuestion! };
  const post = postId === null ? null : { id: postId, plain: plain! };
  return [
    notificationId,
    { to: addresseeFrom(row), news: { kind, actor, topic, post, toCheck: check, idea }, today },
  ];
}

interface Row extends AddresseeRow {
  notificationId: string;
  kind: string;
  actor: string | null;
  topicId: string | null;
  title: string | null;
  ownQuestion: boolean | null;
  postId: string | null;
  plain: string | null;
  toCheck: ToCheck | null;
  ideaNumber: number | null;
  ideaStatus: string | null;
  today: number;
}
