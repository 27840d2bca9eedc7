import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { foldedGroups, maskedTable } from '#domain/shared/masking';
import { maskingHolds } from '../../../proofs/ballots/properties.ts';

describe('parts with a few votes', () => {
  it('are put together with the smallest other', () => {
    expect(foldedGroups([40, 3, 9, 0, 2])).toEqual([[0], [1, 4], [2], [3]]);
    expect(foldedGroups([3])).toEqual([[0]]);
  });

  it('leave no group of fewer than five but the only one', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(12), { maxLength: 7 }), (votes) => {
        const groups = foldedGroups(votes);
        expect(groups.flat().sort((a, b) => a - b)).toEqual(votes.map((_, part) => part));
        const sizes = groups.map((group) => group.reduce((sum, part) => sum + votes[part]!, 0));
        const voting = sizes.filter((size) => size > 0);
        expect(voting.length < 2 || voting.every((size) => size >= 5)).toBe(true);
      }),
    );
  });
});

describe('a table with small cells', () => {
  it('shows what is not small, and hides more than the small cell alone', () => {
    const shown = maskedTable([
      [30, 3, 12],
      [20, 14, 9],
      [15, 11, 40],
    ]);
    expect(shown[0]![1]).toBeNull();
    expect(shown.flat().filter((count) => count === null).length).toBeGreaterThanOrEqual(4);
    expect(shown[2]![0]).toBe(15);
  });

  it('is shown whole where nothing is small', () => {
    const table = [
      [30, 0, 12],
      [20, 14, 9],
    ];
    expect(maskedTable(table)).toEqual(table);
  });

  it('hides as well where all but a few chose, when several may be chosen', () => {
    const shown = maskedTable(
      [
        [38, 20],
        [60, 30],
        [10, 30],
      ],
      [40, 100, 100],
    );
    expect(shown[0]![0]).toBeNull();
  });

  it('never lets a small cell be reckoned from the sums and what is left', () => {
    fc.assert(maskingHolds, { numRuns: 200 });
  });
});
