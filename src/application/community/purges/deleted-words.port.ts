import type { PostId, TopicId } from '#domain/community/topics/ids';

/** What was deleted long ago and still says what it said, named by the post that a reply is or that opens a topic. */
export interface LongDeleted {
  readonly topicId: TopicId;
  readonly postId: PostId;
  /** When, as the database writes it: lots follow one another by it. */
  readonly deletedAt: string;
  /** Decisions by which it is away, or anything that stands in it. */
  readonly decisions: readonly string[];
}

/** Neither what waits for a moderator nor what two people are about to erase for good. The longest deleted first. */
export interface DeletedWords {
  repliesBy(before: Date, after: LongDeleted | null, most: number): Promise<readonly LongDeleted[]>;
  /** Without those that were merged: nothing stands in them. */
  topicsBy(before: Date, after: LongDeleted | null, most: number): Promise<readonly LongDeleted[]>;
}
