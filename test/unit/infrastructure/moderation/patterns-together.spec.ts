import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Re2Patterns } from '#infrastructure/moderation/words/re2-patterns';
import { CONTENT } from '../../../../src/interfaces/cli/seed/content.ts';
import { cpuMilliseconds, fastest } from '../../../support/cpu-time.ts';

const engine = new Re2Patterns();
const sources = CONTENT.wordRules.flatMap(({ matcher }) =>
  matcher.type === 'regex' ? [matcher.value].flat() : [],
);
const patterns = [...sources, '^rien$', '\\p{Lu}{3}', 'é{2}', '\\u{1F600}'].map((one) => engine.compile(one));
const together = engine.together(patterns);
const aloneIn = (text: string) =>
  patterns.flatMap((pattern, place) => (pattern.find(text, 1).length > 0 ? [place] : []));
const sorted = (places: ReadonlySet<number>) => [...places].sort((one, other) => one - other);

const WORDS = [
  ...new Set(sources.flatMap((source) => source.match(/\p{L}{2,}/gu) ?? [])),
  'rien',
  'LES',
  'éé',
];
const text = fc
  .array(fc.oneof(fc.constantFrom(...WORDS), fc.constantFrom('😀', '12', '@nom', 'https://a.fr')), {
    maxLength: 40,
  })
  .chain((words) => fc.constantFrom(' ', '', '\n', ', ').map((between) => words.join(between)));

describe('patterns that are asked together', () => {
  it('are found where they are found one by one', () => {
    let found = 0;
    fc.assert(
      fc.property(text, (written) => {
        const alone = aloneIn(written);
        found += alone.length;
        expect(sorted(together.foundIn(written))).toEqual(alone);
      }),
      { numRuns: 400 },
    );
    expect(found).toBeGreaterThan(100);
  });

  it('take no longer than they may, however many of them have begun', () => {
    let seed = 1;
    const next = () => (seed = (seed * 48_271) % 2_147_483_647) / 2_147_483_647;
    let begun = '';
    while (begun.length < 30_000)
      begun += WORDS[Math.floor(next() * WORDS.length)]! + (next() < 0.3 ? '' : ' ');
    expect(fastest(() => cpuMilliseconds(() => together.foundIn(begun)), 500)).toBeLessThan(500);
  });

  it('may be none', () => {
    expect(engine.together([]).foundIn('rien')).toEqual(new Set());
  });
});
