import { expect, it } from '@jest/globals';
import { choiceToTick, noneIsMeant, stillMeant } from '../../../../web/lists/still-meant.ts';

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

it('none is meant only where that was chosen for these words', () => {
  const none = (typed: Record<string, string>) => noneIsMeant(typed, 'topic', 'topicNumber');
  expect(none({ topic: 'panne', offeredFor: 'panne ', topicNumber: '' })).toBe(true);
  expect(none({ topic: 'panne', offeredFor: 'panne', topicNumber: '7' })).toBe(false);
  expect(none({ topic: 'panne', offeredFor: 'panne' })).toBe(false);
  expect(none({ topic: 'autre panne', offeredFor: 'panne', topicNumber: '' })).toBe(false);
  expect(none({ topic: '', offeredFor: '', topicNumber: '' })).toBe(false);
});

it('nothing is ticked that was not chosen', () => {
  const ticked = (typed: Record<string, string>) => choiceToTick(typed, 'topic', 'topicNumber');
  expect(ticked({ topic: 'panne', offeredFor: '' })).toBeUndefined();
  expect(ticked({ topic: 'autre', offeredFor: 'panne', topicNumber: '7' })).toBeUndefined();
  expect(ticked({ topic: 'panne', offeredFor: 'panne', topicNumber: '7' })).toBe('7');
  expect(ticked({ topic: 'panne', offeredFor: 'panne', topicNumber: '' })).toBe('');
});
