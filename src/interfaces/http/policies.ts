import type { Permission } from '#domain/shared/actor';

/**
 * Who may come to the door of each route, loader, action and socket event. The house asks again inside, on the object
 * that was loaded. What is not written here is refused, and does not build.
 */
export type Policy = 'everybody' | 'visitors-only' | 'signed-in' | Permission;

export const POLICIES = {
  'home.page': 'topic.read',
  'topics.list': 'topic.read',
  'topics.page': 'topic.read',
  'topics.open': 'topic.open',
  'topics.answer': 'topic.answer',
  'categories.list': 'topic.read',
  'categories.page': 'topic.read',
  'files.read': 'topic.read',
  'sockets.subscribe': 'topic.read',
  'categories.follow': 'topic.follow',
  'categories.manage': 'category.manage',
  'tags.list': 'topic.read',
  'tags.page': 'topic.read',
  'tags.manage': 'tag.manage',
  'search.page': 'topic.read',
  'members.list': 'member.read',
  'members.page': 'topic.read',
  'notifications.page': 'notification.read',
  'bookmarks.page': 'bookmark.keep',
  'feeds.read': 'topic.read',
  'sitemaps.read': 'topic.read',
  'site.robots': 'everybody',
  'site.choose': 'everybody',
  'files.upload': 'file.upload',
  'topics.permalink': 'topic.read',
  'topics.ask': 'topic.open',
  'topics.similar': 'topic.open',
  'topics.follow': 'topic.follow',
  'topics.mark-read': 'signed-in',
  'topics.accept': 'topic.open',
  'topics.close': 'topic.open',
  'topics.retitle': 'post.edit-own',
  'topics.pin': 'topic.pin',
  'topics.move': 'topic.move',
  'topics.merge': 'topic.merge',
  'topics.split': 'topic.split',
  'topics.delete': 'post.delete-own',
  'topics.restore': 'post.delete-own',
  'posts.vote': 'post.vote',
  'posts.react': 'post.react',
  'posts.keep': 'bookmark.keep',
  'posts.edit': 'post.edit-own',
  'posts.history': 'post.read-history',
  'posts.delete': 'post.delete-own',
  'posts.restore': 'post.delete-own',
  'drafts.keep': 'draft.keep',
  'members.mention': 'member.read',
  'site.not-found': 'everybody',
  'site.design-system': 'everybody',
} as const satisfies Record<string, Policy>;

export type PolicyName = keyof typeof POLICIES;
