import { expect, it } from '@jest/globals';
import type { MemberId } from '#domain/shared/id';
import { ALL_ROLES } from '#domain/moderation/permissions/roles';
import { Actor, type Grant, isStaff, type Permission, seesEverything } from '#domain/shared/actor';

it('agents work for the organisation, but only moderators and above see everything', () => {
  expect(ALL_ROLES.filter(isStaff)).toEqual(['agent', 'moderator', 'community_manager', 'administrator']);
  expect(ALL_ROLES.filter(seesEverything)).toEqual(['moderator', 'community_manager', 'administrator']);
  expect([isStaff('unknown'), seesEverything('unknown')]).toEqual([false, false]);
});

it('knows whether rights are theirs still, no less, no more and no less far', () => {
  const held = new Map<Permission, Grant>([
    ['chat.read', 'everywhere'],
    ['review.decide', new Set(['one', 'two'])],
  ]);
  const actor = Actor.member('m' as MemberId, 'moderator', held, []);
  const changed = (permission: Permission, grant: Grant | null) => {
    const rights = new Map(held);
    if (grant === null) rights.delete(permission);
    else rights.set(permission, grant);
    return rights;
  };
  expect(actor.hasExactly(new Map([...held].toReversed()))).toBe(true);
  expect(actor.hasExactly(changed('review.decide', new Set(['two', 'one'])))).toBe(true);
  for (const other of [
    changed('chat.read', null),
    changed('chat.write', 'everywhere'),
    changed('review.decide', new Set(['one'])),
    changed('review.decide', new Set(['one', 'three'])),
    changed('review.decide', 'everywhere'),
    changed('chat.read', new Set(['one'])),
  ])
    expect(actor.hasExactly(other)).toBe(false);
});
