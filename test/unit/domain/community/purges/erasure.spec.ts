import { describe, expect, it } from '@jest/globals';
import { Erasure } from '#domain/community/purges/erasure';
import { READINGS_OF_PARSER } from '#infrastructure/community/topics/readings';

const POST = '01a2108a-ba80-7199-a2ca-9f1a054be894';
const SAID = 'Jeanne Dupont lives at the old mill.\nShe told me so herself.\nThanks!';
const erasure = Erasure.of([POST], [SAID], READINGS_OF_PARSER);

describe('texts that are gone for good', () => {
  it('leave nothing of a quote, however it was shortened, and all that was answered to it', () => {
    const text = `Before.\n\n> [x wrote](/reponses/${POST})\n>\n> Jeanne\n> > deeper\n\nAfter.`;
    expect(erasure.removedFrom(text)).toBe('Before.\n\n> […]\n\nAfter.');
  });

  it('leave a quote of anything else, and nested in one only what is theirs', () => {
    const other = POST.replace('01', '02');
    const text = `> [x wrote](/reponses/${other})\n> Mine.\n> > [y wrote](/reponses/${POST})\n> > Jeanne\n> Mine too.`;
    expect(erasure.removedFrom(text)).toBe(`> [x wrote](/reponses/${other})\n> Mine.\n> > […]\n> Mine too.`);
  });

  it('leave no line of theirs in what others wrote about them, and every word that is no line', () => {
    expect(erasure.removedFrom('It says “jeanne  dupont lives at the old mill.” Thanks! A mill.')).toBe(
      'It says “[…]” Thanks! A mill.',
    );
  });

  it('leave nothing of a copy that was cut short, and all of another text', () => {
    expect(erasure.removedFromCopy('Jeanne Dupont lives at the o…')).toBe('[…]');
    expect(erasure.removedFromCopy('Thanks!')).toBe('[…]');
    expect(erasure.removedFromCopy('A title of its own')).toBe('A title of its own');
    expect(erasure.removedFromCopy('')).toBe('');
  });

  it('are found in a reason, but not their short words', () => {
    expect(erasure.isIn('Because she told me so herself.')).toBe(true);
    expect(erasure.isIn('Thanks!')).toBe(false);
  });

  it('may be very long lines', () => {
    const line = 'word '.repeat(3000).trim();
    expect(Erasure.of([], [line], READINGS_OF_PARSER).removedFrom(`x ${line} y`).length).toBeLessThan(120);
  });
});
