import { ContainerModule } from 'inversify';
import type { BookmarksQuery } from '#application/community/bookmarks/bookmarks.query';
import type { FollowedCategoriesQuery } from '#application/community/categories/followed-categories.query';
import type { DraftQuery, DraftsQuery } from '#application/community/drafts/drafts.query';
import type { FeedQuery, LatestChangeQuery, SharedTopicQuery } from '#application/community/feeds/feed.query';
import type {
  SitemapBucketsQuery,
  SitemapMembersQuery,
  SitemapShelvesQuery,
  SitemapTopicsQuery,
} from '#application/community/feeds/sitemap.query';
import type { ContributorsQuery } from '#application/community/members/contributors.query';
import type { MemberActivityQuery } from '#application/community/members/member-activity.query';
import type { MemberCountsQuery } from '#application/community/members/member-counts.query';
import type {
  NotificationsQuery,
  UnreadCountQuery,
} from '#application/community/notifications/notifications.query';
import type { DocumentsQuery } from '#application/community/search/documents.query';
import { SearchLimit } from '#application/community/search/search-limit.policy';
import { DeleteSynonyms } from '#application/community/search/delete-synonyms';
import { SaveSynonyms } from '#application/community/search/save-synonyms';
import type { Synonyms } from '#application/community/search/synonyms.port';
import type { SynonymsInQuery, SynonymsQuery } from '#application/community/search/synonyms.query';
import type { SearchCounts } from '#application/community/search/search-counts.port';
import type { SearchDemandQuery } from '#application/community/search/search-demand.query';
import type { SearchDocuments } from '#application/community/search/search-documents.port';
import type { SearchQuery } from '#application/community/search/search.query';
import type { SearchedWordsQuery } from '#application/community/search/searched-words.query';
import type { SuggestionsQuery } from '#application/community/search/suggestions.query';
import type { TagQuery, TagsQuery } from '#application/community/tags/tags.query';
import type { ChannelAccessQuery } from '#application/community/topics/channel-access.query';
import type { PostHistoryQuery } from '#application/community/topics/post-history.query';
import type { PostPermalinkQuery } from '#application/community/topics/post-permalink.query';
import type { PostSourceQuery } from '#application/community/topics/post-source.query';
import type { AroundGoneTopicQuery } from '#application/community/topics/around-gone-topic.query';
import type { NearTopicsQuery } from '#application/community/topics/near-topics.query';
import type { SimilarTopicsQuery } from '#application/community/topics/similar-topics.query';
import type { TopicChoicesQuery } from '#application/community/topics/topic-choices.query';
import type { TopicAddressQuery } from '#application/community/topics/topic-address.query';
import type { TopicItemQuery } from '#application/community/topics/topic-item.query';
import type { PostItemQuery, TopicPostsQuery } from '#application/community/topics/topic-posts.query';
import type { TopicViews } from '#application/community/topics/topic-views.port';
import { PERSONAL_DATA_API } from '#application/moderation/published/personal-data.api';
import { token } from '#application/shared/token';
import {
  CHANGES,
  CLOCK,
  IDS,
  LASTING_DIGESTS,
  SEARCHES_PER_MINUTE,
  SQL,
  THROTTLE,
  TROUBLES,
  UNIT_OF_WORK,
} from '../../platform/platform.tokens.ts';
import { wire } from '../../platform/wire.ts';
import { SqlBookmarks } from '../bookmarks/bookmarks.sql.ts';
import { SqlFollowedCategories } from '../categories/followed-categories.sql.ts';
import { SqlDraft, SqlDrafts } from '../drafts/drafts.sql.ts';
import { SqlFeed, SqlLatestChange } from '../feeds/feed.sql.ts';
import { SqlSharedTopic } from '../feeds/shared-topic.sql.ts';
import {
  SqlSitemapBuckets,
  SqlSitemapMembers,
  SqlSitemapShelves,
  SqlSitemapTopics,
} from '../feeds/sitemap.sql.ts';
import { SqlContributors } from '../members/contributors.sql.ts';
import { SqlMemberActivity } from '../members/member-activity.sql.ts';
import { SqlMemberCounts } from '../members/member-counts.sql.ts';
import { SqlNotifications, SqlUnreadCount } from '../notifications/notifications.sql.ts';
import { BufferedSearchCounts } from '../search/buffered-search-counts.ts';
import { SqlSearchDemand } from '../search/search-demand.sql.ts';
import { SqlDocuments } from '../search/search-documents.ts';
import { SqlSearch } from '../search/search.sql.ts';
import { SqlSearchDocuments } from '../search/sql-search-documents.ts';
import { SqlSynonymList, SqlSynonyms, SqlSynonymsInQuery } from '../search/sql-synonyms.ts';
import { SqlSearchedWords } from '../search/searched-words.sql.ts';
import { SqlSpelling } from '../search/spelling.sql.ts';
import { SqlSuggestions } from '../search/suggestions.sql.ts';
import { SqlTag, SqlTagList } from '../tags/tags.sql.ts';
import { BufferedTopicViews } from '../topics/buffered-topic-views.ts';
import { SqlChannelAccess } from '../topics/channel-access.sql.ts';
import { SqlPostHistory } from '../topics/post-history.sql.ts';
import { SqlPostPermalink } from '../topics/post-permalink.sql.ts';
import { SqlPostSource } from '../topics/post-source.sql.ts';
import { SqlAroundGoneTopic } from '../topics/around-gone-topic.sql.ts';
import { SqlNearTopics } from '../topics/near-topics.sql.ts';
import { SqlSimilarTopics } from '../topics/similar-topics.sql.ts';
import { SqlTopicChoices } from '../topics/topic-choices.sql.ts';
import { SqlTopicAddress } from '../topics/topic-address.sql.ts';
import { SqlTopicItem } from '../topics/topic-item.sql.ts';
import { SqlPostItem, SqlTopicPosts } from '../topics/topic-posts.sql.ts';

export const POST_PERMALINK = token<PostPermalinkQuery>('PostPermalinkQuery');
export const POST_HISTORY = token<PostHistoryQuery>('PostHistoryQuery');
export const TOPIC_ITEM = token<TopicItemQuery>('TopicItemQuery');
export const TOPIC_POSTS = token<TopicPostsQuery>('TopicPostsQuery');
export const POST_ITEM = token<PostItemQuery>('PostItemQuery');
export const POST_SOURCE = token<PostSourceQuery>('PostSourceQuery');
export const AROUND_GONE_TOPIC = token<AroundGoneTopicQuery>('AroundGoneTopicQuery');
export const NEAR_TOPICS = token<NearTopicsQuery>('NearTopicsQuery');
export const SIMILAR_TOPICS = token<SimilarTopicsQuery>('SimilarTopicsQuery');
export const TOPIC_CHOICES = token<TopicChoicesQuery>('TopicChoicesQuery');
export const SPELLING = token<SqlSpelling>('Spelling');
export const SEARCH = token<SearchQuery>('SearchQuery');
export const DOCUMENTS = token<DocumentsQuery>('DocumentsQuery');
export const SEARCHED_WORDS = token<SearchedWordsQuery>('SearchedWordsQuery');
export const SUGGESTIONS = token<SuggestionsQuery>('SuggestionsQuery');
const SEARCH_DOCUMENTS = token<SearchDocuments>('SearchDocuments');
export const SEARCH_LIMIT = token<SearchLimit>('SearchLimit');
export const SYNONYMS = token<Synonyms>('Synonyms');
export const SYNONYM_LIST = token<SynonymsQuery>('SynonymsQuery');
export const SYNONYMS_IN_QUERY = token<SynonymsInQuery>('SynonymsInQuery');
export const SEARCH_COUNTS = token<SearchCounts>('SearchCounts');
export const SEARCH_DEMAND = token<SearchDemandQuery>('SearchDemandQuery');
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
export const SITEMAP_SHELVES = token<SitemapShelvesQuery>('SitemapShelvesQuery');
export const SITEMAP_TOPICS = token<SitemapTopicsQuery>('SitemapTopicsQuery');
export const SITEMAP_MEMBERS = token<SitemapMembersQuery>('SitemapMembersQuery');
export const SHARED_TOPIC = token<SharedTopicQuery>('SharedTopicQuery');
export const FEED = token<FeedQuery>('FeedQuery');
export const LATEST_CHANGE = token<LatestChangeQuery>('LatestChangeQuery');
export const CHANNEL_ACCESS = token<ChannelAccessQuery>('ChannelAccessQuery');
export const TOPIC_ADDRESS = token<TopicAddressQuery>('TopicAddressQuery');
export const TOPIC_VIEWS = token<TopicViews>('TopicViews');

/** Everything of the forum that is only read, and the synonyms by which it is searched; pages of topics and their lists are bound beside their use cases. */
export const readsModule = new ContainerModule((options) => {
  const { adapter, useCase } = wire(options);
  adapter(POST_PERMALINK, SqlPostPermalink, [SQL]);
  adapter(POST_HISTORY, SqlPostHistory, [SQL]);
  adapter(TOPIC_ITEM, SqlTopicItem, [SQL]);
  adapter(TOPIC_POSTS, SqlTopicPosts, [SQL, CLOCK]);
  adapter(POST_ITEM, SqlPostItem, [SQL, CLOCK]);
  adapter(POST_SOURCE, SqlPostSource, [SQL]);
  adapter(NEAR_TOPICS, SqlNearTopics, [SQL, CHANGES]);
  adapter(AROUND_GONE_TOPIC, SqlAroundGoneTopic, [SQL]);
  adapter(SIMILAR_TOPICS, SqlSimilarTopics, [SQL]);
  adapter(TOPIC_CHOICES, SqlTopicChoices, [SQL]);
  adapter(SPELLING, SqlSpelling, [SQL]);
  adapter(SEARCH, SqlSearch, [SQL, CLOCK, SPELLING]);
  adapter(DOCUMENTS, SqlDocuments, [SQL]);
  adapter(SUGGESTIONS, SqlSuggestions, [SQL]);
  adapter(SEARCHED_WORDS, SqlSearchedWords, [SQL]);
  adapter(SEARCH_DOCUMENTS, SqlSearchDocuments, [SQL]);
  adapter(SEARCH_LIMIT, SearchLimit, [THROTTLE, SEARCHES_PER_MINUTE]);
  adapter(SYNONYMS, SqlSynonyms, [SQL]);
  adapter(SYNONYM_LIST, SqlSynonymList, [SQL]);
  adapter(SYNONYMS_IN_QUERY, SqlSynonymsInQuery, [SQL]);
  useCase(SaveSynonyms, [SYNONYMS, IDS, CLOCK, UNIT_OF_WORK]);
  useCase(DeleteSynonyms, [SYNONYMS, UNIT_OF_WORK]);
  adapter(SEARCH_COUNTS, BufferedSearchCounts, [SQL, CLOCK, PERSONAL_DATA_API, LASTING_DIGESTS, TROUBLES]);
  adapter(SEARCH_DEMAND, SqlSearchDemand, [SQL]);
  adapter(NOTIFICATIONS, SqlNotifications, [SQL]);
  adapter(UNREAD_COUNT, SqlUnreadCount, [SQL]);
  adapter(DRAFTS, SqlDrafts, [SQL]);
  adapter(DRAFT, SqlDraft, [SQL]);
  adapter(BOOKMARKS, SqlBookmarks, [SQL]);
  adapter(FOLLOWED_CATEGORIES, SqlFollowedCategories, [SQL]);
  adapter(TAG_LIST, SqlTagList, [SQL, CHANGES]);
  adapter(TAG, SqlTag, [SQL]);
  adapter(MEMBER_ACTIVITY, SqlMemberActivity, [SQL]);
  adapter(MEMBER_COUNTS, SqlMemberCounts, [SQL]);
  adapter(CONTRIBUTORS, SqlContributors, [SQL, CHANGES]);
  adapter(SITEMAP_BUCKETS, SqlSitemapBuckets, [SQL]);
  adapter(SITEMAP_SHELVES, SqlSitemapShelves, [SQL, CLOCK]);
  adapter(SITEMAP_TOPICS, SqlSitemapTopics, [SQL]);
  adapter(SITEMAP_MEMBERS, SqlSitemapMembers, [SQL]);
  adapter(SHARED_TOPIC, SqlSharedTopic, [SQL]);
  adapter(FEED, SqlFeed, [SQL]);
  adapter(LATEST_CHANGE, SqlLatestChange, [SQL]);
  adapter(CHANNEL_ACCESS, SqlChannelAccess, [SQL]);
  adapter(TOPIC_ADDRESS, SqlTopicAddress, [SQL]);
  adapter(TOPIC_VIEWS, BufferedTopicViews, [SQL, TROUBLES]);
});
