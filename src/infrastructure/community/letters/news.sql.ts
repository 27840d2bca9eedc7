import type { ToCheck } from '#application/community/notifications/notifications.query';
import type { Closing } from '#application/shared/viewer';
import type { NewsLetter } from '#application/community/letters/letters.port';
import { type CitedTextsQuery, WRITTEN_IN } from '#application/community/official/cited-texts.query';
import type { RoleLimit } from '#application/community/notifications/piece-notices.port';
import type { PiecesSaid } from '#application/community/published/pieces-said.api';
import {
  isMailed,
  isNotificationKind,
  type MailedKind,
  type PieceKind,
} from '#domain/community/notifications/kinds';
import { answeredBefore, answeredOfficially } from '../notifications/answered-before.sql.ts';
import { toCheck } from '../notifications/to-check.sql.ts';
import { toldLimit } from '../notifications/told-limit.sql.ts';
import { toldPiece } from '../notifications/told-piece.ts';
import { memberAudiences, notMutedFor, stillTold, TOLD_FROM } from '../notifications/told.sql.ts';
import type { Sql } from '../../platform/persistence/sql.ts';
import { ADDRESSEE, addresseeFrom, type AddresseeRow } from './addressee.sql.ts';

const INCIDENT = 'incident' satisfies PieceKind;

/** Of news of one incident only the latest is mailed: what waited is superseded by what was said since. @param n a row of notifications */
const isLatestOfIncident = (n: string): string => `not exists (
  select from community.notification later
  where ${n}.kind = '${INCIDENT}' and later.member_id = ${n}.member_id and later.kind = ${n}.kind
    and later.piece_key = ${n}.piece_key and later.mail_kind is not null
    and (later.told_at, later.id) > (${n}.told_at, ${n}.id))`;

/** What was said of an incident by the fact that is told; of a question that is gathered, what is known by now. */
const saidOfIncident = `case when n.kind = '${INCIDENT}' then coalesce(
  (select s.body from community.incident_news s where s.id = n.cause),
  (select i.known from community.incident i where i.number = n.piece_key::bigint)) end`;

/** More than a letter quotes. */
const EXCERPT = 2000;

const READERS = (place: string) => memberAudiences('m', place);
// Asked when the letter leaves: what its reader lost access to since then is not told.
const NEWS = `
  select n.id as "notificationId", ${ADDRESSEE.columns}, n.mail_kind as kind, n.told_at as "toldAt", actor.pseudonym as actor,
    t.id as "topicId", case when t.deleted_at is null then t.title end as title,
    t.author_id = m.id and t.kind = 'question' as "ownQuestion", p.id as "postId", coalesce(left(p.plain, ${EXCERPT}), '') as plain,
    (select s.reason from community.ambassadorship s
      where n.kind = 'ambassador' and s.id::text = n.piece_key and s.member_id = m.id and (
        n.piece_state in ('accepted', 'refused', 'invited') and s.ended_why is null
        or n.piece_state = 'ended' and s.ended_why = 'team')) as "reason",
    ${saidOfIncident} as "saidOfIncident",
    ${answeredBefore('n')} as again, ${answeredOfficially('n')} as official,
    n.kind as "toldAs", n.piece_key as "pieceKey", n.piece_state as "pieceState", ${toldLimit('n', { reader: 'm.id', audiences: READERS('c') })} as "pieceLimit", n.message_id as "messageId", ${toCheck('n.target_id', 'm.id', READERS)} as "toCheck",
    (select count(*)::int from community.mail_sent d
      where d.member_id = m.id and d.key not like 'event:%' and d.claimed_at > $2::timestamptz - interval '24 hours') as today,
    exists (select from community.mail_sent b where b.member_id = m.id and b.key = 'fact:' || n.cause) as "wasBegun"
  from ${TOLD_FROM}
  cross join (${ADDRESSEE.from})
  left join community.category c on c.id = t.category_id
  left join community.topic_follow f on f.member_id = m.id and f.topic_id = t.id
  left join community.member actor on actor.id = n.actor_id
  where n.id = any($1::uuid[]) and m.id = n.member_id and n.read_at is null and ${ADDRESSEE.where}
    and ${isLatestOfIncident('n')} and ${stillTold(READERS)} and ${notMutedFor('m', 'f', 'c')}`;

/** What is told in letters, in the words that its readers would read on the page of the topic: figures too are in the language of the text. */
export async function readNews(
  sql: Sql,
  { citedTexts, piecesSaid }: { citedTexts: CitedTextsQuery; piecesSaid: PiecesSaid },
  notificationIds: readonly string[],
  p: { readonly at: Date; readonly closing: Closing },
): Promise<ReadonlyMap<string, NewsLetter>> {
  if (notificationIds.length === 0) return new Map();
  const found = await sql.rows<Row>(NEWS, [notificationIds, p.at]);
  const told = await citedTexts.execute(found, { plain: ['plain'], cutAt: EXCERPT }, WRITTEN_IN);
  return withSaid(
    piecesSaid,
    new Map(told.map((row) => [row.notificationId, row.toldAt])),
    told.flatMap((row) =>
      isNotificationKind(row.kind) && isMailed(row.kind) && !isDone(row)
        ? [newsFrom(row, row.kind, p.closing)]
        : [],
    ),
  );
}

async function withSaid(
  piecesSaid: PiecesSaid,
  toldAt: ReadonlyMap<string, Date>,
  letters: readonly (readonly [string, NewsLetter])[],
): Promise<ReadonlyMap<string, NewsLetter>> {
  const told = letters.filter(([, { news }]) => news.piece !== null);
  const said = await piecesSaid.of(
    told.map(([id, { to, news }]) => {
      const at = toldAt.get(id)!;
      return { ...news.piece!, toldFrom: at, toldUntil: at, memberId: to.memberId };
    }),
  );
  const saidOf = new Map(told.map(([id], at) => [id, said[at]!]));
  return new Map(
    letters.map(([id, letter]) => [
      id,
      { ...letter, news: { ...letter.news, said: saidOf.get(id) ?? letter.news.said } },
    ]),
  );
}

/** Nothing is left to be read again. */
const isDone = ({ kind, toCheck: check }: Row): boolean =>
  kind !== 'reference-withdrawn' && check?.count === 0;

function newsFrom(row: Row, kind: MailedKind, closing: Closing): [string, NewsLetter] {
  const {
    notificationId,
    actor,
    topicId,
    title,
    ownQuestion,
    postId,
    plain,
    toCheck: check,
    messageId,
    reason,
    saidOfIncident: incident,
    again,
    official,
    today,
    wasBegun,
  } = row;
  const piece = toldPiece({
    kind: row.toldAs,
    key: row.pieceKey,
    state: row.pieceState,
    limit: row.pieceLimit,
  });
  const topic = topicId === null || title === null ? null : { id: topicId, title, ownQuestion: ownQuestion! };
  // What the team said to it, of what is Community's own.
  const answer = reason ?? incident;
  const said = answer ? { title: '', answer } : null;
  const post = postId === null ? null : { id: postId, plain };
  return [
    notificationId,
    {
      to: addresseeFrom(row, closing),
      news: { kind, actor, topic, post, toCheck: check, piece, said, messageId, again, official },
      today,
      wasBegun,
    },
  ];
}

interface Row extends AddresseeRow {
  notificationId: string;
  kind: string;
  toldAt: Date;
  actor: string | null;
  topicId: string | null;
  title: string | null;
  ownQuestion: boolean | null;
  postId: string | null;
  plain: string;
  toCheck: ToCheck | null;
  reason: string | null;
  saidOfIncident: string | null;
  toldAs: string;
  pieceKey: string | null;
  pieceState: string | null;
  pieceLimit: RoleLimit | null;
  messageId: string | null;
  again: boolean;
  official: boolean;
  today: number;
  wasBegun: boolean;
}
