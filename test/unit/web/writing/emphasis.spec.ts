import { expect, it } from '@jest/globals';
import { bold, italic } from '../../../../web/enhance/writing/emphasis.ts';
import { pressed, writingOf } from './shown.ts';

it.each([
  ['a word that the caret is in', 'un m‸ot dur', 'un **m‸ot** dur'],
  ['words that are selected', 'un ⟦mot dur⟧.', 'un **⟦mot dur⟧**.'],
  ['no space at the ends', 'un⟦ mot ⟧dur', 'un **⟦mot⟧** dur'],
  ['nothing yet', 'un ‸', 'un **‸**'],
  ['a word with accents and an apostrophe', 'l’été‸', '**l’été‸**'],
])('bold takes %s, and a second press gives it back', (_, before, after) => {
  expect(pressed(bold, before)).toEqual([after]);
  const { text } = writingOf(before);
  expect(bold.press(writingOf(after)).text).toBe(text);
  expect(bold.isOn(writingOf(after))).toBe(true);
  expect(bold.isOn(writingOf(before))).toBe(false);
});

it('bold is taken away with its marks selected or not, and however they are written', () => {
  expect(pressed(bold, '⟦**mot**⟧', '__m‸ot__', 'a **b ⟦c⟧ d** e', '**mot**‸')).toEqual([
    '⟦mot⟧',
    'm‸ot',
    'a b ⟦c⟧ d e',
    'mot‸',
  ]);
});

it('what is bold already in a longer selection is not marked twice', () => {
  expect(pressed(bold, '⟦un **mot** dur⟧')).toEqual(['**⟦un mot dur⟧**']);
});

it('lines of a list are marked one by one, behind their bullets, and unmarked together', () => {
  expect(pressed(bold, '⟦- un\n\n> 2. deux⟧')).toEqual(['- **⟦un**\n\n> 2. **deux⟧**']);
  expect(pressed(bold, '- **⟦un**\n\n> 2. **deux⟧**')).toEqual(['- ⟦un\n\n> 2. deux⟧']);
  expect(pressed(bold, '⟦- **un**\n- deux⟧')).toEqual(['- **⟦un**\n- **deux⟧**']);
});

it('italic and bold live together', () => {
  expect(pressed(italic, '**⟦mot⟧**', '**_⟦mot⟧_**', '***⟦mot⟧***', '*m‸ot*')).toEqual([
    '**_⟦mot⟧_**',
    '**⟦mot⟧**',
    '**⟦mot⟧**',
    'm‸ot',
  ]);
  expect(pressed(bold, '***⟦mot⟧***', '_⟦mot⟧_')).toEqual(['*⟦mot⟧*', '_**⟦mot⟧**_']);
});

it('a sign within a word or behind a stroke is no mark', () => {
  expect(pressed(italic, 'nom_de_fi‸chier_long', '\\*m‸ot*')).toEqual([
    '_nom_de_fi‸chier_long_',
    '\\*_m‸ot_*',
  ]);
  expect(pressed(bold, '2 ** 3 et ⟦4⟧ ** 5')).toEqual(['2 ** 3 et **⟦4⟧** ** 5']);
});
