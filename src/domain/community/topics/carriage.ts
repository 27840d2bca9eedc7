import type { Acceptance, Acceptances } from './acceptances.ts';
import type { DecisionId, PostId, TopicId } from './ids.ts';
import type { MemberId } from '../../shared/id.ts';
import type { CategoryId } from '../categories/category.ts';
import type { Move } from './moves.ts';
import type { Post } from './post.ts';
import type { RepliesOfOne, Restriction } from './restriction.ts';

/** A closing that named the topic that was merged, and names since where it went: known by its decision, or by who made it where none did. */
export interface LedOn {
  /** The topic that it closes. */
  readonly id: TopicId;
  readonly by: MemberId | null;
  readonly decisionId: DecisionId | null;
}

/** That one topic goes into another. */
export interface Merge {
  readonly by: MemberId;
  readonly at: Date;
  /** Of who opened the topic that goes, with its title. */
  readonly restriction?: Restriction | null;
  /** Of everybody else whom it restricts. */
  readonly carried?: readonly RepliesOfOne[];
  /** What said to repeat the one that goes. */
  readonly duplicates?: readonly LedOn[];
}

/** Messages that a merge or a split took to another topic, as they stood before: the way back, should the decision fall. */
export interface Carriage {
  readonly decisionId: DecisionId;
  /** Of what was merged, where they went; of what was split off, where they came from. */
  readonly other: TopicId;
  readonly places: readonly { readonly id: PostId; readonly position: number }[];
  /** Replies whose target is in another topic since, with that target. */
  readonly links: readonly { readonly id: PostId; readonly target: PostId }[];
  /** Choices among them. */
  readonly acceptances: readonly Acceptance[];
  /** What said to repeat the one that was merged, and says it of the other since. */
  readonly duplicates: readonly LedOn[];
  /** Where what was split off was put; the earliest do not say. */
  readonly into?: CategoryId;
}

/** Where each of these stands. */
export const placesOf = (posts: readonly Post[]): Carriage['places'] =>
  posts.map(({ id, place: position }) => ({ id, position }));

/** Whether these are the messages that were carried, and no others. */
export function isAllOf(carriage: Carriage | null, posts: readonly Post[]): boolean {
  const known = new Set(carriage?.places.map(({ id }) => id));
  return posts.length === known.size && posts.every(({ id }) => known.has(id));
}

/** Puts them back where they stood. */
export function putBack(posts: readonly Post[], topicId: TopicId, { places }: Carriage): void {
  const before = new Map(places.map(({ id, position }) => [id, position]));
  for (const post of posts) post.moveTo(topicId, before.get(post.id)!);
}

/** What answered what across the cut does so again, where both are among these. */
export function relink(posts: readonly Post[], { links }: Carriage): void {
  const all = new Map(posts.map((post) => [post.id, post]));
  for (const { id, target } of links) if (all.has(target)) all.get(id)?.regainTarget(target);
}

/** How each of these goes by the decision that it goes by; without one it goes for good. */
export function movesOf(
  replies: readonly Post[],
  p: {
    readonly to: TopicId;
    /** All of the topic that they leave. */
    readonly posts: readonly Post[];
    /** Choices among those that leave. */
    readonly acceptances: Acceptances;
    readonly decisionOf: (reply: Post) => DecisionId | undefined;
  },
): ReadonlyMap<PostId, Move> {
  // Also what is not cut now: the replies of another may go back alone.
  const links = new Map<PostId, Carriage['links'][number][]>(replies.map(({ id }) => [id, []]));
  for (const { id, target } of p.posts)
    if (target) for (const end of [id, target]) links.get(end)?.push({ id, target });
  const moves = new Map<PostId, Move>();
  for (const reply of replies) {
    const { id, topic: from, place: position } = reply;
    const decisionId = p.decisionOf(reply);
    const acceptances = p.acceptances.filter(({ postId }) => postId === id);
    if (decisionId)
      moves.set(id, { decisionId, from, position, to: p.to, links: links.get(id)!, acceptances });
  }
  return moves;
}

/** The way back of these, which go to one topic. */
export function carriageBack(
  decisionId: DecisionId,
  going: readonly { readonly id: PostId; readonly move: Move }[],
): Carriage {
  return {
    decisionId,
    other: going[0]!.move.from,
    places: going.map(({ id, move: { position } }) => ({ id, position })),
    links: going.flatMap(({ move }) => move.links),
    acceptances: going.flatMap(({ move }) => move.acceptances),
    duplicates: [],
  };
}
