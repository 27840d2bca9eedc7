import { expect, it } from '@jest/globals';
import { pathOfLeft } from '../../../../web/enhance/left-reply.ts';

const ID = '0199eeee-0000-7000-8000-000000000001';

it.each([
  ['that went elsewhere', `#r-${ID}`, [], `/reponses/${ID}`],
  ['that stands here', `#r-${ID}`, [`r-${ID}`], null],
  ['of no name', '', [], null],
  ['of another thing', '#repondre', [], null],
  ['of no id', '#r-2', [], null],
] as const)('a reply %s is looked for where it may be found', (_which, hash, shown, path) => {
  expect(pathOfLeft(hash, (name) => shown.some((one) => one === name))).toBe(path);
});
