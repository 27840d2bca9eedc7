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

/** Words as they are typed, the longest first: as beginnings, and by their stems, which are looked for in titles alone. */
const TYPED = `
  typed as materialized (
    select '\\m' || word as beginning, to_tsquery('platform.fr', community.searchable(word) || ':A') as stem, place
    from unnest($3::text[]) with ordinality as given(word, place))`;

/** Titles of `x` with every word of what is typed: some word of the title begins with it, or is one form of it as a search takes it. */
const holdsAll = (x: string): string => `not exists (
  select from typed where not (community.plain(${x}.title) ~ typed.beginning or ${x}.search @@ typed.stem))`;

/** By an index each, of the beginning and of the stem of the longest word: whoever completes it loses nothing that was found before. */
const found = (columns: string, table: string, x: string, visible: string): string => {
  const by = (longest: string) =>
    `(select ${columns} from ${table} ${x} where ${longest} and ${holdsAll(x)} and ${visible} limit ${LOOKED_AT})`;
  return `${by(`community.plain(${x}.title) like $2::text`)}
    union ${by(`${x}.search @@ (select stem from typed where place = 1)`)}`;
};

const BEGINNING = `
  with ${TYPED},
  topics as (${found(
    't.title, t.slug, t.number, t.official, t.solved, t.last_activity_at, t.helpful_count',
    'community.topic',
    't',
    visibleTopic('t', '$1'),
  )}),
  documents as (${found(
    'd.kind, d.title, d.address, d.ref',
    'community.search_document',
    'd',
    visibleDocument('d', '$1'),
  )})
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

/** Names that hold the words being typed, begun or in another form; titles of topics and reference answers that look like them when there is none. */
export class SqlSuggestions implements SuggestionsQuery {
  constructor(private readonly sql: Sql) {}

  async execute(actor: Actor, typed: string): Promise<readonly Suggestion[]> {
    const words = wordsOf(asked(typed).slice(0, LONGEST));
    if (!words.some((word) => word.length >= SHORTEST)) return [];
    const byLength = [...words].sort((one, other) => other.length - one.length);
    const audiences = searchAudiencesOf(actor);
    const rows = await this.sql.rows<Row>(BEGINNING, [audiences, `%${byLength[0]!}%`, byLength]);
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
