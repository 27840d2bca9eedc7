import type { Branch } from '#domain/shared/branch';
import { slugOf } from '#domain/shared/slug';
import { idAt } from './ids.ts';
import type { Person } from './people.ts';
import { Phrases } from './phrases.ts';
import type { Random } from './random.ts';

export interface Shelf {
  readonly id: string;
  readonly slug: string;
  readonly audience: string;
}

export interface ThreadPost {
  readonly id: string;
  readonly author: Person;
  readonly at: number;
  readonly replyTo: string | null;
  readonly helpful: readonly Person[];
  readonly thanks: readonly Person[];
}

export interface Thread {
  readonly id: string;
  readonly number: number;
  readonly kind: 'question' | 'discussion';
  readonly shelf: Shelf;
  readonly title: string;
  readonly slug: string;
  readonly branches: readonly Branch[];
  readonly tags: readonly string[];
  readonly closed: boolean;
  readonly views: number;
  readonly acceptances: readonly { postId: string; by: string; at: string; withdrawnAt: null }[];
  readonly posts: readonly ThreadPost[];
}

interface ThreadCounts {
  readonly topics: number;
  readonly replies: number;
}

/** Replies of the topics whose pages are measured: with the opening post they make a page of twenty. */
export const FULL_PAGE_REPLIES = 19;
const FULL_PAGES = 200;
const MAX_REPLIES = 300;
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

export interface World {
  readonly random: Random;
  readonly people: readonly Person[];
  readonly shelves: readonly Shelf[];
  readonly tags: readonly string[];
  readonly now: number;
}

export function threadsOf(world: World, wanted: ThreadCounts): Thread[] {
  const phrases = new Phrases(world.random);
  const lengths = replyCounts(world.random, wanted);
  return lengths.map((replies, index) => {
    const openedAt = world.now - 1_000 * DAY + Math.floor((index / wanted.topics) * 998 * DAY);
    return threadOf(world, phrases, index + 1, replies, openedAt);
  });
}

/** A few topics with hundreds of replies, many with two or three, some with none; together exactly as many as wanted. */
export function replyCounts(random: Random, { topics, replies }: ThreadCounts): number[] {
  const full = Math.min(FULL_PAGES, Math.floor(topics / 50), Math.floor(replies / 2 / FULL_PAGE_REPLIES));
  const weights = Array.from({ length: topics }, (_, index) =>
    index % 13 === 0 ? 0 : random.pareto(1, 400, 0.9),
  );
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const share = (replies - full * FULL_PAGE_REPLIES) / total;
  const counts = weights.map((weight) =>
    weight === 0 ? 0 : Math.min(MAX_REPLIES, Math.max(1, Math.round(weight * share))),
  );
  const every = full === 0 ? Infinity : Math.floor(topics / full);
  for (let index = 0; index < full; index++) counts[index * every] = FULL_PAGE_REPLIES;
  let missing = replies - counts.reduce((sum, count) => sum + count, 0);
  const isFull = (index: number) => index % every === 0 && index / every < full;
  for (let index = 0, idle = 0; missing !== 0 && idle < topics; index = (index + 1) % topics) {
    const step = Math.sign(missing);
    const changed = counts[index]! + step;
    const mayChange = !isFull(index) && counts[index] !== 0 && changed >= 1 && changed <= MAX_REPLIES;
    idle = mayChange ? 0 : idle + 1;
    if (!mayChange) continue;
    counts[index] = changed;
    missing -= step;
  }
  return counts;
}

function threadOf(world: World, phrases: Phrases, number: number, replies: number, openedAt: number): Thread {
  const { random, people, shelves } = world;
  const asker = random.pick(people);
  const title = phrases.title(asker.branch);
  const kind = random.chance(0.8) ? 'question' : 'discussion';
  const posts = postsOf(world, asker, replies, openedAt);
  const id = idAt(random, openedAt);
  return {
    id,
    number,
    kind,
    shelf: random.zipf(shelves),
    title,
    slug: slugOf(title),
    branches: random.chance(0.5) ? [asker.branch] : [],
    tags: [...new Set(Array.from({ length: random.below(4) }, () => random.zipf(world.tags)))],
    closed: random.chance(0.03),
    views: Math.floor(random.pareto(8, 20_000, 0.8)) + replies,
    acceptances: kind === 'question' ? acceptancesOf(random, posts, asker) : [],
    posts,
  };
}

function postsOf(world: World, asker: Person, replies: number, openedAt: number): ThreadPost[] {
  const { random, people, now } = world;
  const pace = Math.min(3 * DAY, (now - openedAt) / (replies + 2));
  const posts: ThreadPost[] = [];
  let at = openedAt;
  for (let place = 0; place <= replies; place++) {
    const author = place === 0 || random.chance(0.2) ? asker : people[random.skewed(people.length)]!;
    author.posts++;
    posts.push({
      id: idAt(random, at),
      author,
      at,
      replyTo: place > 1 && random.chance(0.25) ? random.pick(posts).id : null,
      helpful: admirers(random, people, author, random.chance(0.2) ? random.pareto(1, 40, 1.2) : 0),
      thanks: admirers(random, people, author, random.chance(0.1) ? random.pareto(1, 10, 1.5) : 0),
    });
    author.helpful += posts.at(-1)!.helpful.length;
    at += Math.floor(random.next() * pace) + 1;
  }
  return posts;
}

function admirers(random: Random, people: readonly Person[], author: Person, wanted: number): Person[] {
  const some = new Set(
    Array.from({ length: Math.floor(wanted) }, () => people[random.skewed(people.length)]!),
  );
  some.delete(author);
  return [...some];
}

function acceptancesOf(random: Random, posts: readonly ThreadPost[], asker: Person) {
  const [, ...others] = posts;
  const candidates = others.filter((post) => post.author !== asker);
  if (candidates.length === 0 || !random.chance(0.6)) return [];
  const chosen = new Set([random.pick(candidates), ...(random.chance(0.1) ? [random.pick(candidates)] : [])]);
  return [...chosen].map((post) => {
    post.author.accepted++;
    return {
      postId: post.id,
      by: asker.id,
      at: new Date(post.at + HOUR).toISOString(),
      withdrawnAt: null,
    };
  });
}
