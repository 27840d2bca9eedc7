import { expect, it } from '@jest/globals';
import { code } from '../../../../web/enhance/writing/code.ts';
import { tableOf } from '../../../../web/enhance/writing/table.ts';
import { pressed, writingOf } from './shown.ts';

const table = tableOf(['Colonne 1', 'Colonne 2']);

it('words of one line are code in the line; a second press gives them back', () => {
  expect(pressed(code, 'le ⟦mot⟧ dur', 'le m‸ot', 'le ‸', '⟦a ` b⟧')).toEqual([
    'le `⟦mot⟧` dur',
    'le `m‸ot`',
    'le `‸`',
    '`` ⟦a ` b⟧ ``',
  ]);
  expect(pressed(code, 'le `⟦mot⟧` dur', 'le ⟦`mot`⟧', 'le `‸`', '`` ⟦a ` b⟧ ``')).toEqual([
    'le ⟦mot⟧ dur',
    'le ⟦mot⟧',
    'le ‸',
    '⟦a ` b⟧',
  ]);
});

it('several lines are code between fences; a press in it takes the fences away', () => {
  expect(pressed(code, 'avant\n⟦un\ndeux⟧\naprès')).toEqual(['avant\n```\n⟦un\ndeux⟧\n```\naprès']);
  expect(pressed(code, 'avant\n```\n⟦un\ndeux⟧\n```\naprès', '```\nu‸n\n```', '```\n‸\n```')).toEqual([
    'avant\n⟦un\ndeux⟧\naprès',
    'u‸n',
    '‸',
  ]);
});

it('fences that stand in what becomes code are within longer ones', () => {
  expect(pressed(code, '⟦a ``` b\nc⟧')).toEqual(['````\n⟦a ``` b\nc⟧\n````']);
});

it('a table has a row of headings, stands apart, and goes again when nothing was filled in', () => {
  const [made] = pressed(table, 'avant‸');
  expect(made).toBe('avant\n\n| ⟦Colonne 1⟧ | Colonne 2 |\n| --- | --- |\n|  |  |\n|  |  |\n\n');
  expect(pressed(table, made!)).toEqual(['avant\n\n‸\n\n']);
  expect(table.isOn(writingOf(made!))).toBe(true);
});

it('lines that are selected become rows, cells where tabs part them', () => {
  expect(pressed(table, '⟦Mars\t10 €\nAvril\ta|b⟧')).toEqual([
    '| ⟦Colonne 1⟧ | Colonne 2 |\n| --- | --- |\n| Mars | 10 € |\n| Avril | a\\|b |\n\n',
  ]);
  expect(
    pressed(table, '| Colonne 1 | Colonne 2 |\n| --- | --- |\n| Ma‸rs | 10 € |\n| Avril | a\\|b |'),
  ).toEqual(['⟦Mars\t10 €\nAvril\ta|b⟧']);
});

it('headings that were filled in are words like the others', () => {
  expect(pressed(table, '| Mo‸is | Somme |\n| :-- | --: |\n|  |  |')).toEqual(['⟦Mois\tSomme⟧']);
  expect(table.isOn(writingOf('| pas un ta‸bleau |\n| du tout |'))).toBe(false);
});
