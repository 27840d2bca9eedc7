import type { Permission } from '#domain/shared/actor';

/**
 * Who may come to the door of each route, loader, action and socket event. The house asks again inside, on the object
 * that was loaded. Of several rights any one opens it. What is not written here is refused, and does not build.
 */
export type Policy = Open | Permission | readonly Permission[] | Unseen;

type Open = 'everybody' | 'visitors-only' | 'signed-in';

/** A door that members without the right are not even told of: they meet what they would meet where nothing is. */
export interface Unseen {
  readonly unseen: Permission | readonly Permission[];
}

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
  'categories.manage': { unseen: 'category.manage' },
  'tags.list': 'topic.read',
  'tags.page': 'topic.read',
  'tags.manage': { unseen: 'tag.manage' },
  'audit.read': { unseen: 'audit.read' },
  'search.page': 'topic.read',
  'search.manage': { unseen: 'search.manage' },
  'redirects.manage': { unseen: 'site.configure' },
  'members.list': 'member.read',
  'members.page': 'topic.read',
  'notifications.page': 'notification.read',
  'notifications.stop': 'everybody',
  'mails.read': 'everybody',
  'bookmarks.page': 'bookmark.keep',
  'feeds.read': 'topic.read',
  'sitemaps.read': 'topic.read',
  'share.picture': 'topic.read',
  'site.robots': 'everybody',
  'site.choose': 'everybody',
  'files.upload': 'file.upload',
  'topics.permalink': 'topic.read',
  'topics.ask': 'topic.open',
  'topics.similar': 'topic.open',
  'topics.follow': 'topic.follow',
  'topics.mark-read': 'signed-in',
  'topics.accept': ['topic.accept-own', 'topic.accept-any'],
  'topics.close': ['topic.close-own', 'topic.close'],
  'topics.retitle': ['post.edit-own', 'topic.edit-any', 'topic.tag'],
  'topics.pin': 'topic.pin',
  'topics.move': 'topic.move',
  'topics.merge': 'topic.merge',
  'topics.split': 'topic.split',
  'topics.delete': ['topic.delete-own', 'topic.delete'],
  'topics.restore': ['topic.delete-own', 'topic.restore'],
  'posts.vote': 'post.vote',
  'posts.react': 'post.react',
  'posts.keep': 'bookmark.keep',
  'posts.edit': ['post.edit-own', 'post.edit-any'],
  'posts.history': ['post.read-history', 'post.edit-own'],
  'posts.delete': ['post.delete-own', 'post.delete-any'],
  'posts.restore': ['post.delete-own', 'post.restore'],
  'drafts.keep': 'draft.keep',
  // Everybody signed in comes to this door: inside, who may not is refused and written to the audit log.
  'official.seal': 'signed-in',
  'official.desk': { unseen: 'official.review' },
  'official.page': 'topic.read',
  'rules.manage': { unseen: 'rule.manage' },
  'words.foresee': 'signed-in',
  'words.help': 'everybody',
  'references.publish': { unseen: 'official.author' },
  'members.mention': 'member.read',
  'reports.file': 'report.file',
  // Whose notice it is, is asked inside: by the account, or by the link of the receipt.
  'reports.follow': 'everybody',
  'review.page': { unseen: 'review.read' },
  'review.decide': { unseen: 'review.decide' },
  'review.configure': { unseen: 'review.configure' },
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
  'rights.read': { unseen: 'role.assign' },
  'rights.change': { unseen: 'role.configure' },
  'roles.assign': { unseen: 'role.assign' },
  // Inside, only whom it concerns, whoever holds a signed link and the moderators find anything.
  'decisions.page': 'everybody',
  'decisions.list': { unseen: 'decision.read' },
  'appeals.file': 'signed-in',
  'appeals.decide': { unseen: 'appeal.decide' },
  'appeals.bodies': { unseen: 'site.configure' },
  'sanctions.read': { unseen: 'sanction.read' },
  'sanctions.give': { unseen: ['sanction.warn', 'sanction.exclude'] },
  'sanctions.sign': { unseen: 'sanction.sign' },
  // Inside, whoever has no part of it is told that there is nothing.
  'admin.page': 'signed-in',
  'site.former-address': 'everybody',
  'site.not-found': 'everybody',
  'site.design-system': 'everybody',
  'members.me': 'signed-in',
  'members.edit-self': 'member.edit-self',
  'members.preferences': 'everybody',
  'site.charter': 'everybody',
  'api.document': 'everybody',
} as const satisfies Record<string, Policy>;

export type PolicyName = keyof typeof POLICIES;
