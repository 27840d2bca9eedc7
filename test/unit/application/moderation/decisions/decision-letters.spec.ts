import { expect, it } from '@jest/globals';
import { LettersOfDecisions } from '#application/moderation/decisions/decision-letters';

const row = { id: 'd1', number: 1, subjectId: 'm1', action: 'mask', replacedBy: null, overturnedWhy: 'Why' };
const besides: object[] = [];
const letters = (replacement: string | null, more: object = {}, state = 'published', appeal?: object) =>
  new LettersOfDecisions(
    {
      find: () =>
        Promise.resolve({
          ...row,
          ...more,
          decidedAt: new Date('2026-03-02T09:00:00Z'),
          appealableUntil: null,
        }),
      appealsOf: () => Promise.resolve([]),
      besides: () => Promise.resolve(besides),
      appeal: () => Promise.resolve(appeal),
    } as never,
    { sign: () => Promise.resolve('key') } as never,
    { list: () => Promise.resolve([]) } as never,
    { of: () => Promise.resolve(replacement) },
    {
      piece: () =>
        Promise.resolve({
          state,
          title: 'My question',
          address: '/sujets/my-question-1',
          contentDigest: 'now',
        }),
    } as never,
    { now: () => new Date('2026-03-02T09:00:00Z') },
  );
const left = async (replacement: string | null, undone: 'restored' | 'changed-since') =>
  (await letters(replacement).ofOverturned('d1', undone))?.values.left;

it('of a mask that fell says that nothing is kept only of what a redaction took', async () => {
  expect(await left(null, 'changed-since')).toBe('nothing-kept');
  expect(await left('Without […].', 'changed-since')).toBe('changed-since');
  expect(await left('Without […].', 'restored')).toBe('restored');
});

it('of what waited and was found fine says that it is published, and leads to it', async () => {
  const held = { action: 'hold', targetKind: 'topic', targetId: 't1' };
  expect(await letters(null, held).ofOverturned('d1', 'restored')).toEqual({
    to: { memberId: 'm1' },
    letter: 'text-published',
    values: { title: 'My question', path: '/sujets/my-question-1' },
  });
  const taken = await letters(null, held, 'deleted').ofOverturned('d1', 'changed-since');
  expect(taken).toMatchObject({ letter: 'decision-lifted' });
});

it('of what waits on, since its words changed, says nothing yet', async () => {
  const held = { action: 'hold', targetKind: 'service-review', targetId: 'r1' };
  expect(await letters(null, held, 'held').ofOverturned('d1', 'changed-since')).toBeNull();
  expect(await letters(null, held, 'held').ofOverturned('d1', null, 'before')).toBeNull();
  const lifted = { letter: 'decision-lifted' };
  expect(await letters(null, held, 'published').ofOverturned('d1', 'changed-since')).toMatchObject(lifted);
  expect(await letters(null, held, 'held').ofOverturned('d1', null, 'now')).toMatchObject(lifted);
});

it.each([
  [true, 'yes'],
  [false, 'no'],
])('of an appeal tells whether who answered had a part in the decision: %s', async (byParty, told) => {
  const appeal = {
    decisionId: 'd1',
    appellantId: 'm1',
    party: 'author',
    reportId: null,
    email: null,
    language: null,
    filedAt: new Date('2026-03-03T09:00:00Z'),
    outcome: 'rejected',
    reply: 'It stays.',
    byParty,
  };
  const letter = await letters(null, {}, 'published', appeal).ofAppeal('a1');
  expect(letter).toMatchObject({ letter: 'appeal-answered', values: { byParty: told } });
});
