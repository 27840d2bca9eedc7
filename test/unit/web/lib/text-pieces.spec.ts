import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { IntlMessageFormat } from 'intl-messageformat';
import { pageTexts } from '../../../../web/lib/texts.tsx';
import { remembered } from '../../../../web/lib/remembered.ts';
import { piecesOf, putTogether } from '../../../../web/lib/text-pieces.ts';

const formatOf = (text: string) => new IntlMessageFormat(text, 'fr-FR', undefined, { ignoreTag: true });

describe('texts put together of pieces', () => {
  const texts = [...pageTexts.fr.values()].filter((text) => text.includes('{'));

  it('are most of those with arguments, and never those that count or choose', () => {
    const pieces = texts.map((text) => piecesOf(formatOf(text)));
    expect(pieces.filter(Boolean).length).toBeGreaterThan(texts.length / 2);
    expect(piecesOf(formatOf('{count, plural, one {un} other {#}}'))).toBeNull();
    expect(piecesOf(formatOf('{max, number}'))).toBeNull();
  });

  it('say what the library says, to the letter, whatever is put in', () => {
    const value = fc.oneof(fc.string(), fc.integer(), fc.double());
    const simple = texts.map((text) => formatOf(text)).filter((format) => piecesOf(format) !== null);
    fc.assert(
      fc.property(fc.constantFrom(...simple), value, value, (format, given, always) => {
        const pieces = piecesOf(format)!;
        const names = pieces.flatMap((piece) => (typeof piece === 'string' ? [] : [piece.name]));
        const [first, ...others] = [...new Set(names)];
        const values = { [first!]: given };
        const known = Object.fromEntries(others.map((name) => [name, always]));
        return putTogether(pieces, known, values) === String(format.format({ ...known, ...values }));
      }),
    );
  });

  it('leave to the library what it refuses or writes in a way of its own', () => {
    const pieces = piecesOf(formatOf('Bonjour {name}'))!;
    expect(putTogether(pieces, {}, {})).toBeNull();
    expect(putTogether(pieces, { name: 'A' }, { name: undefined })).toBeNull();
    expect(putTogether(pieces, {}, { name: new Date(0) })).toBeNull();
  });
});

describe('what is remembered', () => {
  it('is made once for each key, and no more than so many are kept', () => {
    const made: number[] = [];
    const double = remembered(2, (key: number) => (made.push(key), key * 2));
    expect([1, 2, 1, 2].map(double)).toEqual([2, 4, 2, 4]);
    expect(made).toEqual([1, 2]);
    expect([3, 1].map(double)).toEqual([6, 2]);
    expect(made).toEqual([1, 2, 3, 1]);
  });
});
