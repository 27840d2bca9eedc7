import { expect, it } from '@jest/globals';
import { knownRights } from '#application/moderation/permissions/known-rights';
import { type Matrix, rightsFor, type RightsHolder } from '#domain/moderation/permissions/roles';

const matrix = (): Matrix =>
  new Map([
    ['visitor', ['topic.read']],
    ['member', ['topic.read', 'chat.write']],
  ]);
const member: RightsHolder = { role: 'member', status: 'active', categories: null, groups: [] };
const group = { slug: 'a', name: 'A', permissions: ['chat.announce' as const], categories: null };

it('gives the very same rights to those who are the same to the matrix', () => {
  const one = matrix();
  const rights = knownRights(one, member);
  expect(knownRights(one, { ...member, groups: [] })).toBe(rights);
  expect(rights).toEqual(rightsFor(one, member));
});

it.each<[string, RightsHolder]>([
  ['a state', { ...member, status: 'silenced' }],
  ['a role', { ...member, role: 'moderator' }],
  ['a limit', { ...member, categories: ['c'] }],
  ['a group', { ...member, groups: [group] }],
])('makes them anew for another, who differs by %s', (_what, other) => {
  const one = matrix();
  const rights = knownRights(one, member);
  expect(knownRights(one, other)).not.toBe(rights);
  expect(knownRights(one, other)).toEqual(rightsFor(one, other));
});

it('makes them anew under another matrix', () => {
  const other: Matrix = new Map([...matrix(), ['member', ['topic.read']]]);
  expect(knownRights(matrix(), member).has('chat.write')).toBe(true);
  expect(knownRights(other, member).has('chat.write')).toBe(false);
});
