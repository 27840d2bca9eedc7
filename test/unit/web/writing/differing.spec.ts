import { expect, it } from '@jest/globals';
import { differing } from '../../../../web/enhance/writing/apply.ts';

it('only what differs gives way, so that undoing it takes back no more', () => {
  expect(differing('un mot dur', 'un **mot** dur')).toEqual({ from: 3, to: 6, by: '**mot**' });
  expect(differing('aaa', 'aa')).toEqual({ from: 2, to: 3, by: '' });
  expect(differing('aa', 'aaa')).toEqual({ from: 2, to: 2, by: 'a' });
  expect(differing('même', 'même')).toEqual({ from: 4, to: 4, by: '' });
});
