import type { Post, PostId } from './post.ts';
import type { PostRevision } from './post-revision.ts';
import type { Topic, TopicId } from './topic.ts';

export interface Topics {
  /** @throws TopicNotFound */
  get(id: TopicId): Promise<Topic>;
  /** Holds the topic until the transaction ends, so that positions and counts are allotted one by one. @throws TopicNotFound */
  getForChange(id: TopicId): Promise<Topic>;
  /** The next public number; gaps are possible, repetition is not. */
  nextNumber(): Promise<number>;
  add(topic: Topic): void;
}

export interface Posts {
  /** @throws PostNotFound */
  get(id: PostId): Promise<Post>;
  getForChange(id: PostId): Promise<Post>;
  ofTopic(id: TopicId): Promise<Post[]>;
  add(post: Post): void;
}

export interface PostRevisions {
  add(revision: PostRevision): void;
}
