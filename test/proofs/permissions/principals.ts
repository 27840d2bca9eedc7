import { type Scope, SCOPES, SCOPES_OF_CONTENT, SCOPES_OF_PARTS } from './clients.ts';

/**
 * Who asks: the columns of the matrix of permissions, with the agents that this product adds. What is said of them here is
 * said for the proof alone: nothing is read from the code under test.
 */
export type Column =
  'visitor' | 'member' | 'ambassador' | 'agent' | 'moderator' | 'community_manager' | 'administrator';

export interface Principal {
  readonly name: string;
  readonly role: Column;
  readonly status: 'none' | 'pending' | 'active' | 'silenced' | 'banned' | 'deleted';
  /** Whether nothing earned them trust yet. */
  readonly isNew: boolean;
  /** Whether the role reaches into the category of the objects that are asked for. */
  readonly reaches: boolean;
  /** Whether it is limited to some categories at all. */
  readonly isScoped: boolean;
  /** A machine of theirs that asks in their place, and what it was given. */
  readonly scopes?: readonly Scope[];
}

const one = (name: string, role: Column, more: Partial<Principal> = {}): Principal => ({
  name,
  role,
  status: role === 'visitor' ? 'none' : 'active',
  isNew: false,
  reaches: true,
  isScoped: false,
  ...more,
});
const inScope = { isScoped: true };
const outOfScope = { isScoped: true, reaches: false };

export const PRINCIPALS: readonly Principal[] = [
  one('anonymous', 'visitor'),
  one('pending', 'member', { status: 'pending' }),
  one('new member', 'member', { isNew: true }),
  one('trusted member', 'member'),
  one('ambassador in scope', 'ambassador', inScope),
  one('ambassador out of scope', 'ambassador', outOfScope),
  one('agent in scope', 'agent', inScope),
  one('agent out of scope', 'agent', outOfScope),
  one('moderator in scope', 'moderator', inScope),
  one('moderator out of scope', 'moderator', outOfScope),
  one('community manager', 'community_manager'),
  one('administrator', 'administrator'),
  one('silenced', 'member', { status: 'silenced' }),
  one('banned', 'member', { status: 'banned' }),
  one('deleted', 'member', { status: 'deleted' }),
];

/** Machines, which ask the adapter alone: elsewhere what they show counts for nothing. */
export const CLIENTS: readonly Principal[] = [
  one('client without a scope', 'member', { scopes: [] }),
  one('client that writes topics', 'member', { scopes: ['topics:read', 'topics:write'] }),
  one('client that reads', 'member', { scopes: SCOPES_OF_CONTENT }),
  one('client that reads members', 'member', { scopes: ['members:read'] }),
  one('client that writes', 'member', { scopes: SCOPES_OF_PARTS }),
  one('client of an administrator that writes', 'administrator', { scopes: SCOPES_OF_PARTS }),
  // Of somebody who has no right to what the scope is for.
  one('client that would run the site', 'member', {
    scopes: [
      'moderation:read',
      'registrations:read',
      'stats:read',
      'stats:write',
      'webhooks:manage',
      'imports:make',
    ],
  }),
  one('client of a moderator that reads cases', 'moderator', { scopes: ['moderation:read'] }),
  one('client of a manager that reads registrations and imports lists', 'community_manager', {
    scopes: ['registrations:read', 'imports:make'],
  }),
  one('client of an administrator that reads figures', 'administrator', {
    scopes: ['stats:read', 'stats:write'],
  }),
  one('client of an administrator that keeps webhooks', 'administrator', { scopes: ['webhooks:manage'] }),
  one('client of somebody banned', 'member', { status: 'banned', scopes: SCOPES }),
];

/** Banned and deleted ones hold an old cookie, and are visitors all the same. */
export const isVisitor = ({ status }: Principal): boolean => ['none', 'banned', 'deleted'].includes(status);

/** Confirmed, and not kept from writing. */
export const writes = ({ status }: Principal): boolean => status === 'active';
