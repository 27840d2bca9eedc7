import { ContainerModule } from 'inversify';
import type { BookmarksQuery } from '#application/community/bookmarks/bookmarks.query';
import type { FollowedCategoriesQuery } from '#application/community/categories/followed-categories.query';
import type { DraftQuery, DraftsQuery } from '#application/community/drafts/drafts.query';
import type { FeedQuery, LatestChangeQuery } from '#application/community/feeds/feed.query';
import type {
  SitemapBucketsQuery,
  SitemapTopicsQuery,
} from '#application/community/feeds/sitemap-topics.query';
import type { ContributorsQuery } from '#application/community/members/contributors.query';
import type { MemberActivityQuery } from '#application/community/members/member-activity.query';
import type { MemberCountsQuery } from '#application/community/members/member-counts.query';
import type {
  NotificationsQuery,
  UnreadCountQuery,
} from '#application/community/notifications/notifications.query';
import type { SearchQuery } from '#application/community/search/search.query';
import type { TagQuery, TagsQuery } from '#application/community/tags/tags.query';
import type { ChannelAccessQuery } from '#application/community/topics/channel-access.query';
import type { PostHistoryQuery } from '#application/community/topics/post-history.query';
import type { PostPermalinkQuery } from '#application/community/topics/post-permalink.query';
import type { PostSourceQuery } from '#application/community/topics/post-source.query';
import type { SimilarTopicsQuery } from '#application/community/topics/similar-topics.query';
import type { TopicAddressQuery } from '#application/community/topics/topic-address.query';
import type { TopicItemQuery } from '#application/community/topics/topic-item.query';
import type { PostItemQuery, TopicPostsQuery } from '#application/community/topics/topic-posts.query';
import type { TopicViews } from '#application/community/topics/topic-views.port';
import { token } from '#application/shared/token';
import { SQL } from '../../platform/platform.tokens.ts';
import { wire } from '../../platform/wire.ts';
import { SqlBookmarks } from '../bookmarks/bookmarks.sql.ts';
import { SqlFollowedCategories } from '../categories/followed-categories.sql.ts';
import { SqlDraft, SqlDrafts } from '../drafts/drafts.sql.ts';
import { SqlFeed, SqlLatestChange } from '../feeds/feed.sql.ts';
import { SqlSitemapBuckets, SqlSitemapTopics } from '../feeds/sitemap-topics.sql.ts';
import { SqlContributors } from '../members/contributors.sql.ts';
import { SqlMemberActivity } from '../members/member-activity.sql.ts';
import { SqlMemberCounts } from '../members/member-counts.sql.ts';
import { SqlNotifications, SqlUnreadCount } from '../notifications/notifications.sql.ts';
import { SqlSearch } from '../search/search.sql.ts';
import { SqlTag, SqlTagList } from '../tags/tags.sql.ts';
import { BufferedTopicViews } from '../topics/buffered-topic-views.ts';
import { SqlChannelAccess } from '../topics/channel-access.sql.ts';
import { SqlPostHistory } from '../topics/post-history.sql.ts';
import { SqlPostPermalink } from '../topics/post-permalink.sql.ts';
import { SqlPostSource } from '../topics/post-source.sql.ts';
import { SqlSimilarTopics } from '../topics/similar-topics.sql.ts';
import { SqlTopicAddress } from '../topics/topic-address.sql.ts';
import { SqlTopicItem } from '../topics/topic-item.sql.ts';
import { SqlPostItem, SqlTopicPosts } from '../topics/topic-posts.sql.ts';

export const POST_PERMALINK = token<PostPermalinkQuery>('PostPermalinkQuery');
export const POST_HISTORY = token<PostHistoryQuery>('PostHistoryQuery');
export const TOPIC_ITEM = token<TopicItemQuery>('TopicItemQuery');
export const TOPIC_POSTS = token<TopicPostsQuery>('TopicPostsQuery');
export const POST_ITEM = token<PostItemQuery>('PostItemQuery');
export const POST_SOURCE = token<PostSourceQuery>('PostSourceQuery');
export const SIMILAR_TOPICS = token<SimilarTopicsQuery>('SimilarTopicsQuery');
export const SEARCH = token<SearchQuery>('SearchQuery');
export const NOTIFICATIONS = token<NotificationsQuery>('NotificationsQuery');
export const UNREAD_COUNT = token<UnreadCountQuery>('UnreadCountQuery');
export const DRAFTS = token<DraftsQuery>('DraftsQuery');
export const DRAFT = token<DraftQuery>('DraftQuery');
export const BOOKMARKS = token<BookmarksQuery>('BookmarksQuery');
export const FOLLOWED_CATEGORIES = token<FollowedCategoriesQuery>('FollowedCategoriesQuery');
export const TAG_LIST = token<TagsQuery>('TagsQuery');
export const TAG = token<TagQuery>('TagQuery');
export const MEMBER_ACTIVITY = token<MemberActivityQuery>('MemberActivityQuery');
export const MEMBER_COUNTS = token<MemberCountsQuery>('MemberCountsQuery');
export const CONTRIBUTORS = token<ContributorsQuery>('ContributorsQuery');
export const SITEMAP_BUCKETS = token<SitemapBucketsQuery>('SitemapBucketsQuery');
export const SITEMAP_TOPICS = token<SitemapTopicsQuery>('SitemapTopicsQuery');
export const FEED = token<FeedQuery>('FeedQuery');
export const LATEST_CHANGE = token<LatestChangeQuery>('LatestChangeQuery');
export const CHANNEL_ACCESS = token<ChannelAccessQuery>('ChannelAccessQuery');
export const TOPIC_ADDRESS = token<TopicAddressQuery>('TopicAddressQuery');
export const TOPIC_VIEWS = token<TopicViews>('TopicViews');

/** Everything of the forum that is only read; pages of topics and their lists are bound beside their use cases. */
export const readsModule = new ContainerModule((options) => {
  const { adapter } = wire(options);
  adapter(POST_PERMALINK, SqlPostPermalink, [SQL]);
  adapter(POST_HISTORY, SqlPostHistory, [SQL]);
  adapter(TOPIC_ITEM, SqlTopicItem, [SQL]);
  adapter(TOPIC_POSTS, SqlTopicPosts, [SQL]);
  adapter(POST_ITEM, SqlPostItem, [SQL]);
  adapter(POST_SOURCE, SqlPostSource, [SQL]);
  adapter(SIMILAR_TOPICS, SqlSimilarTopics, [SQL]);
  adapter(SEARCH, SqlSearch, [SQL]);
  adapter(NOTIFICATIONS, SqlNotifications, [SQL]);
  adapter(UNREAD_COUNT, SqlUnreadCount, [SQL]);
  adapter(DRAFTS, SqlDrafts, [SQL]);
  adapter(DRAFT, SqlDraft, [SQL]);
  adapter(BOOKMARKS, SqlBookmarks, [SQL]);
  adapter(FOLLOWED_CATEGORIES, SqlFollowedCategories, [SQL]);
  adapter(TAG_LIST, SqlTagList, [SQL]);
  adapter(TAG, SqlTag, [SQL]);
  adapter(MEMBER_ACTIVITY, SqlMemberActivity, [SQL]);
  adapter(MEMBER_COUNTS, SqlMemberCounts, [SQL]);
  adapter(CONTRIBUTORS, SqlContributors, [SQL]);
  adapter(SITEMAP_BUCKETS, SqlSitemapBuckets, [SQL]);
  adapter(SITEMAP_TOPICS, SqlSitemapTopics, [SQL]);
  adapter(FEED, SqlFeed, [SQL]);
  adapter(LATEST_CHANGE, SqlLatestChange, [SQL]);
  adapter(CHANNEL_ACCESS, SqlChannelAccess, [SQL]);
  adapter(TOPIC_ADDRESS, SqlTopicAddress, [SQL]);
  adapter(TOPIC_VIEWS, BufferedTopicViews, [SQL]);
});
