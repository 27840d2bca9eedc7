import { expect, it } from '@jest/globals';
import { CEILING, DEFAULT_MATRIX } from '#domain/moderation/permissions/roles';
import { ON_TOP } from '../../../../web/ambassadors/what-it-allows.tsx';

it('what the role allows on top is all that an ambassador may hold, and a member does not hold anyway', () => {
  const onTop = [...CEILING.ambassador].filter((right) => !DEFAULT_MATRIX.member.includes(right));
  expect([...ON_TOP].sort()).toEqual(onTop.sort());
});
