import { expect, it } from '@jest/globals';
import { leftReply } from '../../../../web/enhance/left-reply.ts';

const ID = '0199eeee-0000-7000-8000-000000000001';

it.each([
  ['that went elsewhere', `#r-${ID}`, [], ID],
  ['that stands here', `#r-${ID}`, [`r-${ID}`], null],
  ['of no name', '', [], null],
  ['of another thing', '#repondre', [], null],
  ['of no id', '#r-2', [], null],
] as const)('a reply %s is looked for where its page does not show it', (_which, hash, shown, left) => {
  expect(leftReply(hash, (name) => shown.some((one) => one === name))).toBe(left);
});
