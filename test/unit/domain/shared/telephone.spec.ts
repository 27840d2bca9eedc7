import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { TELEPHONE } from '#domain/shared/telephone';
import { detector, foundBy, rawRule } from '../../../support/word-workshop.ts';

const found = (text: string): readonly string[] => foundBy(rawRule(detector('phone')), text);
const isFound = (text: string): boolean => new RegExp(TELEPHONE, 'u').test(text.toLowerCase());

const digit = fc.integer({ min: 0, max: 9 });
/** The nine figures that are dialled from anywhere: of a place or of a mobile, not of a service. */
const dialled = fc
  .tuple(fc.constantFrom(1, 2, 3, 4, 5, 6, 7, 9), fc.array(digit, { minLength: 8, maxLength: 8 }))
  .map(([first, rest]) => `${first}${rest.join('')}`);
const gap = fc.constantFrom('', ' ', '.', '-', '/', '_', '\u00a0', '\u202f', '\u2011', '. ');
const beginning = fc.constantFrom(
  '0',
  '(0)',
  '+33',
  '+33 ',
  '+33.',
  '0033',
  '00 33 ',
  '+33(0)',
  '+33 (0) ',
  '0033 (0)',
  '(+33) ',
  '+33 0',
);
const inPairs = (figures: string, between: string): string =>
  [figures[0], ...(figures.slice(1).match(/\d{2}/g) ?? [])].join(between);
const around = fc.constantFrom(['', ''], ['au ', ' merci'], ['tél : ', '.'], ['(', ')'], ['tel', 'h']);

describe('a telephone number', () => {
  it('is found in whatever spelling, with nothing of what stands around it', () => {
    fc.assert(
      fc.property(dialled, gap, beginning, around, (figures, between, begins, [before, after]) => {
        const number = begins + inPairs(figures, between);
        expect(found(`${before}${number}${after}`)).toEqual([number]);
        expect(isFound(`${before}${number}${after}`)).toBe(true);
      }),
    );
  });

  it('is found in groups of any length where it is told from abroad', () => {
    const groups = ['612 345 678', '6 1234 5678', '6 12 345 678', '6 1 2 3 4 5 6 7 8'];
    for (const group of groups) expect(found(`le +33 ${group}.`)).toEqual([`+33 ${group}`]);
  });

  it('is two where two stand side by side', () => {
    const two = ['06 12 34 56 78', '01.23.45.67.89'];
    for (const between of ['/', ' / ', ' ou ', ', ', '\n']) expect(found(two.join(between))).toEqual(two);
  });

  const day = fc.date({ min: new Date('1950-01-01'), max: new Date('2049-12-31'), noInvalidDate: true });
  const padded = (value: number): string => String(value).padStart(2, '0');
  const partsOf = (at: Date) =>
    [at.getUTCDate(), at.getUTCMonth() + 1, at.getUTCFullYear(), at.getUTCHours(), at.getUTCMinutes()].map(
      padded,
    ) as [string, string, string, string, string];

  it('is no day and no hour', () => {
    fc.assert(
      fc.property(day, fc.constantFrom('/', '.', '-', ' '), (at, between) => {
        const [date, month, year, hours, minutes] = partsOf(at);
        const written = [date, month, year].join(between);
        const others = [
          `${written} ${hours}:${minutes}`,
          `${written} ${hours}.${minutes}`,
          `${written} - ${hours} h ${minutes}`,
          `${[year, month, date, hours, minutes].join('-')}-07`,
          at.toISOString(),
          `${date}/${month}/${year.slice(2)}-${month}/${date}/${year.slice(2)}`,
        ];
        expect(others.filter((text) => isFound(text))).toEqual([]);
      }),
    );
  });

  it('is no SIRET, no social security number and no amount', () => {
    const figures = (length: number) =>
      fc.array(digit, { minLength: length, maxLength: length }).map((one) => one.join(''));
    const grouped = (raw: string, sizes: readonly number[], between: string): string => {
      let from = 0;
      return sizes.map((size) => raw.slice(from, (from += size))).join(between);
    };
    fc.assert(
      fc.property(
        figures(14),
        fc.constantFrom('', ' ', '.', '\u00a0'),
        fc.constantFrom('1', '2'),
        (raw, between, sex) => {
          fc.pre(!raw.startsWith('0033')); // France from abroad: fourteen figures alone do not tell which they are
          const others = [
            grouped(raw, [3, 3, 3, 5], between),
            grouped(sex + raw, [1, 2, 2, 2, 3, 3, 2], between),
            grouped(sex + raw, [13, 2], between),
            `${1 + Number(raw[0])}${grouped(raw.slice(1), [3, 3, 3], between)},${raw.slice(10, 12)} €`,
          ];
          expect(others.filter((text) => isFound(text))).toEqual([]);
        },
      ),
    );
  });

  it('is found behind a word that only ends like what is called otherwise', () => {
    const others = ['Bref : 06 12 34 56 78', 'En bref, 0612345678', 'relief 06 12 34 56 78'];
    expect(others.filter((text) => !isFound(text))).toEqual([]);
    expect(['Ref 0612345678', '(réf. 0612345678)', 'votre réf : 0612345678'].filter(isFound)).toEqual([]);
  });

  it('is no number of a service, nor what is called otherwise', () => {
    const others = [
      '0806 804 208',
      '08 06 80 42 08',
      '+33 806 804 208',
      '36 46',
      'SIREN 0612345678',
      'réf. : 0612345678',
    ];
    expect(others.filter((text) => isFound(text))).toEqual([]);
  });
});
