import { expect, it } from '@jest/globals';
import { tableLines } from '../../../../web/lib/table-lines.server.ts';
import { codeThrown } from '../../../support/refusal.ts';

const SAID = {
  isHeading: ([first]: readonly string[]) => first === 'name',
  max: 2,
  unreadable: 'lines.unreadable',
  long: 'lines.long',
};

it.each([',', ';', '\t'])('lines are apart by %j, and each says where it stands', (apart) => {
  const text = `name${apart}many\n\na${apart}1\nb${apart}2\n`;
  expect(tableLines(text, SAID)).toEqual([
    { record: ['a', '1'], at: 3 },
    { record: ['b', '2'], at: 4 },
  ]);
});

it('only the first line can be one of headings', () => {
  expect(tableLines('a;1\nname;2', SAID).map(({ at }) => at)).toEqual([1, 2]);
});

it('nothing, too much and what is no table are refused beside the lines', () => {
  expect(codeThrown(() => tableLines('name;many\n', SAID))).toBe('text.missing');
  expect(codeThrown(() => tableLines('a;1\nb;2\nc;3', SAID))).toBe('lines.long');
  expect(codeThrown(() => tableLines('a;"1\n', SAID))).toBe('lines.unreadable');
});
