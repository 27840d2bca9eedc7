import { expect, it } from '@jest/globals';
import { isSeenEnough, spokenOf } from '../../../../web/enhance/near.ts';

const words = { incident: 'Est-ce cela ?', none: 'aucun', one: 'un sujet', many: '{count} sujets' };
const topic = { href: '/sujets/a-1', title: 'A', state: 'open' };
const incident = { href: '/incidents/1', title: 'Nous savons : …', state: 'incident' };

it('counts topics alone, and names an incident beside them', () => {
  expect([[], [topic], [topic, topic]].map((near) => spokenOf(near, words))).toEqual([
    'aucun',
    'un sujet',
    '2 sujets',
  ]);
  expect(spokenOf([incident], words)).toBe('Est-ce cela ?');
  expect(spokenOf([incident, topic], words)).toBe('Est-ce cela ? un sujet');
});

it('leaves an incident to be shown again before publishing', () => {
  expect([[], [topic], [incident, topic]].map(isSeenEnough)).toEqual([false, true, false]);
});
