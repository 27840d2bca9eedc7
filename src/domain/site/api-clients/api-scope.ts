import type { Permission } from '../../shared/actor.ts';

/**
 * What a scope opens of the rights that whoever answers for a client has. What only a person does has none: to vote, to judge
 * others, to speak in the name of the organisation, to read what is somebody's alone.
 */
const OPENS = {
  'categories:read': ['topic.read'],
  'categories:write': ['category.manage'],
  'topics:read': ['topic.read', 'post.read-history'],
  'topics:write': [
    'topic.open',
    'topic.answer',
    'topic.tag',
    'topic.accept-own',
    'topic.close-own',
    'topic.delete-own',
    'topic.close',
    'topic.pin',
    'topic.move',
    'post.edit-own',
    'post.delete-own',
  ],
  'official:read': ['topic.read'],
  'members:read': ['member.read'],
  'polls:read': ['topic.read'],
  'polls:write': ['poll.create', 'poll.manage'],
  'surveys:read': ['topic.read', 'survey.manage'],
  'surveys:write': ['survey.manage'],
  'ideas:read': ['topic.read'],
  'ideas:write': ['idea.propose', 'idea.comment'],
  'services:read': ['topic.read'],
  'services:write': ['service.manage'],
  'trials:read': ['topic.read', 'trial.manage'],
  'trials:write': ['trial.manage'],
  'events:read': ['topic.read'],
  'registrations:read': ['event.create', 'event.manage'],
  'moderation:read': ['review.read', 'word.read'],
  'stats:read': ['kpi.read'],
  'stats:write': ['kpi.manage'],
  // Its own alone, and of what its other scopes read.
  'webhooks:manage': ['webhook.manage'],
  // As far as its other scopes read.
  'exports:make': ['export.make'],
  // People who are invited by lists.
  'imports:make': ['member.invite'],
  // The directory of the organisation: who may come in, and who is in the groups that were left to it.
  'scim:manage': ['member.provision'],
  // What a sign-on provider says of somebody without their coming in, and that their sessions are over.
  'sign-on:manage': ['member.sign-on'],
} as const satisfies Readonly<Record<string, readonly Permission[]>>;

export type ApiScope = keyof typeof OPENS;
export const API_SCOPES = Object.keys(OPENS) as readonly ApiScope[];

export const isApiScope = (text: string): text is ApiScope => Object.hasOwn(OPENS, text);

/** Rights over what stands in a category: a client that is kept to some categories has them there alone. */
const IN_CATEGORIES: readonly Permission[] = [
  ...OPENS['topics:write'],
  'category.manage',
  'post.read-history',
  'review.read',
] satisfies Permission[];

/** What scopes let through, with whether the categories of the client bound it. */
export function opened(
  scopes: readonly ApiScope[],
): readonly { readonly permission: Permission; readonly inCategories: boolean }[] {
  const permissions = new Set<Permission>(scopes.flatMap((scope): readonly Permission[] => OPENS[scope]));
  return [...permissions].map((permission) => ({
    permission,
    inCategories: IN_CATEGORIES.includes(permission),
  }));
}

/** Of what a scope opens, any one right. */
export const rightsOf = (scope: ApiScope): readonly Permission[] => OPENS[scope];
