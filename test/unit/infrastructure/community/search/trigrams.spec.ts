import { expect, it } from '@jest/globals';
import { likeness, trigramsOf } from '#infrastructure/community/search/trigrams';

const similarity = (one: string, other: string) => {
  const [mine, theirs] = [trigramsOf(one), trigramsOf(other)];
  return likeness(mine.length, theirs.length, mine.filter((each) => theirs.includes(each)).length);
};

it('words are as like each other as pg_trgm says', () => {
  expect(trigramsOf('smic')).toEqual(['  s', ' sm', 'smi', 'mic', 'ic ']);
  expect(trigramsOf('aaaa')).toEqual(['  a', ' aa', 'aaa', 'aa ']);
  // As `select similarity(…)` answers.
  for (const [one, other, figure] of [
    ['horraire', 'horaire', 0.7],
    ['word', 'two', 0],
    ['facture', 'factrue', 0.333333],
    ['smic', 'smic', 1],
  ] as const)
    expect([one, other, similarity(one, other)]).toEqual([one, other, expect.closeTo(figure, 5)]);
});
