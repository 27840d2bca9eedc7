import type { Content } from './content.ts';
import type { Plan, PlannedMember, PlannedPost, PlannedTopic } from './plan.ts';

export interface Follow {
  readonly member: string;
  readonly topic: string;
  readonly level: 'watching' | 'tracking';
  readonly since: Date;
}

export interface Reading {
  readonly member: string;
  readonly topic: string;
  readonly position: number;
  readonly at: Date;
}

export interface Notice {
  readonly member: string;
  readonly kind: 'mention' | 'reply' | 'quote' | 'watched-topic' | 'acceptance';
  readonly topic: string;
  readonly post: string;
  readonly actor: string;
  readonly toldAt: Date;
  readonly readAt: Date | null;
}

/** Whom a text names, by handle, and which posts it quotes. */
type Pointers = ReadonlyMap<
  string,
  { readonly mentions: readonly string[]; readonly quotes: readonly string[] }
>;

const NOTICES_EACH = 5;

/** Whoever writes in a topic watches it from then on; some more only want to see what is new. */
export function followsOf(plan: Plan, doings: Content['doings']): readonly Follow[] {
  const follows = new Map<string, Follow>();
  for (const topic of plan.topics) {
    for (const { author, at } of topic.posts) {
      const follow = { member: author.id, topic: topic.id, level: 'watching', since: at } as const;
      keepFirst(follows, follow);
    }
  }
  for (const { topic, member, post } of readPlaces(plan, doings)) {
    keepFirst(follows, { member: member.id, topic: topic.id, level: 'tracking', since: post.at });
  }
  return [...follows.values()];
}

/**
 * How far members read: to their own last post, and who opened the topic to its end, unless the content says how far
 * somebody got.
 */
export function readingsOf(plan: Plan, doings: Content['doings']): readonly Reading[] {
  const readings = new Map<string, Reading>();
  for (const topic of plan.topics) {
    topic.posts.forEach(({ author, at }, index) => {
      const reading = { member: author.id, topic: topic.id, position: index + 1, at };
      readings.set(placeOf(reading), reading);
    });
    const asker = topic.posts[0].author.id;
    const whole = {
      member: asker,
      topic: topic.id,
      position: topic.posts.length,
      at: topic.posts.at(-1)!.at,
    };
    readings.set(placeOf(whole), whole);
  }
  for (const { topic, member, post, position } of readPlaces(plan, doings)) {
    const reading = { member: member.id, topic: topic.id, position, at: post.at };
    readings.set(placeOf(reading), reading);
  }
  return [...readings.values()];
}

/** What those who can sign in were told of last, for the first reason that fits; read as far as the topic is. */
export function noticesOf(
  plan: Plan,
  pointers: Pointers,
  follows: readonly Follow[],
  readings: readonly Reading[],
): readonly Notice[] {
  const followed = new Map(follows.map((follow) => [placeOf(follow), follow]));
  const read = new Map(readings.map((reading) => [placeOf(reading), reading]));
  const tellable = plan.members.filter((member) => member.email !== null);
  return tellable.flatMap((member) =>
    plan.topics
      .flatMap((topic) => {
        const place = placeOf({ member: member.id, topic: topic.id });
        const since = followed.get(place)?.level === 'watching' ? followed.get(place)!.since : null;
        return noticesIn(topic, member, since, read.get(place)?.position ?? 0, pointers);
      })
      .sort((a, b) => b.toldAt.getTime() - a.toldAt.getTime())
      .slice(0, NOTICES_EACH),
  );
}

function noticesIn(
  topic: PlannedTopic,
  member: PlannedMember,
  watchedSince: Date | null,
  readUpTo: number,
  pointers: Pointers,
): Notice[] {
  const byId = new Map<string, PlannedPost>(topic.posts.map((post) => [post.id, post]));
  const asker = topic.posts[0].author;
  return topic.posts.flatMap((post, index): Notice[] => {
    const told = { member: member.id, topic: topic.id, post: post.id };
    const { mentions, quotes } = pointers.get(post.id) ?? { mentions: [], quotes: [] };
    const wrote = (id: string | null) => id !== null && byId.get(id)?.author === member;
    if (post.author === member) {
      if (!post.acceptedAt || asker === member) return [];
      const at = post.acceptedAt;
      return [{ ...told, kind: 'acceptance', actor: asker.id, toldAt: at, readAt: at }];
    }
    const kind = mentions.includes(member.handle)
      ? 'mention'
      : wrote(post.replyTo)
        ? 'reply'
        : quotes.some(wrote)
          ? 'quote'
          : watchedSince && watchedSince < post.at
            ? 'watched-topic'
            : null;
    if (!kind) return [];
    const readAt = index + 1 <= readUpTo ? post.at : null;
    return [{ ...told, kind, actor: post.author.id, toldAt: post.at, readAt }];
  });
}

function readPlaces(plan: Plan, doings: Content['doings']) {
  return doings.readings.map((reading) => {
    const topic = plan.topics.find((one) => one.key === reading.topic);
    const member = plan.members.find((one) => one.handle === reading.member);
    const post = topic?.posts[reading.readUpTo - 1];
    if (!topic || !member || !post) throw new Error(`Nobody can have read ${reading.topic} that far`);
    return { topic, member, post, position: reading.readUpTo };
  });
}

const placeOf = (p: { readonly member: string; readonly topic: string }): string => `${p.member} ${p.topic}`;

function keepFirst(follows: Map<string, Follow>, follow: Follow): void {
  const place = placeOf(follow);
  if (!follows.has(place)) follows.set(place, follow);
}
