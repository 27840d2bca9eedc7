import type {
  AskedDigest,
  Digest,
  DigestFind,
  DigestNews,
} from '#application/community/letters/letters.port';
import type { Sql } from '../../platform/persistence/sql.ts';
import type { PieceSaid, PiecesSaid } from '#application/community/published/pieces-said.api';
import { toCheck } from '../notifications/to-check.sql.ts';
import { toldPiece } from '../notifications/told-piece.ts';
import { memberAudiences, notMuted, notMutedFor, stillTold, TOLD_FROM } from '../notifications/told.sql.ts';
import { keepsAway } from '../distance/distance.sql.ts';
import { visibleTopic } from '../visibility.sql.ts';
import { OCCASIONS } from './occasion-kinds.ts';

const MAX_NEWS = 10;
/** Of what takes place: those who keep it say what is over, and only then is it known which of it is told. */
const MAX_OCCASIONS = 100;
const IS_OCCASION = `"toldAs" = any('{${OCCASIONS.join()}}')`;
const MAX_FINDS = 5;

const READERS = (place: string) => memberAudiences('m', place);

// Many readers in one statement, each in a part of its own behind `lateral`: what one may read is asked of them alone.
const NEWS = `
  select asked.reader, news.*, ${toCheck('news.target', 'm.id', READERS)} as "toCheck"
  from jsonb_to_recordset($1::jsonb) as asked(reader uuid, kinds text[], mailed text[], since timestamptz)
  join community.member m on m.id = asked.reader
  cross join lateral (
    select line.*, (count(*) over ())::int as topics,
      row_number() over (partition by ${IS_OCCASION} order by "toldUntil" desc, "topicId") as place
    from (
    select t.id as "topicId", t.number::int, t.slug, case when t.deleted_at is null then t.title end as title, count(*)::int as count,
      array_agg(distinct n.mail_kind) as kinds, n.target_id as target,
      min(n.kind) as "toldAs", n.piece_key as "pieceKey", (array_agg(n.piece_state order by n.told_at desc))[1] as "pieceState",
      min(n.told_at) as "toldFrom", max(n.told_at) as "toldUntil",
      (array_agg(n.message_id order by n.told_at desc))[1] as "messageId"
    from ${TOLD_FROM}
    left join community.category c on c.id = t.category_id
    left join community.topic_follow f on f.member_id = m.id and f.topic_id = t.id
    where n.member_id = m.id and n.read_at is null
      and (n.mail_kind = any(asked.kinds) and n.told_at >= asked.since and n.told_at < $2
        or n.mail_kind = any(asked.mailed) and n.mail_held_at >= asked.since and n.mail_held_at < $2)
      and ${stillTold(READERS)} and ${notMutedFor('m', 'f', 'c')}
      and not exists (select from community.mail_sent s
        where s.member_id = n.member_id and s.key = 'fact:' || n.cause and s.sent_at is not null)
    group by t.id, n.target_id, n.piece_key, case when n.piece_key is not null then n.kind end,
      (select cm.channel_id from community.chat_message cm where cm.id = n.message_id)) line) news
  where news.place <= case when ${IS_OCCASION} then ${MAX_OCCASIONS} else ${MAX_NEWS} end
  order by news."toldUntil" desc, news."topicId"`;

const FINDS = `
  select asked.reader, find.*
  from jsonb_to_recordset($1::jsonb) as asked(reader uuid, shown bigint[], since timestamptz)
  join community.member m on m.id = asked.reader
  cross join lateral (
    select t.number::int, t.slug, t.title, c.name as category, t.reply_count as replies, t.helpful_count as helpful
    from community.topic t
    join community.category c on c.id = t.category_id
    left join community.topic_follow f on f.member_id = m.id and f.topic_id = t.id
    where t.opened_at >= asked.since and t.opened_at < $2 and t.author_id <> m.id
      and t.duplicate_of is null and t.merged_into is null
      and ${visibleTopic('t', memberAudiences('m', 't'))} and ${notMuted('m', 'f', 'c')}
      and not ${keepsAway('m.id', 't.author_id')}
      and (t.branches && m.branches or exists (
        select from community.category_follow k where k.member_id = m.id and k.category_id in (c.id, c.parent_id)
          and k.level in ('watching', 'tracking')))
      and not exists (select from community.read_position r where r.member_id = m.id and r.topic_id = t.id)
      and t.number <> all(asked.shown)
    order by t.helpful_count desc, t.reply_count desc, t.opened_at desc, t.id limit ${MAX_FINDS}) find`;

/** What digests hold, as their readers may see it now; two statements for however many. */
export async function readDigests(
  sql: Sql,
  piecesSaid: PiecesSaid,
  asked: readonly AskedDigest[],
  until: Date,
): Promise<ReadonlyMap<string, Digest>> {
  if (asked.length === 0) return new Map();
  const rows = await sql.rows<NewsRow>(NEWS, [JSON.stringify(asked), until]);
  const news = latest(byReader(await withSaid(piecesSaid, rows)), until);
  const shown = (reader: string) =>
    (news.get(reader) ?? []).flatMap(({ number }) => (number === null ? [] : [number]));
  const forFinds = asked
    .filter((one) => one.finds)
    .map(({ reader, since }) => ({ reader, since, shown: shown(reader) }));
  const finds = byReader(await sql.rows<FindRow>(FINDS, [JSON.stringify(forFinds), until]));
  return new Map(
    asked.map(({ reader }) => [reader, digestFrom(news.get(reader) ?? [], finds.get(reader) ?? [])]),
  );
}

/** With what their pieces are called, asked of all readers at once. */
async function withSaid(piecesSaid: PiecesSaid, rows: readonly NewsRow[]): Promise<readonly SaidRow[]> {
  const pieces = rows.flatMap((row, at) => {
    const piece = pieceIn(row);
    const { toldFrom, toldUntil, reader: memberId } = row;
    return piece ? [{ at, piece: { ...piece, toldFrom, toldUntil, memberId } }] : [];
  });
  const said = pieces.length === 0 ? [] : await piecesSaid.of(pieces.map(({ piece }) => piece));
  const saidAt = new Map(pieces.map(({ at }, place) => [at, said[place] ?? null]));
  return rows.map((row, at) => ({ ...row, said: saidAt.get(at) ?? null }));
}

/**
 * What took place already is no news any more, to whoever took part and to whoever waited for a seat, nor is what is not so any more. Only
 * of what is left are the latest told: what is over takes the place of nothing.
 */
function latest(
  news: ReadonlyMap<string, readonly SaidRow[]>,
  at: Date,
): ReadonlyMap<string, readonly SaidRow[]> {
  const isAhead = ({ said }: SaidRow) =>
    !said?.hour?.isOver && (!said?.occasion || said.occasion.endsAt >= at);
  return new Map(
    [...news].map(([reader, rows]) => {
      const ahead = rows.filter(isAhead);
      const over = rows.length - ahead.length;
      const told = ahead.slice(0, MAX_NEWS);
      return [reader, told.map((row) => ({ ...row, topics: row.topics - over }))] as const;
    }),
  );
}

const pieceIn = ({ toldAs, pieceKey, pieceState }: NewsRow) =>
  toldPiece({ kind: toldAs, key: pieceKey, state: pieceState });

function digestFrom(news: readonly SaidRow[], finds: readonly FindRow[]): Digest {
  return {
    news: news.map(newsFrom),
    moreNews: Math.max(0, (news[0]?.topics ?? 0) - news.length),
    finds: finds.map(({ reader: _reader, ...find }) => find),
  };
}

const newsFrom = (row: SaidRow): DigestNews => newsOf(row, pieceIn(row));

const newsOf = (
  { number, slug, title, kinds, count, toCheck: check, said, messageId }: SaidRow,
  piece: DigestNews['piece'],
): DigestNews => ({
  topic: number === null || title === null ? null : { number, slug: slug!, title },
  kinds,
  count,
  toCheck: check,
  piece,
  said,
  messageId,
});

function byReader<Row extends { readonly reader: string }>(rows: readonly Row[]): Map<string, Row[]> {
  const found = new Map<string, Row[]>();
  for (const row of rows) found.set(row.reader, [...(found.get(row.reader) ?? []), row]);
  return found;
}

interface NewsRow {
  readonly reader: string;
  readonly number: number | null;
  readonly slug: string | null;
  readonly title: string | null;
  readonly kinds: DigestNews['kinds'];
  readonly count: number;
  readonly toCheck: DigestNews['toCheck'];
  /** On the site; of the rows of one piece all the same. */
  readonly toldAs: string;
  readonly pieceKey: string | null;
  readonly pieceState: string | null;
  readonly toldFrom: Date;
  readonly toldUntil: Date;
  readonly messageId: string | null;
  readonly topics: number;
}

interface SaidRow extends NewsRow {
  readonly said: PieceSaid | null;
}

interface FindRow extends DigestFind {
  readonly reader: string;
}
