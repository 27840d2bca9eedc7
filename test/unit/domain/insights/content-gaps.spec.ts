import { expect, it } from '@jest/globals';
import { type Theme, WRITE_NEXT, writeNext } from '#domain/insights/gaps/content-gaps';

const theme = (name: string, branch: string, more: Partial<Theme> = {}): Theme => ({
  category: { id: name, slug: name, name },
  branch,
  questions: 4,
  unanswered: 1,
  outdated: 0,
  demand: 10,
  references: 0,
  outdatedReferences: 0,
  ...more,
});

it('what is written next is what most people wait for, however many questions ask it', () => {
  const next = writeNext([
    theme('Retraite', 'music', { unanswered: 5, demand: 40 }),
    theme('Santé', 'film', { unanswered: 1, demand: 300 }),
    theme('Santé', 'music', { unanswered: 0, outdated: 2, demand: 40 }),
  ]);
  expect(next.map(({ category, branch, missing }) => [category.name, branch, missing])).toEqual([
    ['Santé', 'film', 1],
    ['Retraite', 'music', 5],
    ['Santé', 'music', 2],
  ]);
});

it('nothing is missing where every question has an answer that holds, and a whole category is no theme of its own', () => {
  expect(writeNext([theme('Santé', 'film', { unanswered: 0 }), theme('Santé', 'all')])).toEqual([]);
});

it('so many are told, and no more', () => {
  const many = Array.from({ length: 40 }, (_, each) => theme(`n${each}`, 'music', { demand: each }));
  expect(writeNext(many).map(({ demand }) => demand)).toEqual([39, 38, 37, 36, 35, 34, 33, 32, 31, 30]);
  expect(writeNext(many)).toHaveLength(WRITE_NEXT);
});
