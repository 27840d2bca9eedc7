import type { Post, PostId } from './post.ts';
import type { PostRevision } from './post-revision.ts';
import type { Topic, TopicId } from './topic.ts';

export interface Topics {
  /** @throws TopicNotFound */
  get(id: TopicId): Promise<Topic>;
  /** Holds the topic until the transaction ends, so that positions and counts are allotted one by one. @throws TopicNotFound */
  getForChange(id: TopicId): Promise<Topic>;
  /** The same by its public number; one that was merged is found as what is left of it. @throws TopicNotFound */
  getForChangeAt(number: number): Promise<Topic>;
  /** The topic that holds a post, held until the transaction ends, and the post. @throws PostNotFound, TopicNotFound */
  getForChangeWith(post: PostId): Promise<{ topic: Topic; post: Post }>;
  /** Two at once, held in one order whoever asks, so that nobody waits for each other. @throws TopicNotFound */
  getPairForChange(first: TopicId, second: TopicId): Promise<readonly [Topic, Topic]>;
  /** Several, held in that same order; those that are not there are left out. */
  getAllForChange(ids: readonly TopicId[]): Promise<readonly Topic[]>;
  /** When the last of the standing posts beside this one was written; the opening post always stands. */
  latestBeside(post: Post): Promise<Date>;
  /** Where a public number leads, also after a merge. @throws TopicNotFound */
  idOf(number: number): Promise<TopicId>;
  /** Topics that point to `from` as what they repeat point to `to` from now on. @returns which */
  redirectDuplicates(from: TopicId, to: TopicId): Promise<readonly TopicId[]>;
  /** Addresses, readers and views of an absorbed topic go on to the one that took its posts. Before the posts are moved. */
  carryOver(absorbed: Topic, into: Topic): Promise<void>;
  /**
   * The way back of `carryOver` and `redirectDuplicates`: addresses and notices go with the messages, and so do the topics that
   * repeat it. Who followed both goes on following the one, since nobody knows whom the other interested.
   */
  takeOver(
    topic: Topic,
    from: Topic,
    p: { readonly back: readonly Post[]; readonly duplicates: readonly TopicId[] },
  ): Promise<void>;
  /** The next public number; gaps are possible, repetition is not. */
  nextNumber(): Promise<number>;
  add(topic: Topic): void;
}

export interface Posts {
  /** @throws PostNotFound */
  get(id: PostId): Promise<Post>;
  /** In order, deleted ones too, without their texts: for a topic that moves them. */
  ofTopic(id: TopicId): Promise<Post[]>;
  /** Whether somebody else answered it, or quoted it in the same topic; the opening post, whether anybody else replied. */
  isTakenUp(id: PostId): Promise<boolean>;
  add(post: Post): void;
}

export interface PostRevisions {
  add(revision: PostRevision): void;
  /** As it was typed; null when it is not kept any more. */
  textOf(postId: PostId, number: number): Promise<string | null>;
  /** Forgets this revision and all after it. */
  dropFrom(postId: PostId, number: number): Promise<void>;
}
