import {
  FEED,
  LATEST_CHANGE,
  SHARED_TOPIC,
  SITEMAP_BUCKETS,
  SITEMAP_MEMBERS,
  SITEMAP_SHELVES,
  SITEMAP_TOPICS,
} from '#infrastructure/community/reads/reads.module';
import type { Get } from '../provided.ts';

/** What readers and machines follow from afar. */
export const feedsApp = (get: Get) => ({
  feed: get(FEED),
  latestChange: get(LATEST_CHANGE),
  sitemapBuckets: get(SITEMAP_BUCKETS),
  sitemapShelves: get(SITEMAP_SHELVES),
  sitemapTopics: get(SITEMAP_TOPICS),
  sitemapMembers: get(SITEMAP_MEMBERS),
  sharedTopic: get(SHARED_TOPIC),
});
