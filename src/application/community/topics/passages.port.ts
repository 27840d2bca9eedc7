import type { PostId, TopicId } from '#domain/community/topics/ids';
import type { Passage } from '#domain/community/topics/passage';
import type { MemberId } from '#domain/shared/id';

/** Where a passage stands, whether or not it can be read there. */
export interface PassagePlaces {
  /** Posts whose text holds it, their topics beside them. */
  readonly posts: readonly {
    readonly postId: PostId;
    readonly topicId: TopicId;
    readonly isOpening: boolean;
    readonly authorId: MemberId;
  }[];
  /** Topics whose title holds it. */
  readonly topics: readonly { readonly topicId: TopicId; readonly authorId: MemberId }[];
}

export interface Passages {
  /** @param most of each; more are not named */
  placesOf(passage: Passage, most: number): Promise<PassagePlaces>;
}
