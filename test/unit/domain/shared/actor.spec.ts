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

it('reaches as far as another where every right and audience of the other is theirs, as far as it goes', () => {
  const actor = (rights: readonly [Permission, Grant][], audiences: readonly string[] = ['public']) =>
    Actor.member('m' as MemberId, 'agent', new Map(rights), audiences);
  const some = actor([['review.decide', new Set(['one', 'two'])]]);
  const all = actor([['review.decide', 'everywhere']], ['public', 'staff']);
  const one = actor([['review.decide', new Set(['one'])]]);
  const none = actor([]);
  const order = [none, one, some, all];
  for (const [place, each] of order.entries())
    expect(order.map((other) => each.reachesAsFarAs(other))).toEqual(order.map((_, at) => at <= place));
  expect(actor([['review.decide', 'everywhere']]).reachesAsFarAs(all)).toBe(false);
});
