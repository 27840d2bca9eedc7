import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { wordDiff, type DiffPart } from '#infrastructure/platform/text/line-diff';
import { cpuMilliseconds, fastest } from '../../../../support/cpu-time.ts';

const side = (parts: readonly DiffPart[], kind: DiffPart['kind']): string =>
  parts
    .filter((part) => part.kind === 'same' || part.kind === kind)
    .map(({ text }) => text)
    .join('');

describe('what changed', () => {
  it('is told word by word', () => {
    expect(wordDiff('Bonjour à tous, merci', 'Bonjour à toutes, merci')).toEqual([
      { kind: 'same', text: 'Bonjour à ' },
      { kind: 'removed', text: 'tous' },
      { kind: 'added', text: 'toutes' },
      { kind: 'same', text: ', merci' },
    ]);
  });

  it('keeps an accented word whole', () => {
    expect(wordDiff('déclaré', 'déclarée')).toEqual([
      { kind: 'removed', text: 'déclaré' },
      { kind: 'added', text: 'déclarée' },
    ]);
  });

  it('is nothing between equal texts, and everything from an empty one', () => {
    expect(wordDiff('', '')).toEqual([]);
    expect(wordDiff('a b', 'a b')).toEqual([{ kind: 'same', text: 'a b' }]);
    expect(wordDiff('', 'a b')).toEqual([{ kind: 'added', text: 'a b' }]);
    expect(wordDiff('a b', '')).toEqual([{ kind: 'removed', text: 'a b' }]);
  });

  it('is told by paragraph in a long text', () => {
    const long = 'Un paragraphe assez long.\n\n'.repeat(1_500);
    const parts = wordDiff(`${long}Avant tout.\n\nFin.`, `${long}Après tout.\n\nFin.`);
    expect(parts).toEqual([
      { kind: 'same', text: long },
      { kind: 'removed', text: 'Avant tout.\n\n' },
      { kind: 'added', text: 'Après tout.\n\n' },
      { kind: 'same', text: 'Fin.' },
    ]);
  });

  it('is found within a second, whatever the texts', () => {
    const words = (step: number): string =>
      Array.from({ length: 12_000 }, (_, index) => ((index * step) % 7_919).toString(36)).join(' ');
    const lines = (step: number): string => words(step).replaceAll(' ', '\n').repeat(4);
    for (const [before, after] of [
      [words(7).slice(0, 30_000), words(13).slice(0, 30_000)],
      [lines(7), lines(13)],
    ] as const) {
      expect(fastest(() => cpuMilliseconds(() => wordDiff(before, after)), 1_000)).toBeLessThan(1_000);
      const parts = wordDiff(before, after);
      expect(side(parts, 'removed')).toBe(before);
      expect(side(parts, 'added')).toBe(after);
    }
  });

  it('makes both texts again', () => {
    const text = fc
      .array(fc.constantFrom('a', 'é', ' ', '\n', '\n\n', 'mot', '🎨', '«\u00A0', '.'))
      .map((all) => all.join(''));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const parts = wordDiff(before, after);
        expect(side(parts, 'removed')).toBe(before);
        expect(side(parts, 'added')).toBe(after);
      }),
      { numRuns: 300 },
    );
  });
});
