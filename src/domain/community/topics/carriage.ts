import type { Acceptance } from './acceptances.ts';
import type { DecisionId, PostId, TopicId } from './ids.ts';
import type { Post } from './post.ts';

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

/** Puts them back where they stood. */
export function putBack(posts: readonly Post[], topicId: TopicId, { places }: Carriage): void {
  const before = new Map(places.map(({ id, position }) => [id, position]));
  for (const post of posts) post.moveTo(topicId, before.get(post.id)!);
}

/** How many of these count as replies. */
export const standingReplies = (posts: readonly Post[]): number =>
  posts.filter((post) => !post.isDeleted && !post.isOpening).length;

/** When the last of those that stand was written; null of none. */
export function lastWritten(posts: readonly Post[]): Date | null {
  const moments = posts.filter(({ isDeleted }) => !isDeleted).map(({ writtenAt }) => writtenAt.getTime());
  return moments.length > 0 ? new Date(Math.max(...moments)) : null;
}
