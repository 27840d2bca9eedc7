import type { Digest, DigestFind, DigestNews } from '#application/community/letters/letters.port';
import type { NotificationKind } from '#domain/community/notifications/kinds';
import type { Sql } from '../../platform/persistence/sql.ts';
import { memberAudiences, notMuted, stillTold, TOLD_FROM } from '../notifications/told.sql.ts';
import { visibleTopic } from '../visibility.sql.ts';

const MAX_NEWS = 10;
const MAX_FINDS = 5;

const NEWS = `
  select t.number::int, t.slug, t.title, count(*)::int as count, array_agg(distinct n.mail_kind) as kinds,
    (count(*) over ())::int as topics
  from ${TOLD_FROM}
  join community.member m on m.id = n.member_id
  join community.category c on c.id = t.category_id
  left join community.topic_follow f on f.member_id = m.id and f.topic_id = t.id
  where n.member_id = $1 and n.read_at is null and n.mail_kind = any($2::text[]) and n.told_at >= $3 and n.told_at < $4
    and ${stillTold(memberAudiences('m', 't'))} and ${notMuted('m', 'f', 'c')}
    and not exists (select from community.mail_sent s
      where s.member_id = n.member_id and s.key = 'fact:' || n.cause and s.sent_at is not null)
  group by t.id order by max(n.told_at) desc, t.id limit ${MAX_NEWS}`;

const FINDS = `
  select t.number::int, t.slug, t.title, c.name as category, t.reply_count as replies, t.helpful_count as helpful
  from community.member m
  cross join community.topic t
  join community.category c on c.id = t.category_id
  left join community.topic_follow f on f.member_id = m.id and f.topic_id = t.id
  where m.id = $1 and t.opened_at >= $3 and t.opened_at < $4 and t.author_id <> m.id
    and t.duplicate_of is null and t.merged_into is null
    and ${visibleTopic('t', memberAudiences('m', 't'))} and ${notMuted('m', 'f', 'c')}
    and (t.branches && m.branches or exists (
      select from community.category_follow k where k.member_id = m.id and k.category_id in (c.id, c.parent_id)
        and k.level in ('watching', 'tracking')))
    and not exists (select from community.read_position r where r.member_id = m.id and r.topic_id = t.id)
    and t.number <> all($2::bigint[])
  order by t.helpful_count desc, t.reply_count desc, t.opened_at desc, t.id limit ${MAX_FINDS}`;

/** What a digest holds, as its reader may see it now. */
export async function readDigest(
  sql: Sql,
  reader: string,
  kinds: readonly NotificationKind[],
  { since, until }: { readonly since: Date; readonly until: Date },
): Promise<Digest> {
  const told = await sql.rows<DigestNews & { topics: number }>(NEWS, [reader, kinds, since, until]);
  const news = told.map(({ topics: _topics, ...row }) => row);
  const shown = news.map(({ number }) => number);
  const finds = await sql.rows<DigestFind>(FINDS, [reader, shown, since, until]);
  return { news, moreNews: Math.max(0, (told[0]?.topics ?? 0) - news.length), finds };
}
