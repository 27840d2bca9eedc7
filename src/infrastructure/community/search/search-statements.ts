import { MAX_SEARCH_TOTAL, type SearchSort } from '#application/community/search/search.query';
import { standingOf } from '../official/official-view.sql.ts';
import { acceptedIn } from '../topics/accepted.sql.ts';
import { visibleTopic } from '../visibility.sql.ts';
import type { RankCursor } from './rank-cursor.ts';

/** Years after which a topic must match e times better than one of today to stand before it. */
const FADE_YEARS = 6;
const SECONDS_PER_YEAR = 31_557_600;
/** How much better than others a topic matches, in powers of e, where none holds all that is looked for. */
const SOLVED_BONUS = 0.25;
const OFFICIAL_BONUS = 0.5;

const MOMENT = `date_part('epoch', t.last_activity_at)`;
const WORDS = '(select words from wanted)';

export const VOUCHED = `official in ('authored', 'validated')`;
/** What of its nearness a topic has whatever is looked for. */
const STANDING = `case when t.solved then ${SOLVED_BONUS}::float8 else 0 end + case when t.${VOUCHED} then ${OFFICIAL_BONUS}::float8 else 0 end
    + ${MOMENT} / ${FADE_YEARS * SECONDS_PER_YEAR}`;
const NEARNESS = `ln(2 * ts_rank(t.search, ${WORDS}) + best.said + 0.000001)::float8 + ${STANDING}`;
/** More than any two nearnesses differ by. */
const TIER = 1_000;
/** What the organisation said is found before what members said, unless it may not hold any more; then what is solved. */
const TIERS = `${TIER}::float8 * case when t.${VOUCHED} then 2 when t.solved or t.official = 'overdue' then 1 else 0 end`;
/** A title that holds all that is looked for goes before a post that does. */
const GROUPS = `case when t.search @@ ${WORDS} then 3 * ${TIER}::float8 else 0 end`;

/** The orders that may be asked for; `nearness` is that of topics which do not hold all that is looked for. */
export type Order = SearchSort | 'nearness' | 'likeness';

// The order between two topics never changes as time passes, so cursors stay right.
const SCORES: Record<Order, string> = {
  relevance: `${NEARNESS} + ${TIERS} + ${GROUPS}`,
  nearness: NEARNESS,
  latest: MOMENT,
  helpful: `t.helpful_count + ${MOMENT} / 1e11`,
  official: `${NEARNESS} + ${TIERS}`,
  likeness: 'best.said::float8',
};

/**
 * The same order as far as it does not hang on the words: by it those are chosen that are ranked where more hold a word than
 * can be.
 */
export const FIRST_RANKED: Record<Order, string> = {
  relevance: `${STANDING} + ${TIERS}`,
  nearness: STANDING,
  latest: SCORES.latest,
  helpful: SCORES.helpful,
  official: `${STANDING} + ${TIERS}`,
  likeness: STANDING,
};

/**
 * `ranked` and `counted`: each topic of `hits` once, if it may be seen, with the post in it that answers best.
 * @param missed expression of the filters that the topic `t` does not pass, 0 where none leaves it out
 */
export const ranking = (by: Order, missed = '0'): string => `
  best as materialized (
    select distinct on (topic_id) topic_id, position, said from hits order by topic_id, said desc, position),
  ranked as materialized (
    select t.id, best.position, ${SCORES[by]} as score, ${missed} as missed, t.facets, t.last_activity_at
    from best join community.topic t on t.id = best.topic_id where ${visibleTopic('t', '$1')}),
  counted as (
    select least(total, ${MAX_SEARCH_TOTAL})::int as total, total > ${MAX_SEARCH_TOTAL} or (select more from bounded) as more,
      held::int as held, (select more from bounded) as bounded
    from (select count(*) filter (where missed = 0) as total, count(*) as held from ranked) counts)`;

/** Characters of a post in which a passage to show is looked for. */
const MOST_LOOKED_AT = 4_000;
/** Texts that are no longer come as they are kept: where one is cut, its letters are counted one by one. */
const BEGINNING = `case when octet_length(p.plain) <= ${MOST_LOOKED_AT} then p.plain else left(p.plain, ${MOST_LOOKED_AT}) end`;

/** The values of `resultPage`, in the order in which it takes them. */
export const cursorValues = (from: RankCursor | null): readonly unknown[] =>
  from ? [from.score, from.id] : [];

/**
 * The page of `ranked`, with what is shown of it; a row without an id when there is none, for the counts.
 * @param once expressions, as `expression as name`, that tell of all that was found; only the first row has them
 */
export function resultPage(
  ranked: string,
  from: RankCursor | null,
  param: (value: unknown) => string,
  once: readonly (readonly [expression: string, name: string])[],
): string {
  const backwards = from?.direction === 'before';
  const way = backwards ? 'asc' : 'desc';
  const [score, id] = cursorValues(from).map((value) => param(value));
  const beyond = from ? `and (score, id) ${backwards ? '>' : '<'} (${score!}::float8, ${id!}::uuid)` : '';
  const onFirst = once.map(
    ([expression, name]) =>
      `case when page.place = 1 or page.place is null then ${expression} end as ${name}`,
  );
  return `with ${ranked},
    page as materialized (
      select id, position, score, row_number() over (order by score ${way}, id ${way}) as place
      from ranked where missed = 0 ${beyond} order by score ${way}, id ${way} limit $3)
    select counted.*, page.id, page.score, t.number, t.slug, t.kind, t.title, t.status, t.solved, t.official, t.also_validated, t.tags,
      t.reply_count, t.helpful_count, t.last_activity_at, c.slug as category_slug, c.name as category_name,
      p.id as post_id, p.position, p.posted_at, ${BEGINNING} as text,
      ${standingOf('p')} as post_official, ${acceptedIn('t', 'p')} as post_accepted,
      m.pseudonym, m.handle, m.status as author_status,
      ${onFirst.join(', ')}
    from counted
    left join page on true
    left join community.topic t on t.id = page.id and ${visibleTopic('t', '$1')}
    left join community.category c on c.id = t.category_id
    left join community.post p on p.topic_id = page.id and p.position = coalesce(page.position, 1)
    left join community.member m on m.id = p.author_id
    order by page.score ${way}, page.id ${way}`;
}
