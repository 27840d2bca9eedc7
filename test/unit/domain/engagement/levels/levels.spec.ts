import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { levelAt, type LevelSet, nextLevels, placeAt } from '#domain/engagement/levels/levels';
import type { DomainError, InvalidValues } from '#domain/shared/domain-error';

const NOW = new Date('2026-03-01T10:00:00Z');
const FIRST: LevelSet = { number: 1, levels: [{ name: 'New', threshold: 20 }], from: new Date(0) };
const next = (typed: string, from = '2026-03-02') => nextLevels(FIRST, { typed, from }, NOW);
const refusal = (act: () => unknown): string => {
  try {
    act();
    return 'done';
  } catch (error) {
    const { fields = [] } = error as Partial<InvalidValues>;
    return [...fields.map(({ code }) => code), (error as DomainError).code].join(' ');
  }
};

describe('levels', () => {
  it('are read a line each, the lowest first, whatever the order and the spaces between thousands', () => {
    expect(next('2 000 Pillar\n\n 20 New \n100 Good address')).toEqual({
      number: 2,
      levels: [
        { name: 'New', threshold: 20 },
        { name: 'Good address', threshold: 100 },
        { name: 'Pillar', threshold: 2_000 },
      ],
      from: new Date('2026-03-01T23:00:00Z'),
    });
  });

  it('are twenty at most, apart by name and threshold, and begin tomorrow at the soonest', () => {
    const many = Array.from({ length: 21 }, (_, at) => `${at} Level-${String.fromCodePoint(97 + at)}`).join(
      '\n',
    );
    expect(refusal(() => next(many))).toContain('engagement.levels-count');
    expect(refusal(() => next('  '))).toContain('engagement.levels-count');
    expect(refusal(() => next('20 New\n20 Other'))).toContain('engagement.levels-alike');
    expect(refusal(() => next('20 New\n30 new'))).toContain('engagement.levels-alike');
    expect(refusal(() => next('Pillar 20'))).toContain('engagement.level-line');
    expect(refusal(() => next('1000001 Far'))).toContain('engagement.level-line');
    expect(refusal(() => next('-5 Below'))).toContain('engagement.level-line');
    expect(refusal(() => next('20 New', '2026-03-01'))).toContain('engagement.rule-too-soon');
  });

  it('say their name in English after a bar, where they have one, and once', () => {
    expect(next('20 Nouveau | New\n100 Bonne adresse |').levels).toEqual([
      { name: 'Nouveau', nameEn: 'New', threshold: 20 },
      { name: 'Bonne adresse', threshold: 100 },
    ]);
    expect(refusal(() => next('20 | New'))).toContain('text.missing');
    expect(refusal(() => next(`20 Nouveau | ${'a'.repeat(41)}`))).toContain('text.too-long');
    expect(refusal(() => next('20 Nouveau | New | Neu'))).toContain('engagement.level-line');
  });

  it('follow from the points: the highest that is reached, and what the next asks', () => {
    const { levels } = next('20 New\n100 Good address');
    expect(levelAt(levels, 19)).toEqual({ level: null, next: levels[0], missing: 1 });
    expect(levelAt(levels, 20)).toEqual({ level: levels[0], next: levels[1], missing: 80 });
    expect(levelAt(levels, 100)).toEqual({ level: levels[1], next: null, missing: 0 });
    expect(levelAt([], 100)).toEqual({ level: null, next: null, missing: 0 });
  });

  it('never fall while points rise', () => {
    const { levels } = next('20 New\n100 Good address\n300 Helping hand');
    fc.assert(
      fc.property(fc.nat(400), fc.nat(400), (points, more) => {
        expect(placeAt(levels, points + more)).toBeGreaterThanOrEqual(placeAt(levels, points));
      }),
    );
  });
});
