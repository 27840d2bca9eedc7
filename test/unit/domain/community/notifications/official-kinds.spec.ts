import { expect, it } from '@jest/globals';
import { usualMailFor } from '#domain/community/notifications/kinds';

it('who asked hears as soon that an answer is official no more as that it was', () => {
  const [fell, ...was] = (
    ['official-unsealed', 'official-answered', 'official-confirmed', 'official-validated'] as const
  ).map(usualMailFor);
  expect(new Set(was)).toEqual(new Set([fell]));
});
