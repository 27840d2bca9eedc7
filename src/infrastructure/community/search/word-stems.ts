import { LRUCache } from 'lru-cache';
import type { Sql } from '../../platform/persistence/sql.ts';

const MOST_WORDS = 50_000;

const STEMS = `
  select word, tsvector_to_array(to_tsvector('platform.fr', word)) as stems from unnest($1::text[]) as word`;

/**
 * The stems of words as PostgreSQL makes them. A word's stem never changes, so each is asked for once: marking the words
 * of a page where they stand costs the database nothing after a while.
 */
export class WordStems {
  private readonly known = new LRUCache<string, readonly string[]>({ max: MOST_WORDS });

  constructor(private readonly sql: Sql) {}

  /** Of a word that was asked for before, whether its stem is one of those; undefined of any other. */
  holds(word: string, stems: ReadonlySet<string>): boolean | undefined {
    return this.known.get(word)?.some((stem) => stems.has(stem));
  }

  /** Tells of each of these words whether its stem is one of those. */
  async learnt(words: Iterable<string>, stems: ReadonlySet<string>): Promise<ReadonlyMap<string, boolean>> {
    const rows = await this.sql.rows<{ word: string; stems: string[] }>(STEMS, [[...words]]);
    for (const { word, stems: its } of rows) this.known.set(word, its);
    return new Map(rows.map(({ word, stems: its }) => [word, its.some((stem) => stems.has(stem))]));
  }
}
