import type { OfficialState } from '#application/community/official/official-view';
import type { DocumentKind } from '#application/community/search/search-kinds';
import type { Suggestion, SuggestionsQuery } from '#application/community/search/suggestions.query';
import type { Actor } from '#domain/shared/actor';
import type { Sql } from '../../platform/persistence/sql.ts';
import { asked } from '../asked.ts';
import { searchAudiencesOf, visibleDocument, visibleTopic } from '../visibility.sql.ts';
import { folded } from './found-words.ts';
import { VOUCHED } from './search-statements.ts';
import { SMALL_WORDS } from './search-words.ts';

const LONGEST = 100;
const MOST_WORDS = 6;
/** Fewer letters than a trigram has find nothing by the index. */
const SHORTEST = 3;

/** What is typed may begin very many titles: no more than these are put in order. */
const LOOKED_AT = 200;
const TOPICS = 5;
const DOCUMENTS = 3;
const LOOKS_LIKE = 0.5;

// Every word begins a word of the title. The index finds the longest of them, the patterns make sure of all beginnings.
const begins = (title: string): string =>
  `${title} like $2::text and (select bool_and(${title} ~ pattern) from unnest($3::text[]) as pattern)`;

const BEGINNING = `
  with topics as (
    select t.title, t.slug, t.number, t.official, t.solved, t.last_activity_at, t.helpful_count from community.topic t
    where ${begins('community.plain(t.title)')} and ${visibleTopic('t', '$1')} limit ${LOOKED_AT}),
  documents as (
    select d.kind, d.title, d.address, d.ref from community.search_document d
    where ${begins('community.plain(d.title)')} and ${visibleDocument('d', '$1')} limit ${LOOKED_AT})
  select * from (
    (select 'topic' as kind, title, slug as address, number, official from topics
      order by ${VOUCHED} desc, solved desc, helpful_count desc, last_activity_at desc, number desc limit ${TOPICS})
    union all
    (select kind, title, address, null::bigint, null::text from documents
      order by length(title), title, kind, ref limit ${DOCUMENTS})) suggested`;

const ALIKE = `
  with strictness as materialized (
    select set_config('pg_trgm.word_similarity_threshold', '${LOOKS_LIKE}', true) is not null as known)
  select * from (
    (select 'topic' as kind, t.title, t.slug as address, t.number, t.official from community.topic t
      where (select known from strictness) and $2::text <% community.plain(t.title) and ${visibleTopic('t', '$1')}
      order by word_similarity($2::text, community.plain(t.title)) desc, t.number desc limit ${TOPICS})
    union all
    (select d.kind, d.title, d.address, null::bigint, null::text from community.search_document d
      where (select known from strictness) and d.kind = 'reference' and $2::text <% community.plain(d.title) and ${visibleDocument('d', '$1')}
      order by word_similarity($2::text, community.plain(d.title)) desc, length(d.title), d.title, d.kind, d.ref
      limit ${DOCUMENTS})) suggested`;

/** Names that begin with the words being typed; titles of topics and reference answers that look like them when there is none. */
export class SqlSuggestions implements SuggestionsQuery {
  constructor(private readonly sql: Sql) {}

  async execute(actor: Actor, typed: string): Promise<readonly Suggestion[]> {
    const words = wordsOf(asked(typed).slice(0, LONGEST));
    if (!words.some((word) => word.length >= SHORTEST)) return [];
    const longest = words.reduce((long, word) => (word.length > long.length ? word : long));
    const patterns = words.map((word) => `\\m${word}`);
    const audiences = searchAudiencesOf(actor);
    const rows = await this.sql.rows<Row>(BEGINNING, [audiences, `%${longest}%`, patterns]);
    if (rows.length > 0) return rows.map(suggestion);
    return (await this.sql.rows<Row>(ALIKE, [audiences, words.join(' ')])).map(suggestion);
  }
}

/** Letters and digits alone, so that nothing in them is a pattern. */
function wordsOf(typed: string): string[] {
  const words = folded(typed).match(/[\p{L}\p{N}]+/gu) ?? [];
  const telling = words.filter((word) => !SMALL_WORDS.has(word) && word.length > 1);
  return [...new Set(telling.length > 0 ? telling : words)].slice(0, MOST_WORDS);
}

const suggestion = ({ kind, title, address, number, official }: Row): Suggestion =>
  kind === 'topic'
    ? { kind, title, slug: address, number: Number(number), official: official ?? 'none' }
    : { kind, title, address };

interface Row {
  readonly kind: 'topic' | DocumentKind;
  readonly title: string;
  readonly address: string;
  readonly number: string | null;
  readonly official: OfficialState | null;
}
