import type { Acceptance } from './acceptances.ts';
import type { DecisionId, PostId, TopicId } from './ids.ts';
import type { MemberId } from '../../shared/id.ts';
import type { Post } from './post.ts';
import type { RepliesOfOne, Restriction } from './restriction.ts';

/** That one topic goes into another. */
export interface Merge {
  readonly by: MemberId;
  readonly at: Date;
  /** Of who opened the topic that goes, with its title. */
  readonly restriction?: Restriction | null;
  /** Of everybody else whom it restricts. */
  readonly carried?: readonly RepliesOfOne[];
  /** Topics that repeated the one that goes. */
  readonly duplicates?: readonly TopicId[];
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
  /** Topics that repeated the one that was merged, and repeat the other since. */
  readonly duplicates: readonly TopicId[];
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
