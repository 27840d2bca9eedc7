import { expect, it } from '@jest/globals';
import { problemIn } from '../../../../web/enhance/problem-in.ts';

it('why something was refused is read from a page, and from what the door says at its top', () => {
  const problem = { title: 'Trop d’envois', code: 'request.too-many-writes' };
  expect(problemIn({ problem })).toBe(problem);
  expect(problemIn(problem)).toEqual(problem);
});
