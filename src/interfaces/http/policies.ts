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
  'topics.accept': 'topic.open',
  'topics.close': 'topic.open',
  'topics.retitle': 'post.edit-own',
  'topics.pin': 'topic.pin',
  'topics.move': 'topic.move',
  'topics.delete': 'post.delete-own',
  'posts.vote': 'post.vote',
  'posts.edit': 'post.edit-own',
  'posts.delete': 'post.delete-own',
  'categories.manage': 'category.manage',
  'members.list': 'member.read',
  'members.page': 'topic.read',
  'members.me': 'signed-in',
  'members.edit-self': 'member.edit-self',
  'api.document': 'everybody',
  'site.not-found': 'everybody',
  'site.design-system': 'everybody',
} as const satisfies Record<string, Policy>;

export type PolicyName = keyof typeof POLICIES;
