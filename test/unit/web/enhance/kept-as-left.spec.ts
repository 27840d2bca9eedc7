import { describe, expect, it } from '@jest/globals';
import { pairsOf, unfoldAlike } from '../../../../web/enhance/kept-as-left.ts';

/** As much of a fold as it is told by. */
const fold = (words: string, open: boolean, holds: unknown = null) => ({
  localName: 'details',
  className: 'disclose',
  id: '',
  open,
  getAttribute: () => null,
  querySelector: () => ({ textContent: words }),
  contains: (other: unknown) => other === holds,
});
const part = (...folds: ReturnType<typeof fold>[]) => ({ querySelectorAll: () => folds }) as never;
const statesAfter = (here: never, folds: ReturnType<typeof fold>[], sent?: never) => {
  unfoldAlike(here, part(...folds), sent);
  return folds.map(({ open }) => open);
};

describe('a part that is drawn anew', () => {
  it('is unfolded where its reader had unfolded it, and folded where they had folded it', () => {
    const here = part(fold('Figures', false), fold('Who answered what', true));
    expect(statesAfter(here, [fold('Figures', true), fold('Who answered what', false)])).toEqual([
      false,
      true,
    ]);
  });

  it('knows a fold by its words, whatever it counts and wherever it stands', () => {
    const here = part(fold('3 answers', true), fold('Figures', false));
    expect(
      statesAfter(here, [fold('Figures', false), fold('More', false), fold('4 answers', false)]),
    ).toEqual([false, false, true]);
  });

  it('leaves as it was answered what the form stood in that was sent', () => {
    const sent = {} as never;
    const here = part(fold('Ask', true, sent), fold('Ask', true));
    expect(statesAfter(here, [fold('Ask', false), fold('Ask', false)], sent)).toEqual([false, true]);
  });

  it('takes no one for another where there are more of a name than before', () => {
    const [first, second] = [fold('Figures', true), fold('Figures', true)];
    expect(pairsOf('details', part(first), part(second, fold('Figures', false)))).toEqual([[first, second]]);
  });
});
