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
  'accounts.first-run': 'everybody',
  'accounts.sign-in': 'visitors-only',
  'accounts.sign-up': 'visitors-only',
  'accounts.confirm-email': 'everybody',
  'accounts.sign-out': 'everybody',
  'accounts.reset-password': 'everybody',
  'accounts.page': 'signed-in',
  'accounts.manage': 'account.manage-self',
  'accounts.sessions': 'signed-in',
  'accounts.confirm-identity': 'signed-in',
  'members.edit-self': 'member.edit-self',
  'members.preferences': 'everybody',
  'site.charter': 'everybody',
  'site.not-found': 'everybody',
  'site.design-system': 'everybody',
} as const satisfies Record<string, Policy>;

export type PolicyName = keyof typeof POLICIES;
