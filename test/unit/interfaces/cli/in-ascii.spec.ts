import vm from 'node:vm';
import { expect, it } from '@jest/globals';
import { inAscii } from '../../../../src/interfaces/cli/in-ascii.mjs';

it.each([
  ['letters of a regular expression', `/^[À-ŸŒœ’]+$/u.test('ÀŒ’')`],
  ['one without flags', `/[’“]{2}/.test('’“')`],
  ['a sign of two units', `/^(?:💿|[a-z])$/u.test('💿')`],
  ['a comment', `/* l’organisme 🪦 */ true`],
  ['words', `"l’été 💿" === 'l\\u2019\\u00e9t\\u00e9 \\ud83d\\udcbf'`],
])('a program says the same in ASCII: %s', (_what, program) => {
  const escaped = inAscii(program);
  expect(escaped).toMatch(/^[\0-\x7f]*$/);
  expect([vm.runInNewContext(program), vm.runInNewContext(escaped)]).toEqual([true, true]);
});
