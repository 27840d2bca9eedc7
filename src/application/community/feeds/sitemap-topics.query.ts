export const SITEMAP_BUCKET = 20_000;

export interface SitemapTopic {
  readonly number: number;
  readonly slug: string;
  /** Of the content: a post, an edit, an acceptance. Votes and reactions do not count. */
  readonly changedAt: Date;
}

export interface SitemapBucketsQuery {
  /** Which buckets hold a topic that anybody may read, lowest first. */
  execute(): Promise<readonly number[]>;
}

export interface SitemapTopicsQuery {
  /** @param bucket from 0: topics numbered `bucket * 20,000` up to the next bucket, so that a deletion shifts no other */
  execute(bucket: number): Promise<readonly SitemapTopic[]>;
}
