import type { PostId } from '#domain/community/topics/post';
import type { TopicId } from '#domain/community/topics/topic';
import type { MemberId } from '#domain/shared/id';

export type FollowLevel = 'watching' | 'tracking' | 'muted' | 'none';

/** Plain marks a member puts on topics and posts: one row each, no rule but who and what. */
export interface Follows {
  /** Somebody who writes in a topic watches it, unless they said otherwise before. */
  watchUnlessSet(member: MemberId, topic: TopicId, at: Date): Promise<void>;
  set(member: MemberId, topic: TopicId, level: FollowLevel, at: Date): Promise<void>;
  /** Moves the reading position forward, never back. */
  read(member: MemberId, topic: TopicId, position: number, at: Date): Promise<void>;
}

/** Controlled words: only those that exist can be used. */
export interface Tags {
  /** @returns those of `slugs` that do not exist */
  unknownAmong(slugs: readonly string[]): Promise<string[]>;
}

export type { PostId };
