import type { PostId, TopicId } from '#domain/community/topics/ids';

/** What who left had asked, and a topic that is back says no more; others may still quote it, or keep copies. */
export interface LeftTrace {
  readonly postId: PostId;
  readonly topicId: TopicId;
  /** All that it said and was called. */
  readonly texts: readonly string[];
}

/** What is still to be looked for elsewhere, kept until it was found and taken out. */
export interface LeftTraces {
  /** Within a unit of work. */
  add(trace: LeftTrace, at: Date): Promise<void>;
  due(): Promise<readonly PostId[]>;
  /** Within a unit of work, held until it ends. @returns null where another process is at it, or was */
  getForChange(postId: PostId): Promise<LeftTrace | null>;
  /** Within a unit of work. */
  done(postId: PostId): Promise<void>;
}
