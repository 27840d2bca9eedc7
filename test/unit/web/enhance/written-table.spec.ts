import { expect, it } from '@jest/globals';
import { writtenTable } from '../../../../web/enhance/written-table.ts';

it('a table is quoted as it was written', () => {
  const lines = [
    ['Année', 'Taux'],
    ['2025', ' 16,2\n% '],
    ['2026', 'a|b'],
  ];
  expect(writtenTable(lines)).toBe(
    ['| Année | Taux |', '| --- | --- |', '| 2025 | 16,2 % |', String.raw`| 2026 | a\|b |`].join('\n'),
  );
  expect(writtenTable([])).toBe('');
});
