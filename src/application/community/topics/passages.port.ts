import type { CategoryId } from '#domain/community/categories/category';
import type { PostId, TopicId } from '#domain/community/topics/ids';
import type { Passage } from '#domain/community/topics/passage';
import type { MemberId } from '#domain/shared/id';

/** Whose words hold a passage, and who may know of it. */
export interface PassagePlace {
  readonly topicId: TopicId;
  readonly authorId: MemberId;
  readonly categoryId: CategoryId;
  readonly audience: string;
}
export interface PassagePost extends PassagePlace {
  readonly postId: PostId;
  readonly isOpening: boolean;
  /** An answer in the name of the organisation, under its seal. */
  readonly isOfficial: boolean;
}

/** Where a passage stands, whether or not it can be read there. */
export interface PassagePlaces {
  /** Posts whose text holds it. */
  readonly posts: readonly PassagePost[];
  /** Topics whose title holds it. */
  readonly topics: readonly PassagePlace[];
}

/** A post or a title in which a passage stands inside of longer words. */
export interface PassageAround {
  readonly text: string;
  readonly audience: string;
}

export interface Passages {
  /** At most 200; whole words are no matter. */
  aroundOf(passage: Passage): Promise<readonly PassageAround[]>;
  /** @param mostAuthors null where more of them say it than that: then it is a word that everybody uses */
  placesOf(passage: Passage, mostAuthors: number): Promise<PassagePlaces | null>;
}
