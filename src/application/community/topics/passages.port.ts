import type { PostId, TopicId } from '#domain/community/topics/ids';
import type { Passage } from '#domain/community/topics/passage';

/** Where a passage stands, whether or not it can be read there. */
export interface PassagePlaces {
  /** Posts whose text holds it, their topics beside them. */
  readonly posts: readonly {
    readonly postId: PostId;
    readonly topicId: TopicId;
    readonly isOpening: boolean;
  }[];
  /** Topics whose title holds it. */
  readonly topics: readonly TopicId[];
}

export interface Passages {
  /** @param most of each; more are not named */
  placesOf(passage: Passage, most: number): Promise<PassagePlaces>;
}
