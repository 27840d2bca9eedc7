import { setImmediate as otherWork } from 'node:timers/promises';
import {
  type AskedWord,
  corrected,
  ENOUGH,
  meantBy,
  SHORTEST_CORRECTED,
  type SpeltWord,
} from '#domain/community/search/spelling';
import type { Actor } from '#domain/shared/actor';
import type { Sql } from '../../platform/persistence/sql.ts';
import { searchAudiencesOf, visibleDocument, visibleTopic } from '../visibility.sql.ts';
import { folded } from './found-words.ts';
import { LatestWords } from './latest-words.ts';
import { SMALL_WORDS } from './search-words.ts';
import { likeness, trigramsOf } from './trigrams.ts';

const MOST_WORDS = 8;
/** However many titles look like the words, no more than these speak for all of them together; nor more summaries. */
const MOST_TITLES = 400;
const MOST_SUMMARIES = 60;

/** Texts that are split into words before others have their turn. */
const AT_ONCE = 50;

/** Characters with which the text of a reference answer begins: its summary. */
const SUMMARY = 600;

// From 0 to 1. Two letters exchanged in the middle of a word of seven leave three of its eight trigrams in one piece. Most mistakes
// leave more, and each title that is compared costs: only for a word of which nothing was made is less enough.
const LOOKS_LIKE = 0.5;
const LOOKS_A_LITTLE_LIKE = 0.3;
/** A word alone is compared with the whole of another, not with the likest part of it. */
const SPELT_LIKE = 0.2;

/**
 * For each word: how many topics hold it, counted as far as it matters, and the titles, and what reference answers say in
 * short, that look like it. Only what the viewer may see speaks: a hidden topic neither offers a word nor makes one look right.
 */
const ALIKE = `
  with strictness as materialized (
    select set_config('pg_trgm.word_similarity_threshold', $3::text, true) is not null as known)
  select asked.word as plain, held.topics, coalesce(near.texts, '{}') as texts
  from unnest((select $2::text[] offset 0)) as asked(word)
  cross join lateral (select to_tsquery('platform.fr', quote_literal(asked.word)) as query offset 0) w
  cross join lateral (
    select count(*)::int as topics from (
      select from community.topic t where t.search @@ w.query and ${visibleTopic('t', '$1')} limit ${ENOUGH}) few) titled
  cross join lateral (
    select case when titled.topics >= ${ENOUGH} then titled.topics else (select count(*)::int from (
      (select t.id from community.topic t where t.search @@ w.query and ${visibleTopic('t', '$1')} limit ${ENOUGH})
      union
      (select t.id from community.post p join community.topic t on t.id = p.topic_id
        where p.search @@ w.query and p.deleted_at is null and ${visibleTopic('t', '$1')} limit ${ENOUGH})
      union
      (select gen_random_uuid() from community.search_synonym s, generate_series(1, ${ENOUGH}) where s.asked = w.query)
    ) holding) end as topics) held
  cross join lateral (
    select array_agg(titles.title) as texts from (
        (select t.title from community.topic t
          where (select known from strictness) and held.topics < ${ENOUGH}
            and asked.word <% community.plain(t.title) and ${visibleTopic('t', '$1')} limit $4)
        union all
        (select d.title from community.search_document d
          where (select known from strictness) and held.topics < ${ENOUGH}
            and asked.word <% community.plain(d.title) and ${visibleDocument('d', '$1')} limit $4)
        union all
        (select left(d.body, ${SUMMARY}) from community.search_document d
          where (select known from strictness) and held.topics < ${ENOUGH} and d.kind = 'reference'
            and asked.word <% community.plain(left(d.body, ${SUMMARY})) and ${visibleDocument('d', '$1')} limit $5)
      ) titles) near`;

/** What is known of one word, with the titles and summaries that look like it. */
interface Row {
  readonly plain: string;
  readonly topics: number;
  readonly texts: readonly string[];
}

/** The words of these texts that look like the one that was asked for: ways to write one, with and without accents, are one. */
async function speltIn(texts: readonly string[], asked: string): Promise<SpeltWord[]> {
  const trigrams = trigramsOf(asked);
  const spelt = new Map<string, { word: string; titles: number }>();
  for (const [place, text] of texts.entries()) {
    if (place % AT_ONCE === AT_ONCE - 1) await otherWork();
    for (const word of text.toLowerCase().split(/[^\p{L}\p{N}\p{M}]+/u)) {
      if (word.length < SHORTEST_CORRECTED - 1) continue;
      const plain = folded(word);
      const known = spelt.get(plain);
      if (known) {
        known.titles += 1;
        if (word < known.word) known.word = word;
      } else spelt.set(plain, { word, titles: 1 });
    }
  }
  return [...spelt].flatMap(([plain, { word, titles }]) =>
    isLike(trigrams, trigramsOf(plain)) ? [{ word, plain, titles }] : [],
  );
}

function isLike(asked: readonly string[], other: readonly string[]): boolean {
  const shared = asked.filter((trigram) => other.includes(trigram)).length;
  return likeness(asked.length, other.length, shared) >= SPELT_LIKE;
}

/** Corrects what was typed by how the titles and summaries that the viewer may see spell it, then by the latest posts. Asked only when a search finds little. One for all who search: it keeps the words of posts in memory. */
export class SqlSpelling {
  private readonly latest: LatestWords;

  constructor(private readonly sql: Sql) {
    this.latest = new LatestWords(sql);
  }

  /** The text as it was most likely meant; null when nothing is better. */
  async correction(actor: Actor, text: string): Promise<string | null> {
    const typed = text.match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
    const words = [...new Set(typed.map(folded))]
      .filter((word) => word.length >= SHORTEST_CORRECTED && !SMALL_WORDS.has(word) && !/^\d+$/.test(word))
      .slice(0, MOST_WORDS);
    if (words.length === 0) return null;
    const asked = await this.inTitles(actor, words);
    const unknown = asked.filter((word) => word.topics === 0 && meantBy(word) === null);
    const written = await this.inPosts(actor, unknown);
    return corrected(
      text,
      asked.map((word) => written.get(word.plain) ?? word),
      folded,
    );
  }

  private async inTitles(actor: Actor, words: readonly string[]): Promise<readonly AskedWord[]> {
    const alike = async (of: readonly string[], as: number): Promise<readonly AskedWord[]> => {
      const most = [MOST_TITLES, MOST_SUMMARIES].map((all) => Math.ceil(all / of.length));
      const rows = await this.sql.rows<Row>(ALIKE, [searchAudiencesOf(actor), of, String(as), ...most]);
      const asked: AskedWord[] = [];
      for (const { plain, topics, texts } of rows)
        asked.push({ plain, topics, alike: await speltIn(texts, plain) });
      return asked;
    };
    const asked = await alike(words, LOOKS_LIKE);
    const open = asked.filter((word) => word.topics < ENOUGH && meantBy(word) === null);
    if (open.length === 0) return asked;
    const again = await alike(
      open.map(({ plain }) => plain),
      LOOKS_A_LITTLE_LIKE,
    );
    return asked.map((word) => again.find(({ plain }) => plain === word.plain) ?? word);
  }

  /** Of words that no topic holds and no title is like. */
  private async inPosts(actor: Actor, words: readonly AskedWord[]): Promise<Map<string, AskedWord>> {
    if (words.length === 0) return new Map();
    const alike = await this.latest.alike(
      actor,
      words.map(({ plain }) => plain),
    );
    return new Map([...alike].map(([plain, found]) => [plain, { plain, topics: 0, alike: found }]));
  }
}
