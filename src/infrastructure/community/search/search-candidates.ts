import { visibleTopic } from '../visibility.sql.ts';
import { FIRST_RANKED, type Order, VOUCHED } from './search-statements.ts';

/** What is asked of a topic `t`, beside that it may be seen, and of whoever wrote what is found. */
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
const WORDS = '(select words from wanted)';

/** How well a post says it, known where it is found: its words are many, and are carried nowhere. */
const SAID = `p.position, ts_rank(p.search, ${WORDS}) as said`;
const NOT_SAID = 'null::int as position, 0::real as said';

const VISIBLE = visibleTopic('t', '$1');

/**
 * `hits`: every title and every post that holds all words, where these are few, as nearly always. What of them may be seen,
 * and what filters leave, is asked once for each topic when it is ranked. Nothing at all where they are many, which
 * `bounded` tells: see `wordMatches`.
 */
export const fewMatches = ({ byAuthor }: Pick<Filters, 'byAuthor'>): string => `
  ${WANTED},
  titled as materialized (
    select t.id as topic_id, ${NOT_SAID} from community.topic t
    where t.search @@ ${WORDS} and t.deleted_at is null${byAuthor('t.author_id')}
    limit ${MAX_TITLES}),
  spread as materialized (
    select p.topic_id, ${SAID} from community.post p
    where p.search @@ ${WORDS} and p.deleted_at is null${byAuthor('p.author_id')}
    limit ${MAX_POSTS}),
  bounded as materialized (
    select (select count(*) from spread) = ${MAX_POSTS} or (select count(*) from titled) = ${MAX_TITLES} as more),
  hits as (
    select * from (select * from titled union all select * from spread) found where not (select more from bounded))`;

const TITLED = ({ topic, byAuthor }: Filters, order: Order): string => `
  ${WANTED},
  titled as materialized (
    select t.id as topic_id, ${NOT_SAID}
    from community.topic t
    where t.search @@ ${WORDS} and ${VISIBLE} and ${topic}${byAuthor('t.author_id')}
    order by ${FIRST_RANKED[order]} desc, t.id desc limit ${MAX_TITLES})`;

/** `hits`: topics whose title holds the words. A fraction of the cost, for words of which any will do. */
export const titleMatches = (filters: Filters, order: Order): string => `
  ${TITLED(filters, order)},
  hits as (select * from titled),
  bounded as (select (select count(*) from titled) = ${MAX_TITLES} as more)`;

/** The first topics of a kind that comes first. */
const firstOf = (kind: string, by: string, { topic }: Filters, limit: number): string => `
  (select t.id from community.topic t where ${kind} and ${VISIBLE} and ${topic} order by ${by} desc, t.id desc limit ${limit})`;

/**
 * `hits`: topics whose title or a post holds all words, one row for each of these. A word that more posts hold than can
 * be ranked is also looked for in the newest ones, and in the topics that come first: the index alone would choose among
 * all these as they lie.
 */
export const wordMatches = (filters: Filters, order: Order): string => {
  const { topic, byAuthor } = filters;
  return `
  ${TITLED(filters, order)},
  spread as materialized (
    select p.topic_id, ${SAID}
    from community.post p join community.topic t on t.id = p.topic_id
    where p.search @@ ${WORDS} and p.deleted_at is null and ${VISIBLE} and ${topic}${byAuthor('p.author_id')}
    limit ${MAX_POSTS}),
  recent as materialized (
    select p.topic_id, ${SAID} from (
      select p.topic_id, p.position, p.search
      from community.post p join community.topic t on t.id = p.topic_id
      where p.deleted_at is null and ${VISIBLE} and ${topic}${byAuthor('p.author_id')}
      order by p.posted_at desc limit ${MAX_RECENT}) p
    where (select count(*) from spread) = ${MAX_POSTS} and ts_match_vq(p.search, ${WORDS})),
  preferred as materialized (
    select t.id, post.position, post.said
    from (
      ${firstOf(`t.${VOUCHED}`, FIRST_RANKED.nearness, filters, MAX_VOUCHED)}
      union all ${firstOf(`(t.solved or t.official = 'overdue') and not t.${VOUCHED}`, 't.last_activity_at', filters, MAX_SOLVED)}) t
    cross join lateral (
      select ${SAID} from community.post p
      where p.topic_id = t.id and p.position <= ${FIRST_POSTS} and p.deleted_at is null
        and ts_match_vq(p.search, ${WORDS})${byAuthor('p.author_id')}) post
    where (select count(*) from spread) = ${MAX_POSTS}),
  hits as (
    select * from titled union all select * from spread union all select * from recent union all select * from preferred),
  bounded as (
    select (select count(*) from spread) = ${MAX_POSTS} or (select count(*) from titled) = ${MAX_TITLES} as more)`;
};

/** What was typed, as it is compared. It is not known when a statement is planned, so that one plan serves for all. */
export const TYPED = '(select community.plain($2) offset 0)';

/** `hits`: topics whose titles have words that look like those asked for, twenty at most. */
export const lookAlikes = ({ topic, byAuthor }: Filters): string => `
  ${WANTED},
  hits as materialized (
    select t.id as topic_id, null::int as position, word_similarity(${TYPED}, community.plain(t.title)) as said
    from community.topic t
    where (select set_config('pg_trgm.word_similarity_threshold', '${LOOKS_LIKE}', true)) is not null
      and ${TYPED} <% community.plain(t.title) and ${VISIBLE} and ${topic}${byAuthor('t.author_id')}
    order by said desc, t.id desc limit 20),
  bounded as (select false as more)`;
