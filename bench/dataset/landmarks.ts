import type pg from 'pg';
import language from './content/language.json' with { type: 'json' };
import { SUBJECTS } from './phrases.ts';
import { FULL_PAGE_REPLIES } from './threads.ts';

interface TopicAddress {
  readonly id: string;
  readonly path: string;
}

/** Places of the dataset that the profiles visit. */
export interface Landmarks {
  /** Topics whose first page holds twenty posts. */
  readonly fullPages: readonly TopicAddress[];
  /** Open topics of all lengths, to answer in. */
  readonly open: readonly TopicAddress[];
  /** Paths of the public categories that hold most topics. */
  readonly categories: readonly string[];
  /** Words that about three hundred topics hold, and how many do. */
  readonly searches: readonly { readonly text: string; readonly hits: number }[];
  readonly posts: number;
}

const WANTED_HITS = 300;
const SEARCHES = 8;

/** The dataset may be old: its sessions begin now. @returns how many members are signed in */
export async function signInAgain(client: pg.Client): Promise<number> {
  const { rowCount } =
    await client.query(`update community.session set last_seen_at = now(), created_at = now(),
    confirmed_at = now(), expires_at = now() + interval '1 year'`);
  return rowCount!;
}

export async function landmarksOf(client: pg.Client): Promise<Landmarks> {
  const topics = (where: string, limit: number) =>
    client
      .query<TopicAddress>(
        `select id, '/sujets/' || slug || '-' || number as path from community.topic
         where audience = 'public' and deleted_at is null and ${where} order by md5(number::text) limit ${limit}`,
      )
      .then(({ rows }) => rows);
  const fullPages = await topics(`reply_count = ${FULL_PAGE_REPLIES}`, 100);
  const open = await topics(`status = 'open'`, 2_000);
  const categories = await client.query<{ path: string }>(
    `select '/c/' || slug as path from community.category where audience = 'public' and topic_count > 0
     order by topic_count desc limit 6`,
  );
  const posts = await client.query<{ posts: string }>('select count(*) as posts from community.post');
  return {
    fullPages: fullPages.length > 0 ? fullPages : await topics('reply_count > 1', 20),
    open,
    categories: categories.rows.map(({ path }) => path),
    searches: await searchesOf(client),
    posts: Number(posts.rows[0]!.posts),
  };
}

/** Of many words and pairs of words, those whose number of topics lies nearest to what is wanted. */
async function searchesOf(client: pg.Client): Promise<Landmarks['searches']> {
  const places = language.places.map((place) => place.split(' ').at(-1)!);
  const candidates = [
    ...SUBJECTS,
    ...SUBJECTS.slice(0, 25).flatMap((subject) => places.slice(0, 4).map((place) => `${subject} ${place}`)),
  ];
  const { rows } = await client.query<{ text: string; hits: string }>(
    `select text, (
       select count(*) from (
         select t.id from community.topic t where t.search @@ words and t.audience = 'public'
         union select p.topic_id from community.post p join community.topic t on t.id = p.topic_id
         where p.search @@ words and t.audience = 'public') found) as hits
     from unnest($1::text[]) text, websearch_to_tsquery('platform.fr', text) words`,
    [candidates],
  );
  return rows
    .map(({ text, hits }) => ({ text, hits: Number(hits) }))
    .filter(({ hits }) => hits > 0)
    .sort((a, b) => Math.abs(a.hits - WANTED_HITS) - Math.abs(b.hits - WANTED_HITS))
    .slice(0, SEARCHES);
}
