import { expect, it } from '@jest/globals';
import type { EditionContent, EditionFigure } from '#application/insights/reports/edition.port';
import { WordedEdition } from '#infrastructure/insights/reports/worded-edition';

const period = { from: '2026-10-01', to: '2026-10-31' };
const share: EditionFigure = {
  key: 'solved',
  version: 1,
  group: 'answers',
  unit: 'share',
  maturityDays: 0,
  countedTo: '2026-10-31',
  value: 3 / 7,
  atLeast: false,
  previous: 2 / 5,
  previousAtLeast: false,
  change: 1 / 35,
  changeUnit: 'points',
  branches: null,
};

/** The figure and how it moved, as the letter says them. */
const said = (more: Partial<EditionFigure>, language: 'fr' | 'en'): string => {
  const content = {
    name: 'Mensuel',
    rhythm: 'month',
    madeAt: '2026-11-02T07:00:00Z',
    period,
    previous: period,
  };
  const edition = new WordedEdition(
    { ...content, figures: [{ ...share, ...more }] } as unknown as EditionContent,
    language,
    {},
  );
  return edition.tables()[0]!.rows[0]!.slice(1).join(' | ').replaceAll(/\s/g, ' ');
};

it('a letter tells a share of few as so many of so many, now and before', () => {
  const few = { base: 7, previousBase: 5, partOfBase: true };
  expect(said(few, 'fr')).toMatch(/^3 sur 7 \| .*2 sur 5/);
  expect(said(few, 'en')).toMatch(/^3 of 7 \| .*2 of 5/);
});

it('and one of many, of no part, or of an edition of before as a percentage', () => {
  for (const more of [{ base: 70, previousBase: 50, partOfBase: true }, { base: 7, partOfBase: false }, {}])
    expect(said(more, 'fr')).toMatch(/^42,9 % \| .*40 %/);
});
