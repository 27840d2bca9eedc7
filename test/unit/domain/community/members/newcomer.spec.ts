import { expect, it } from '@jest/globals';
import { isNewcomer } from '#domain/community/members/newcomer';

it.each([
  [0, 0, true],
  [0, 4, true],
  [0, 5, false],
  [1, 0, false],
])('trust %i and %i posts: newcomer %s', (trustLevel, posts, expected) => {
  expect(isNewcomer({ trustLevel, posts })).toBe(expected);
});
