import { expect, it } from '@jest/globals';
import { stillMeant } from '../../../../web/lists/still-meant.tsx';

const meant = (typed: Record<string, string>) => stillMeant(typed, 'topic', 'topicNumber');

it('a choice counts as long as the words for which it was offered stand in the field', () => {
  expect(meant({ topic: 'panne ', offeredFor: 'panne', topicNumber: '7' })).toBe('7');
  expect(meant({ topic: '', offeredFor: '', topicNumber: '7' })).toBe('7');
});

it('other words say something else, and none say nothing against it', () => {
  expect(meant({ topic: '/sujets/b-8', offeredFor: 'panne', topicNumber: '7' })).toBe('');
  expect(meant({ topic: '', offeredFor: 'panne', topicNumber: '7' })).toBe('7');
  expect(meant({ topic: '', offeredFor: 'panne', topicNumber: '' })).toBe('');
});
