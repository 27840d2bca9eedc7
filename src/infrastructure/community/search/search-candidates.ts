import { FIRST_RANKED, type Order, VOUCHED } from './search-statements.ts';

/** What is asked of a topic `t`, and of whoever wrote what is found. */
export interface Filters {
  readonly topic: string;
  readonly byAuthor: (column: string) => string;
}

// However common a word is, no more than these are ranked: the cost of a search has a ceiling at any size.
const MAX_TITLES = 1_000;
const MAX_POSTS = 1_000;
const MAX_RECENT = 1_000;
/** Topics that come first whatever is looked for, and how many of their posts are looked at. */
const MAX_VOUCHED = 400;
const MAX_SOLVED = 100;
const FIRST_POSTS = 20;

// From 0 to 1; what PostgreSQL takes by itself, 0.6, forgives no exchanged letters. Set for one statement.
export const LOOKS_LIKE = 0.4;

/** What is looked for: words, and what the trade calls the same. Few searches hold such a term; the others pay nothing. */
export const wantedBy = (text: string): string => `
  wanted as materialized (
    select case when exists (select from community.search_synonym s where typed.words @> s.asked)
      then ts_rewrite(typed.words, 'select asked, expanded from community.search_synonym') else typed.words end as words
    from (select websearch_to_tsquery('platform.fr', community.searchable(${text})) as words offset 0) typed)`;
export const WANTED = wantedBy('$2');

/** What ranking and counting need to know of a topic, carried along so that nothing is looked up twice. */
const CARRIED = `t.id, t.search as named, t.solved, t.official, t.helpful_count, t.last_activity_at, t.kind, t.category_id, t.tags, t.branches,
  t.reply_count, t.status`;

const TITLED = ({ topic, byAuthor }: Filters, order: Order): string => `
  ${WANTED},
  titled as materialized (
    select ${CARRIED}, null::int as position, null::tsvector as said
    from community.topic t
    where t.search @@ (select words from wanted) and ${topic}${byAuthor('t.author_id')}
    order by ${FIRST_RANKED[order]} desc, t.id desc limit ${MAX_TITLES})`;

/** `found`: topics whose title holds the words. A fraction of the cost, for words of which any will do. */
export const titleMatches = (filters: Filters, order: Order): string => `
  ${TITLED(filters, order)},
  found as (select * from titled),
  bounded as (select (select count(*) from titled) = ${MAX_TITLES} as more)`;

/** The first topics of a kind that comes first. */
const firstOf = (kind: string, by: string, { topic }: Filters, limit: number): string => `
  (select t.* from community.topic t where ${kind} and ${topic} order by ${by} desc, t.id desc limit ${limit})`;

/**
 * `found`: topics whose title or a post holds all words, one row for each of these. A word that more posts hold than can
 * be ranked is also looked for in the newest ones, and in the topics that come first: the index alone would choose among
 * all these as they lie.
 */
export const wordMatches = ({ topic, byAuthor }: Filters, order: Order): string => `
  ${TITLED({ topic, byAuthor }, order)},
  spread as materialized (
    select ${CARRIED}, p.position, p.search as said
    from community.post p join community.topic t on t.id = p.topic_id
    where p.search @@ (select words from wanted) and p.deleted_at is null and ${topic}${byAuthor('p.author_id')}
    limit ${MAX_POSTS}),
  recent as materialized (
    select newest.* from (
      select ${CARRIED}, p.position, p.search as said
      from community.post p join community.topic t on t.id = p.topic_id
      where p.deleted_at is null and ${topic}${byAuthor('p.author_id')}
      order by p.posted_at desc limit ${MAX_RECENT}) newest
    where (select count(*) from spread) = ${MAX_POSTS} and ts_match_vq(newest.said, (select words from wanted))),
  preferred as materialized (
    select ${CARRIED}, post.position, post.said
    from (
      ${firstOf(`t.${VOUCHED}`, FIRST_RANKED.nearness, { topic, byAuthor }, MAX_VOUCHED)}
      union all ${firstOf(`(t.solved or t.official = 'overdue') and not t.${VOUCHED}`, 't.last_activity_at', { topic, byAuthor }, MAX_SOLVED)}) t
    cross join lateral (
      select p.position, p.search as said from community.post p
      where p.topic_id = t.id and p.position <= ${FIRST_POSTS} and p.deleted_at is null
        and ts_match_vq(p.search, (select words from wanted))${byAuthor('p.author_id')}) post
    where (select count(*) from spread) = ${MAX_POSTS}),
  found as (
    select * from titled union all select * from spread union all select * from recent union all select * from preferred),
  bounded as (
    select (select count(*) from spread) = ${MAX_POSTS} or (select count(*) from titled) = ${MAX_TITLES} as more)`;

/** `found`: topics whose titles have words that look like those asked for, twenty at most. */
export const lookAlikes = ({ topic, byAuthor }: Filters): string => `
  ${WANTED},
  found as materialized (
    select ${CARRIED}, null::int as position, null::tsvector as said,
      word_similarity(community.plain($2), community.plain(t.title))::float8 as likeness
    from community.topic t
    where (select set_config('pg_trgm.word_similarity_threshold', '${LOOKS_LIKE}', true)) is not null
      and community.plain($2) <% community.plain(t.title) and ${topic}${byAuthor('t.author_id')}
    order by likeness desc, t.id desc limit 20),
  bounded as (select false as more)`;
