import { expect, it } from '@jest/globals';
import { REGIONS as KNOWN } from '#domain/community/members/region';
import { REGIONS as OFFERED } from '../../../../web/messages/regions.ts';

it('the profile offers every region that the house accepts, and no other', () => {
  expect(OFFERED).toEqual(KNOWN);
});
