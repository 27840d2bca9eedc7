import type { PostId, TopicId } from '#domain/community/topics/ids';
import type { MemberId } from '#domain/shared/id';

/** What is erased: one reply, or a topic with all that stands in it. */
export interface Erased {
  readonly topicId: TopicId;
  readonly postIds: readonly PostId[];
  readonly whole: boolean;
}

/** All that one member replied in a topic. */
export interface RepliesOfOne {
  readonly authorId: MemberId;
  /** The first of them. */
  readonly postId: PostId;
  readonly writtenAt: Date;
  readonly count: number;
}

/** What hangs on posts beside their own rows. */
export interface Erasures {
  /** All of a topic, deleted ones too. */
  postsOf(topicId: TopicId): Promise<readonly PostId[]>;
  /** Until the transaction ends nobody else holds one of these, as whoever opens a case of it does. */
  hold(postIds: readonly PostId[]): Promise<void>;
  /** Topics that these opened before they went into another one: their names are words of what opened them. */
  openedOnce(postIds: readonly PostId[]): Promise<readonly TopicId[]>;
  /** What members replied in a topic, by member: not what they took away themselves, nor what was erased before. */
  repliesIn(topicId: TopicId): Promise<readonly RepliesOfOne[]>;
  /** All that they say and ever said, as typed and as read, and what they are called. */
  textsOf(erased: Erased): Promise<readonly string[]>;
  /** Posts that quote posts, or messages of a channel, but for themselves. */
  quotedIn(ids: readonly string[]): Promise<readonly PostId[]>;
  /** Whether one of these topics says something still. */
  saysSomething(topicIds: readonly string[]): Promise<boolean>;
  /**
   * Empties the rows of posts, removes their former versions, marks, notes, notices and seals, and the names of topics that they
   * opened once, and parts their pictures from them.
   * @returns the keys of the pictures, whose files go last
   */
  empty(erased: Erased, at: Date): Promise<readonly string[]>;
  /** The same of former versions, names and pictures of a post that says something else from now on. @returns the keys of the pictures */
  dropVersions(postId: PostId): Promise<readonly string[]>;
}
