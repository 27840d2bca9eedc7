import { expect, it } from '@jest/globals';
import type { Permission } from '#application/shared/viewer';
import { kindsHere, kindsIn } from '../../../../web/forum/kinds-here.ts';

const may =
  (...rights: readonly Permission[]) =>
  (right: Permission) =>
    rights.includes(right);

it.each([
  ['questions first', ['announcement', 'discussion', 'question'], ['topic.open'], ['question', 'discussion']],
  ['a discussion where no question is taken', ['discussion'], ['topic.open'], ['discussion']],
  [
    'announcements for who may make them',
    ['announcement'],
    ['topic.open', 'topic.announce'],
    ['announcement'],
  ],
  ['nothing for anybody else', ['announcement'], ['topic.open'], []],
] as const)('in a category one opens %s', (_what, kinds, rights, opened) => {
  expect(kindsHere({ kinds, closedAt: null }, may(...rights))).toEqual(opened);
});

it('in several categories one opens what one may open in any', () => {
  const categories = [
    { kinds: ['question'], closedAt: null },
    { kinds: ['discussion', 'announcement'], closedAt: null },
    { kinds: ['announcement'], closedAt: new Date(0) },
  ] as const;
  expect(kindsIn(categories, may('topic.open'))).toEqual(['question', 'discussion']);
  expect(kindsIn(categories, may('topic.open', 'topic.announce'))).toEqual([
    'question',
    'discussion',
    'announcement',
  ]);
  expect(kindsIn(categories.slice(0, 1), may('topic.open'))).toEqual(['question']);
});

it('nothing is opened in a category that is closed', () => {
  const closed = { kinds: ['question', 'announcement'], closedAt: new Date(0) } as const;
  const rights = may('topic.open', 'topic.announce');
  expect([kindsHere(closed, rights), kindsIn([closed], rights)]).toEqual([[], []]);
});
