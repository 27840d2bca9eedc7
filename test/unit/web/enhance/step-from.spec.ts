import { expect, it } from '@jest/globals';
import { stepFrom } from '../../../../web/enhance/step-from.ts';

const TOPS = [-400, -120, 0, 260, 700];

it('goes on from what has the focus', () => {
  expect(stepFrom(TOPS, 1, 1)).toBe(2);
  expect(stepFrom(TOPS, 1, -1)).toBe(0);
  expect(stepFrom(TOPS, 0, -1)).toBeNull();
  expect(stepFrom(TOPS, 4, 1)).toBeNull();
});

it('begins where one reads, if nothing has it', () => {
  expect(stepFrom(TOPS, -1, 1)).toBe(3);
  expect(stepFrom(TOPS, -1, -1)).toBe(1);
  expect(stepFrom([300, 600], -1, 1)).toBe(0);
  expect(stepFrom([300, 600], -1, -1)).toBeNull();
  expect(stepFrom([-300], -1, 1)).toBeNull();
  expect(stepFrom([], -1, 1)).toBeNull();
});
