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

  /** Tells of each of these words whether its stem is one of those. */
  async matching(words: Iterable<string>, stems: ReadonlySet<string>): Promise<ReadonlySet<string>> {
    const matching = new Set<string>();
    const unknown = new Set<string>();
    const judge = (word: string, its: readonly string[]) => {
      if (its.some((stem) => stems.has(stem))) matching.add(word);
    };
    for (const word of words) {
      const its = this.known.get(word);
      if (its) judge(word, its);
      else unknown.add(word);
    }
    if (unknown.size > 0) {
      const rows = await this.sql.rows<{ word: string; stems: string[] }>(STEMS, [[...unknown]]);
      for (const { word, stems: its } of rows) {
        this.known.set(word, its);
        judge(word, its);
      }
    }
    return matching;
  }
}
