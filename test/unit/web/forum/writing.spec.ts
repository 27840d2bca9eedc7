import { describe, expect, it } from '@jest/globals';
import { asBlock } from '../../../../web/enhance/insert-text.ts';
import { plainWords } from '../../../../web/forum/plain-words.ts';
import { headingText } from '../../../../web/ui/heading-text.ts';

const PICTURE = '![A wall](/w.webp)';

describe('a paragraph of its own', () => {
  it.each([
    ['', '', `${PICTURE}\n\n`],
    ['Hello', '', `\n\n${PICTURE}\n\n`],
    ['Hello\n', 'and more', `\n${PICTURE}\n\n`],
    ['Hello\n\n', '\nand more', `${PICTURE}\n`],
    ['  \n', '\n\nand more', PICTURE],
  ])('between %j and %j has the blank lines that it needs', (before, after, expected) => {
    expect(asBlock(before, PICTURE, after)).toBe(expected);
  });
});

describe('Markdown in plain words', () => {
  it.each([
    ['## A *title*\n\nand **words** with `code`', 'A title and words with code'],
    ['> [Ana wrote](/reponses/1)\n> quoted\n\nmine', 'Ana wrote quoted mine'],
    ['- one\n- two\n1. three', 'one two three'],
    [`See ${PICTURE} and [the law](https://l.example/a`, 'See A wall and the law'],
    ['snake_case_name and 2 * 3 * 4', 'snake_case_name and 2 * 3 * 4'],
  ])('%j', (markdown, expected) => {
    expect(plainWords(markdown)).toBe(expected);
  });
});

it('a title printed large has a space that can be seen before its question mark', () => {
  expect(headingText('Quelle question\u202f?')).toBe('Quelle question\u00a0?');
  // As they are typed and seeded, too.
  expect(headingText('Simulateur de cotisations : tester « Le calcul » ; et puis ?')).toBe(
    'Simulateur de cotisations\u00a0: tester «\u00a0Le calcul\u00a0»\u00a0; et puis\u00a0?',
  );
  expect(headingText('A plain title: nothing changes, or does it?')).toBe(
    'A plain title: nothing changes, or does it?',
  );
  expect(headingText(null)).toBeNull();
});
