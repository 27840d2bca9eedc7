import { describe, expect, it } from '@jest/globals';
import { bitOf } from '#infrastructure/community/search/facet-bits';
import { countedFacets } from '#infrastructure/community/search/told-facets';

const [above, below, hidden] = ['a', 'b', 'c'].map(
  (letter) => `${letter}0000000-0000-7000-8000-000000000000`,
) as [string, string, string];
const names = {
  categories: [
    [above, null, 'above', 'Above'],
    [below, above, 'below', 'Below'],
    [hidden, above, null, null],
  ] as const,
  tags: { tva: 'TVA', constructor: 'Constructeur' },
};
const told = (...topics: string[]) => countedFacets({ facets: topics.join(';'), names });
const counts = (found: readonly { value: string; topics: number }[]) =>
  Object.fromEntries(found.map(({ value, topics }) => [value, topics]));

describe('the facets of what was found', () => {
  it('are none of nothing', () => {
    const none = { kind: [], category: [], tag: [], branch: [], state: [], official: [], period: [] };
    expect(countedFacets({ facets: null, names: null })).toEqual(none);
  });

  it('count each topic for all that it is', () => {
    const facets = told(
      `0qosnn${below}tva devis|music film|0`,
      `3dcurv${above}|music|0`,
      `4acura${below}tva||0`,
      `1qouro${hidden}||0`,
    );
    expect(counts(facets.kind)).toEqual({ question: 2, discussion: 1, announcement: 1 });
    expect(counts(facets.official)).toEqual({ any: 3, none: 1, validated: 1, authored: 1, overdue: 1 });
    expect(counts(facets.tag)).toEqual({ tva: 2, devis: 1 });
    expect(counts(facets.branch)).toEqual({ music: 2, film: 1 });
    expect(facets.state.map(({ value, topics }) => [value, topics])).toEqual([
      ['solved', 1],
      ['unsolved', 3],
      ['unanswered', 1],
      ['closed', 2],
    ]);
    expect(facets.period.map(({ value, topics }) => [value, topics])).toEqual([
      ['week', 1],
      ['month', 2],
      ['quarter', 2],
      ['year', 3],
    ]);
  });

  it('count what the organisation both answered and validated as either, and once among all that it answered', () => {
    const { official } = told(`0qosrb${below}||0`, `0qosra${below}||0`, `0qosrv${below}||0`);
    expect(counts(official)).toEqual({ any: 3, authored: 2, validated: 2 });
  });

  it('count a category for the one above, and tell of none that may not be known', () => {
    expect(told(`0qosnn${below}||0`, `0qosnn${hidden}||0`).category).toEqual([
      { value: 'above', topics: 2, name: 'Above' },
      { value: 'below', topics: 1, name: 'Below' },
    ]);
  });

  it('name tags as they are called, and those that are gone by their slug', () => {
    expect(told(`0qosnn${above}tva toString||0`).tag).toEqual([
      { value: 'toString', topics: 1, name: 'toString' },
      { value: 'tva', topics: 1, name: 'TVA' },
    ]);
  });

  it('list most topics first, by name among equals, and eight at most', () => {
    const tags = 'abcdefghij'.split('');
    expect(
      told(`0qosnn${above}${tags.reverse().join(' ')}||0`, `0qosnn${above}j||0`).tag.map(
        ({ value }) => value,
      ),
    ).toEqual(['j', 'a', 'b', 'c', 'd', 'e', 'f', 'g']);
  });

  it('of each filter leave out what the others leave out, and not what it leaves out itself', () => {
    const facets = told(
      `0qosnn${above}tva|music|0`,
      `0dosnn${above}tva|music|${bitOf('kind')}`,
      `0dosnn${below}tva|music|${bitOf('kind') + bitOf('category')}`,
      `0qosnn${below}tva|music|${bitOf('category')}`,
    );
    expect(counts(facets.kind)).toEqual({ question: 1, discussion: 1 });
    expect(counts(facets.category)).toEqual({ above: 2, below: 1 });
    for (const { value, topics } of [
      ...facets.tag,
      ...facets.branch,
      ...facets.official,
      ...facets.state,
      ...facets.period,
    ])
      expect([value, topics]).toEqual([value, 1]);
  });
});
