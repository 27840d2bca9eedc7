import { describe, expect, it } from '@jest/globals';
import { bookOf, rawRule, WRITING } from '../../../../support/word-workshop.ts';
import { cpuMilliseconds, fastest } from '../../../../support/cpu-time.ts';

const LENGTH = 30_000;
const syllables = ['ba', 'cor', 'du', 'fen', 'gri', 'lo', 'ma', 'nou', 'pel', 'ri', 'sa', 'ton'];
/** Ten thousand words of four to six syllables. */
const words = Array.from({ length: 10_000 }, (_, index) => {
  const at = (power: number) => syllables[Math.floor(index / 12 ** power) % 12]!;
  return `${at(0)}${at(1)}${at(2)}${at(3)}${index % 3 ? syllables[index % 12]! : ''}x`;
});
const book = bookOf({ rude: rawRule({ type: 'literal', values: words }) });

const TEXTS: Readonly<Record<string, string>> = {
  prose: 'Bonjour, je déclare mes droits d’auteur à l’Urssaf depuis 2019 et je ne comprends pas ! '.repeat(
    400,
  ),
  'letters apart': 'b a c o r d u '.repeat(2_500),
  'the words in one': words.join(''),
  'words with a letter doubled': words.map((word) => word[0]! + word).join(' '),
  'signs and digits': 'b4c0rdu ! @ $ 1 '.repeat(2_000),
  'opening tags': '<a '.repeat(LENGTH),
  'ends of links': ']('.repeat(LENGTH),
  'ends of links that never end': '](x)'.repeat(LENGTH),
  'ends of links within each other': `${'](('.repeat(10)}x`.repeat(LENGTH / 10),
  'links in the middle of words': '[a](b)c'.repeat(LENGTH),
  'words and links in the middle of words': `[a](b)c ${words[1]!} `.repeat(LENGTH / 4),
  'titles that never end': `](a "b\n](a 'b\n`.repeat(LENGTH),
  'names of characters': '&NoBreak;b'.repeat(LENGTH),
  'names that are none': '&bacordubacordubacordubacordubac'.repeat(LENGTH),
  references: '&#98;'.repeat(LENGTH),
  'one letter': 'b'.repeat(LENGTH),
  accents: 'é'.repeat(LENGTH),
  'letters of mathematics': '𝐛𝐚'.repeat(LENGTH / 4),
};

/** The middle one of several, so that a pause of the machine does not count. */
function middleOf(text: string): number {
  const times = Array.from({ length: 9 }, () => cpuMilliseconds(() => book.hitsIn(text, WRITING)));
  return times.sort((one, other) => one - other)[4]!;
}

describe('ten thousand words on thirty thousand characters', () => {
  it.each(Object.entries(TEXTS))('%s: under 5 ms', (_, text) => {
    const whole = text.slice(0, LENGTH);
    expect(whole).toHaveLength(LENGTH);
    middleOf(whole);
    expect(fastest(() => middleOf(whole), 5)).toBeLessThan(5);
  });

  it('are found at all', () => {
    expect(book.hitsIn(`un ${words[7_777]!} ici`, WRITING)).toHaveLength(1);
  });

  it('take no more memory than a picture', () => {
    expect(book.bytes).toBeLessThan(20e6);
  });
});

describe('patterns that make other engines stall', () => {
  it.each([
    '(a+)+b',
    '(a|a)*b',
    '(a|aa)+b',
    '(?:a*)*b',
    '([a-z]+)*b',
    // As large as a pattern may be.
    'a{0,265}a{265}b',
    '[ab]*a[ab]{794}',
    '[ab]{1,264}a[ab]{264}$',
  ])('%s', (pattern) => {
    const rule = bookOf({ evil: rawRule({ type: 'regex', values: [pattern] }) });
    rule.hitsIn('warm', WRITING);
    const search = () => cpuMilliseconds(() => rule.hitsIn('a'.repeat(LENGTH), WRITING));
    expect(fastest(search, 1_000)).toBeLessThan(1_000);
  });
});
