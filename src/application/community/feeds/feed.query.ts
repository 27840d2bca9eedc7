/** Of all topics, of a category with its children, or of a tag; of the posts in one topic; or of what the organisation vouches for. */
export interface FeedFilter {
  /** Slug. */
  readonly category?: string;
  readonly tag?: string;
  /** Number. */
  readonly topic?: number;
  /** The day that it is: what the organisation answered, validated and published, the latest first. */
  readonly official?: string;
}

export interface FeedItem {
  /** Of the topic, or of the reference answer. */
  readonly id: string;
  /** Null for the topic itself, and for a reference answer. */
  readonly replyId: string | null;
  /** How the organisation vouches for it, in the feed of what it vouches for; null in all others. */
  readonly official: 'authored' | 'validated' | 'reference' | null;
  /** 0 for a reference answer, which its slug names. */
  readonly number: number;
  readonly slug: string;
  readonly title: string;
  /** The first 300 characters of the opening post, or of the reply; all of what the organisation vouches for. */
  readonly excerpt: string;
  /** A department of the organisation has no page of its own, and so no handle. */
  readonly author: {
    readonly pseudonym: string;
    readonly handle: string | null;
    readonly status: string | null;
  };
  readonly category: { readonly slug: string; readonly name: string } | null;
  readonly openedAt: Date;
  readonly changedAt: Date;
}

export interface FeedQuery {
  /** The 20 topics opened last that anybody may read, or the last 20 posts in one that anybody may read. */
  execute(filter: FeedFilter): Promise<readonly FeedItem[]>;
}

export interface SharedTopicQuery {
  /** What is told of a topic where it is shared; null unless anybody may read it. */
  execute(
    number: number,
  ): Promise<{ readonly title: string; readonly slug: string; readonly category: string } | null>;
}

export interface LatestChange {
  readonly at: Date | null;
  /** 32 hexadecimal characters: another one as soon as anything in the feed is another. For an ETag. */
  readonly fingerprint: string;
}

export interface LatestChangeQuery {
  execute(filter: FeedFilter): Promise<LatestChange>;
}
