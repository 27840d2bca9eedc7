import type { CategoryId } from '#domain/community/categories/category';
import type { DraftPlace } from '#domain/community/drafts/draft';
import type { PostId } from '#domain/community/topics/post';
import type { TopicId } from '#domain/community/topics/topic';
import type { MemberId } from '#domain/shared/id';

export const FOLLOW_LEVELS = ['watching', 'tracking', 'muted', 'none'] as const;
export type FollowLevel = (typeof FOLLOW_LEVELS)[number];

/** Plain marks a member puts on topics, categories and posts: one row each, no rule but who and what. */
export interface Follows {
  /** Somebody who writes in a topic watches it, unless they said otherwise before. */
  watchUnlessSet(member: MemberId, topic: TopicId, at: Date): Promise<void>;
  /** All that follows from writing: the topic is watched, read up to the own text, and the draft it was written in is gone. */
  wrote(p: {
    member: MemberId;
    topic: TopicId;
    position: number;
    /** Of the draft; null when the text came from none. */
    place: DraftPlace | null;
    at: Date;
  }): Promise<void>;
  set(member: MemberId, topic: TopicId, level: FollowLevel, at: Date): Promise<void>;
  setCategory(member: MemberId, category: CategoryId, level: FollowLevel, at: Date): Promise<void>;
  /** Moves the reading position forward, never back, and lays aside what was told up to there. */
  read(member: MemberId, topic: TopicId, position: number, at: Date): Promise<void>;
}

/** Posts that members keep for themselves, each with a note of their own. */
export interface Bookmarks {
  keep(member: MemberId, post: PostId, note: string, at: Date): Promise<void>;
  remove(member: MemberId, post: PostId): Promise<void>;
}
