import { setImmediate as otherWork } from 'node:timers/promises';
import { mayBeMeant, type SpeltWord } from '#domain/community/search/spelling';
import type { Actor } from '#domain/shared/actor';
import type { Sql } from '../../platform/persistence/sql.ts';
import { searchAudiencesOf, visibleTopic } from '../visibility.sql.ts';
import { folded } from './found-words.ts';
import { likeness, trigramsOf } from './trigrams.ts';

/** Everyday words that no title holds are in these. */
const LATEST_POSTS = 2_000;

/** A word of a text is taken for right once so many posts hold it: a mistake is seldom made twice. */
const POSTS_FOR_A_WORD = 2;

/** Distinct words of one post, and of all of them, beyond which none is kept: far more than people write. */
const MOST_OF_A_POST = 1_000;
const MOST_WORDS = 100_000;

const SHORTEST = 3;
const LONGEST = 40;
/** From 0 to 1. */
const LOOKS_LIKE = 0.2;
const READ_AT_ONCE = 200;

// One line of text, compared as it is: most often nothing changed since it was asked last.
const LISTED = `
  select coalesce(string_agg(latest.id::text || ' ' || latest.version, ','), '') as listed
  from (select p.id, p.xmin::text as version from community.post p where p.deleted_at is null
    order by p.posted_at desc limit ${LATEST_POSTS}) latest`;
const TEXTS = `select p.id, p.xmin::text as version, p.plain from community.post p where p.id = any($1::uuid[])`;
const VISIBLE = `
  select p.id, p.xmin::text as version from community.post p join community.topic t on t.id = p.topic_id
  where p.id = any($2::uuid[]) and p.deleted_at is null and ${visibleTopic('t', '$1')}`;

interface KnownPost {
  readonly version: string;
  readonly words: readonly string[];
}
interface KnownWord {
  /** The one copy of it. */
  readonly word: string;
  readonly plain: string;
  readonly trigrams: readonly string[];
  readonly posts: Set<string>;
}

/**
 * The words of the latest posts, kept by each process as they stand in the database: which posts these are, and in which
 * state, is asked each time, and only what changed is read again. Who may see a post is never kept: it is asked of the few
 * posts that hold a word which looks like the one asked for. Each word is kept once, and no text: however long people write,
 * it is no more than 2,000 posts with 1,000 words each, and 100,000 words in all.
 */
export class LatestWords {
  private readonly posts = new Map<string, KnownPost>();
  private readonly words = new Map<string, KnownWord>();
  private readonly byTrigram = new Map<string, Set<string>>();
  private listed = '';
  private catchingUp: Promise<void> | null = null;

  constructor(private readonly sql: Sql) {}

  /** Words that one may have meant, by the posts that the viewer may see. @param asked folded */
  async alike(actor: Actor, asked: readonly string[]): Promise<ReadonlyMap<string, readonly SpeltWord[]>> {
    this.catchingUp ??= this.catchUp().finally(() => {
      this.catchingUp = null;
    });
    await this.catchingUp;
    const near = new Map(asked.map((word) => [word, this.near(word)]));
    const posts = new Set([...near.values()].flat().flatMap((word) => [...this.words.get(word)!.posts]));
    const visible = posts.size > 0 ? await this.visible(actor, [...posts]) : posts;
    return new Map([...near].map(([word, found]) => [word, this.spelt(found, visible)]));
  }

  private near(asked: string): string[] {
    const trigrams = trigramsOf(asked);
    const shared = new Map<string, number>();
    for (const trigram of trigrams)
      for (const word of this.byTrigram.get(trigram) ?? []) shared.set(word, (shared.get(word) ?? 0) + 1);
    return [...shared].flatMap(([word, count]) => {
      const known = this.words.get(word)!;
      const isAlike = likeness(trigrams.length, known.trigrams.length, count) >= LOOKS_LIKE;
      return isAlike && mayBeMeant(asked, known.plain) ? [word] : [];
    });
  }

  private async visible(actor: Actor, ids: readonly string[]): Promise<ReadonlySet<string>> {
    const rows = await this.sql.rows<Listed>(VISIBLE, [searchAudiencesOf(actor), ids]);
    return new Set(rows.flatMap(({ id, version }) => (this.posts.get(id)?.version === version ? [id] : [])));
  }

  /** Ways to write one word, with and without accents, are one word. */
  private spelt(words: readonly string[], visible: ReadonlySet<string>): SpeltWord[] {
    const spelt = new Map<string, { word: string; posts: Set<string> }>();
    for (const word of [...words].sort()) {
      const { plain, posts } = this.words.get(word) ?? { plain: word, posts: new Set<string>() };
      const seen = [...posts].filter((id) => visible.has(id));
      if (seen.length === 0) continue;
      const known = spelt.get(plain);
      if (known) for (const id of seen) known.posts.add(id);
      else spelt.set(plain, { word, posts: new Set(seen) });
    }
    return [...spelt].flatMap(([plain, { word, posts }]) =>
      posts.size >= POSTS_FOR_A_WORD ? [{ word, plain, titles: posts.size }] : [],
    );
  }

  private async catchUp(): Promise<void> {
    const row = await this.sql.row<{ listed: string }>(LISTED);
    const listed = row?.listed ?? '';
    if (listed === this.listed) return;
    const now = new Map(
      listed.split(',').flatMap((one) => (one === '' ? [] : [one.split(' ') as [string, string]])),
    );
    for (const [id, { version }] of this.posts) if (now.get(id) !== version) this.forget(id);
    const missing = [...now.keys()].filter((id) => !this.posts.has(id));
    for (let from = 0; from < missing.length; from += READ_AT_ONCE)
      await this.read(missing.slice(from, from + READ_AT_ONCE));
    this.listed = listed;
  }

  private async read(ids: readonly string[]): Promise<void> {
    const rows = await this.sql.rows<Listed & { plain: string }>(TEXTS, [ids]);
    for (const { id, version, plain } of rows) this.learn(id, version, plain);
    await otherWork();
  }

  private learn(id: string, version: string, text: string): void {
    const pieces = text.toLowerCase().split(/[^\p{L}\p{N}\p{M}]+/u);
    const words: string[] = [];
    for (const piece of new Set(pieces)) {
      if (piece.length < SHORTEST || piece.length > LONGEST) continue;
      const known = this.words.get(piece) ?? this.meet(piece);
      if (!known) continue;
      known.posts.add(id);
      if (words.push(known.word) === MOST_OF_A_POST) break;
    }
    this.posts.set(id, { version, words });
  }

  /** @param piece of a text, of which it would keep the whole in memory; null where there is no room for another word */
  private meet(piece: string): KnownWord | null {
    if (this.words.size >= MOST_WORDS) return null;
    const word = Buffer.from(piece).toString();
    const plain = folded(word);
    const known = { word, plain, trigrams: trigramsOf(plain), posts: new Set<string>() };
    this.words.set(word, known);
    for (const trigram of known.trigrams) {
      const holding = this.byTrigram.get(trigram);
      if (holding) holding.add(word);
      else this.byTrigram.set(trigram, new Set([word]));
    }
    return known;
  }

  private forget(id: string): void {
    const { words } = this.posts.get(id)!;
    this.posts.delete(id);
    for (const word of words) {
      const known = this.words.get(word)!;
      known.posts.delete(id);
      if (known.posts.size === 0) this.forgetWord(word, known);
    }
  }

  private forgetWord(word: string, { trigrams }: KnownWord): void {
    this.words.delete(word);
    for (const trigram of trigrams) {
      const others = this.byTrigram.get(trigram)!;
      others.delete(word);
      if (others.size === 0) this.byTrigram.delete(trigram);
    }
  }
}

interface Listed {
  readonly id: string;
  readonly version: string;
}
