import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { vignetteClasses, vignetteOf, type Vignette } from '../../../../web/ui/vignette.ts';

const words = 'papier,toile,encre,terre,gouache,lavis,craie,calque,sanguine,plume,trait,plomb'.split(',');
const names = words.flatMap((first) => words.map((second) => `${first} ${second}`));

const differences = (a: Vignette, b: Vignette): number =>
  (Object.keys(a) as (keyof Vignette)[]).filter((part) => a[part] !== b[part]).length;

describe('vignettes', () => {
  it('the same pseudonym always has the same vignette, whatever its case or composition', () => {
    expect(vignetteClasses('Écume')).toBe(vignetteClasses('écume'));
    expect(vignetteClasses('E\u0301cume')).toBe(vignetteClasses('Écume'));
    fc.assert(fc.property(fc.string(), (name) => vignetteClasses(name) === vignetteClasses(name)));
  });

  it('does not change from one release to the next: members know themselves by it', () => {
    expect(vignetteClasses('Contretemps')).toBe('t1 u2 c1 r5 f1');
    expect(vignetteClasses('Papier froissé')).toBe('t2 u2 c0 r5 f2');
  });

  it('uses only classes that the stylesheet knows', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) =>
        /^t[1-5] u[1-5] c[0-3] r[0-7] f[0-5]$/.test(vignetteClasses(name)),
      ),
    );
  });

  it('144 members of one branch stay apart', () => {
    const classes = names.map(vignetteClasses);
    expect(new Set(classes).size).toBeGreaterThanOrEqual(names.length - 4);
  });

  it('on a page of twenty, any two differ in at least two ways out of five nearly always', () => {
    let close = 0;
    let pairs = 0;
    for (let page = 0; page + 20 <= names.length; page += 20) {
      const shown = names.slice(page, page + 20).map(vignetteOf);
      for (let i = 0; i < shown.length; i += 1)
        for (let j = i + 1; j < shown.length; j += 1) {
          pairs += 1;
          if (differences(shown[i]!, shown[j]!) < 2) close += 1;
        }
    }
    expect(close / pairs).toBeLessThan(0.01);
  });

  it('spreads over every choice of every part', () => {
    const seen = (part: keyof Vignette): number => new Set(names.map((name) => vignetteOf(name)[part])).size;
    expect([seen('tint'), seen('second'), seen('cut'), seen('turn'), seen('framing')]).toEqual([
      5, 5, 4, 8, 6,
    ]);
  });
});
