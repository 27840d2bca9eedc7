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
  'sockets.subscribe': 'topic.read',
  'site.not-found': 'everybody',
  'site.design-system': 'everybody',
} as const satisfies Record<string, Policy>;

export type PolicyName = keyof typeof POLICIES;
