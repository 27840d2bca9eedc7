/** Topics in one file of the sitemap: by ranges of numbers, so that a deletion shifts no other. */
export const SITEMAP_BUCKET = 20_000;
/** How long a topic counts as recent after its content changed. */
export const RECENT_DAYS = 3;

export interface SitemapTopic {
  readonly number: number;
  readonly slug: string;
  /** Of the content: a post, an edit, an acceptance. Votes and reactions do not count. */
  readonly changedAt: Date;
}

export interface SitemapBuckets {
  /** Those that hold a topic for search engines, lowest first. */
  readonly topics: readonly { readonly bucket: number; readonly changedAt: Date }[];
  /** First letters of the members whose public profile is for search engines. */
  readonly members: readonly string[];
}

/** What search engines are told of: only what everybody may read, and only pages that let them in. */
export interface SitemapBucketsQuery {
  execute(): Promise<SitemapBuckets>;
}

export interface SitemapReference {
  readonly slug: string;
  readonly changedAt: Date;
}

/** What everybody may read and what is not empty, by slug; the same whoever asks. */
export interface SitemapShelvesQuery {
  tags(): Promise<readonly string[]>;
  categories(): Promise<readonly string[]>;
  /** Reference answers that apply today. */
  references(): Promise<readonly SitemapReference[]>;
}

export interface SitemapTopicsQuery {
  /** @param bucket from 0: topics numbered `bucket * 20,000` up to the next bucket */
  bucket(bucket: number): Promise<readonly SitemapTopic[]>;
  /** Topics whose content changed in the last three days, the latest first; a thousand at most. */
  recent(now: Date): Promise<readonly SitemapTopic[]>;
}

export interface SitemapMembersQuery {
  /** @param letter with which the handles begin @returns handles */
  execute(letter: string): Promise<readonly string[]>;
}
