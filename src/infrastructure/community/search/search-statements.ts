import { MARK_END, MARK_START, MAX_SEARCH_TOTAL } from '#application/community/search/search.query';
import { visibleTopic } from '../visibility.sql.ts';
import type { RankCursor } from './rank-cursor.ts';

/** What is asked of a topic `t`, and of whoever wrote what is found. */
export interface Filters {
  readonly topic: string;
  readonly byAuthor: (column: string) => string;
}

// However common a word is, no more than these are ranked: the cost of a search has a ceiling at any size.
const MAX_TITLES = 1_000;
const MAX_POSTS = 1_000;
const MAX_RECENT = 1_000;

// From 0 to 1; what PostgreSQL takes by itself, 0.6, forgives no exchanged letters. Set for one statement.
const LOOKS_LIKE = 0.4;

/** Years after which a topic must match e times better than one of today to stand before it. */
const FADE_YEARS = 6;
const SECONDS_PER_YEAR = 31_557_600;

// The order between two topics never changes as time passes, so cursors stay right.
const freshness = (t: string): string =>
  `extract(epoch from ${t}.last_activity_at)::float8 / ${FADE_YEARS * SECONDS_PER_YEAR}`;
const solvedBonus = (t: string): string => `case when ${t}.solved then 0.25 else 0 end`;

/**
 * Topics whose title or a post holds all words, by weight. A word that more posts hold than can be ranked is also looked
 * for in the newest ones, which the index alone would not put first.
 */
export const matches = ({ topic, byAuthor }: Filters): string => `
  wanted as materialized (select websearch_to_tsquery('platform.fr', community.searchable($2)) as words),
  titled as materialized (
    select t.id from community.topic t
    where t.search @@ (select words from wanted) and ${topic}${byAuthor('t.author_id')}
    order by t.last_activity_at desc, t.id desc limit ${MAX_TITLES}),
  spread as materialized (
    select p.topic_id, p.id, ts_rank(p.search, (select words from wanted)) as weight
    from community.post p join community.topic t on t.id = p.topic_id
    where p.search @@ (select words from wanted) and p.deleted_at is null and ${topic}${byAuthor('p.author_id')}
    limit ${MAX_POSTS}),
  recent as materialized (
    select p.topic_id, p.id, ts_rank(p.search, (select words from wanted)) as weight
    from (
      select p.topic_id, p.id, p.search from community.post p join community.topic t on t.id = p.topic_id
      where p.deleted_at is null and ${topic}${byAuthor('p.author_id')}
      order by p.posted_at desc limit ${MAX_RECENT}) p
    where (select count(*) from spread) = ${MAX_POSTS} and ts_match_vq(p.search, (select words from wanted))),
  best as (
    select distinct on (topic_id) topic_id, id, weight from (select * from spread union all select * from recent) found
    order by topic_id, weight desc, id),
  ranked as materialized (
    select t.id, best.id as post_id,
      ln(2 * ts_rank(t.search, (select words from wanted)) + coalesce(best.weight, 0) + 0.000001)::float8
        + ${solvedBonus('t')} + ${freshness('t')} as score
    from (select id from titled union select topic_id from best) found
    join community.topic t on t.id = found.id
    left join best on best.topic_id = t.id),
  counted as (
    select least(count(*), ${MAX_SEARCH_TOTAL})::int as total,
      count(*) > ${MAX_SEARCH_TOTAL} or (select count(*) from spread) = ${MAX_POSTS}
        or (select count(*) from titled) = ${MAX_TITLES} as more
    from ranked)`;

/** One page of topics whose titles have words that look like those asked for. */
export const lookAlikes = ({ topic, byAuthor }: Filters): string => `
  wanted as materialized (select websearch_to_tsquery('platform.fr', community.searchable($2)) as words),
  ranked as materialized (
    select t.id, null::uuid as post_id, word_similarity(community.plain($2), community.plain(t.title))::float8 as score
    from community.topic t
    where (select set_config('pg_trgm.word_similarity_threshold', '${LOOKS_LIKE}', true)) is not null
      and community.plain($2) <% community.plain(t.title) and ${topic}${byAuthor('t.author_id')}
    order by score desc, t.id desc limit 20),
  counted as (select count(*)::int as total, false as more from ranked)`;

// What slows the search down is put out of its sight, as `community.searchable` does, and put back into what is shown.
const SLOW = '_<>/~';
const HIDDEN = '\uE002\uE003\uE004\uE005\uE006';

const headline = (text: string, options: string): string =>
  `translate(ts_headline('platform.fr',
    translate(translate(${text}, '${MARK_START}${MARK_END}${HIDDEN}', ''), '${SLOW}', '${HIDDEN}'),
    (select words from wanted), 'StartSel=${MARK_START}, StopSel=${MARK_END}, ${options}'), '${HIDDEN}', '${SLOW}')`;

// Finding the words in a text to mark them costs more than finding the text: only the passage around the first of them is
// looked through. A stem is nearly always how its words begin; where none is found, the text is shown from its beginning.
const BEFORE_MATCH = 120;
const PASSAGE = 450;
const MOST_LOOKED_AT = 8_000;
const firstMatch = `(
  select coalesce(min(nullif(strpos(folded.text, stem), 0)), 1)
  from community.plain(left(p.plain, ${MOST_LOOKED_AT})) as folded(text), unnest((select stems from asked)) as stem)`;
const passage = `substr(p.plain, greatest(1, ${firstMatch} - ${BEFORE_MATCH}), ${PASSAGE})`;

/** The page of `ranked`, with what is shown of it; a row without an id when there is none, for the count. */
export function resultPage(
  ranked: string,
  from: RankCursor | null,
  param: (value: unknown) => string,
): string {
  const backwards = from?.direction === 'before';
  const way = backwards ? 'asc' : 'desc';
  const beyond = from
    ? `where (score, id) ${backwards ? '>' : '<'} (${param(from.score)}::float8, ${param(from.id)}::uuid)`
    : '';
  return `with ${ranked},
    asked as materialized (select tsvector_to_array(to_tsvector('platform.fr', $2)) as stems),
    page as materialized (select id, post_id, score from ranked ${beyond} order by score ${way}, id ${way} limit $3)
    select counted.total, counted.more, page.id, page.score, t.number, t.slug, t.kind, t.title, t.status, t.solved, t.tags,
      t.reply_count, t.last_activity_at, c.slug as category_slug, c.name as category_name,
      p.id as post_id, p.position, p.posted_at, m.pseudonym, m.handle, m.status as author_status,
      ${headline('t.title', 'HighlightAll=true')} as marked_title,
      ${headline(passage, 'MaxFragments=2, MaxWords=26, MinWords=12, FragmentDelimiter=" … "')} as excerpt
    from counted
    left join page on true
    left join community.topic t on t.id = page.id and ${visibleTopic('t', '$1')}
    left join community.category c on c.id = t.category_id
    left join lateral (
      select p.* from community.post p
      where p.id = page.post_id or page.post_id is null and p.topic_id = page.id and p.position = 1) p on true
    left join community.member m on m.id = p.author_id
    order by page.score ${way}, page.id ${way}`;
}
