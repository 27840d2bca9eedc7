import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isNearlyOneOf } from '#domain/moderation/words/detectors/manner';

/** The same with every run of both texts looked at. */
function isNearlyAtLength(text: string, others: readonly string[], similarity: number): boolean {
  const runsOf = (of: string) => {
    const words = of.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
    return new Set(words.map((_, at) => words.slice(at, at + 5).join(' ')));
  };
  const own = runsOf(text);
  return (
    own.size >= 5 &&
    others.map(runsOf).some((theirs) => {
      const shared = [...own].filter((run) => theirs.has(run)).length;
      return shared / Math.max(own.size, theirs.size) >= similarity;
    })
  );
}

const words = fc.array(fc.constantFrom('un', 'deux', 'trois', 'l’été', 'quatre', '5'), { maxLength: 40 });
/** Another text, or what is left of the same with some words left out, added and said twice. */
const pair = fc.tuple(words, words, fc.nat(40), fc.nat(6), fc.nat(2)).map(([one, more, at, out, twice]) => ({
  text: one.join(' '),
  other: Array.from({ length: twice + 1 }, () => one.toSpliced(at, out, ...more.slice(0, out))).join(),
}));

it('what is nearly another text is told as if every run of words had been looked at', () => {
  const seen = new Set<boolean>();
  fc.assert(
    fc.property(
      pair,
      words,
      fc.constantFrom(0.5, 0.6, 0.7, 0.8, 0.9, 1),
      ({ text, other }, third, similarity) => {
        const others = [third.join(' '), other];
        const wanted = isNearlyAtLength(text, others, similarity);
        seen.add(wanted);
        expect(isNearlyOneOf(text, others, similarity)).toBe(wanted);
      },
    ),
    { numRuns: 2_000 },
  );
  expect(seen.size).toBe(2);
});

it('nothing is like no other text', () => {
  expect(isNearlyOneOf('un deux trois quatre cinq six sept huit neuf dix', [], 0.5)).toBe(false);
});
