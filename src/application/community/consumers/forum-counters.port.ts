/**
 * Counts again, from the rows themselves, what pages show beside categories, tags, topics and members. Nothing to count
 * costs nothing.
 */
export interface ForumCounters {
  /**
   * Posts, helpful marks and accepted replies of these members; of who wrote replies or whose posts were marked, what these add,
   * wherever that is sure. It may be told of a post twice, and of several in any order.
   */
  recountMembers(
    memberIds: readonly string[],
    written?: readonly PostOf[],
    marked?: readonly PostOf[],
  ): Promise<void>;
  /** Everybody who wrote in these topics. */
  authorsOf(topicIds: readonly string[]): Promise<string[]>;
  /** Topics in the categories and under the tags that these topics have, and in those they had. */
  recountPlaces(p: {
    topicIds: readonly string[];
    categoryIds?: readonly string[];
    tags?: readonly string[];
  }): Promise<void>;
  /** Helpful marks of the standing posts of these topics. */
  recountHelpful(topicIds: readonly string[]): Promise<void>;
}

/** What somebody wrote. */
export interface PostOf {
  readonly authorId: string;
  readonly postId: string;
}
