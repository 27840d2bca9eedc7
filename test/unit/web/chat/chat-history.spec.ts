import { expect, it } from '@jest/globals';
import { loadedText, wayTo } from '../../../../web/enhance/chat-history.ts';

const near = { fromTop: 10, fromBottom: 10 };

it('goes on at the end that is near and has something further', () => {
  expect(wayTo({ ...near, hasEarlier: true, hasLater: true })).toBe('earlier');
  expect(wayTo({ ...near, hasEarlier: true, hasLater: false })).toBe('earlier');
  expect(wayTo({ ...near, hasEarlier: false, hasLater: false })).toBeNull();
  const far = { fromTop: 5000, fromBottom: 5000 };
  expect(wayTo({ ...far, hasEarlier: true, hasLater: true })).toBeNull();
  expect(wayTo({ ...far, fromBottom: 10, hasEarlier: true, hasLater: true })).toBe('later');
});

it('of a short log that begins with the first line, later ones come', () => {
  expect(wayTo({ ...near, hasEarlier: false, hasLater: true })).toBe('later');
});

it('tells how many came', () => {
  const words = { loaded: '{count} messages de plus', loadedOne: '1 message de plus' };
  expect([1, 2, 30].map((count) => loadedText(count, words))).toEqual([
    '1 message de plus',
    '2 messages de plus',
    '30 messages de plus',
  ]);
});
