import { expect, it } from '@jest/globals';
import { ALL_ROLES } from '#domain/moderation/permissions/roles';
import { isStaff, seesEverything } from '#domain/shared/actor';

it('agents work for the organisation, but only moderators and above see everything', () => {
  expect(ALL_ROLES.filter(isStaff)).toEqual(['agent', 'moderator', 'community_manager', 'administrator']);
  expect(ALL_ROLES.filter(seesEverything)).toEqual(['moderator', 'community_manager', 'administrator']);
  expect([isStaff('unknown'), seesEverything('unknown')]).toEqual([false, false]);
});
