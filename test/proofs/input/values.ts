import { DISTURBING_TEXTS, HOSTILE_MARKDOWN } from '../../support/hostile-strings.ts';
import type { Field } from './fields.ts';

/** Texts that cost a careless parser much more than their length; each is cut to the length asked for. */
const COSTLY: readonly string[] = [
  '[',
  '![',
  '>',
  '<',
  '*',
  '_',
  '`',
  '~',
  '|',
  '&',
  '#',
  '@',
  '\\',
  '\n',
  '- ',
  '1. ',
  '> - ',
  '[^a]: ',
  '[a](',
  '![a](',
  '**a*',
  '_a_b',
  '[a][',
  '<a ',
  '<!--',
  '&#x',
  'http://',
  'a@b.',
  '@plume ',
  '|a\n|-\n',
  '[a]: b\n',
  '\u0301',
  '\u200D',
  '\u202E',
  '\u{1F468}\u200D',
  '$$',
  '~~a~',
  '`` `',
  '\t',
  ' \n ',
  '[[a]',
  '((',
];

export const costly = (length: number): string[] =>
  COSTLY.map((piece) => piece.repeat(Math.ceil(length / piece.length)).slice(0, length));

const ODD_TEXTS: readonly string[] = [
  '',
  ' ',
  '\u0000',
  'a\u0000b',
  '\uD800',
  'a\uDFFFb',
  '\u202Ea\u2066b',
  '\r\n\r\n',
  '1e3',
  ' 1',
  '-1',
  '9007199254740993',
  '99999999999999999999999',
  '0x10',
  'NaN',
  'null',
  'true',
  '[]',
  '{}',
  "' or 1=1 --",
  "'; select pg_sleep(5) --",
  '%00',
  '../../../etc/passwd',
  '${7*7}{{7*7}}',
  '__proto__',
  '00000000-0000-0000-0000-000000000000',
  '0199aaaa-0000-7000-8000-00000000000g',
  '2026-13-45',
  '0000-00-00',
  '+275760-09-13T00:00:00.001Z',
  '2147483648',
];

/** Texts to put into a field, from the short list of every run or all of them. */
export function oddTexts(field: Field, thorough: boolean): string[] {
  const limit = field.max ?? 200;
  const past = ['a', 'é', '\u{1F58B}', '\u0301'].map((letter) => letter.repeat(limit + 1));
  const sample = HOSTILE_MARKDOWN.filter((_, index) => index % (thorough ? 40 : 400) === 0);
  const heavy = field.isText && limit >= 1000 ? costly(Math.min(limit, 30_000)) : [];
  return [
    ...ODD_TEXTS,
    ...DISTURBING_TEXTS,
    ...sample,
    ...past,
    'é'.repeat(limit),
    'a'.repeat(65_536),
    ...heavy.filter((_, index) => thorough || index % 6 === 0),
  ];
}

/** Things that are no text at all, for JSON. */
export const WRONG_TYPES: readonly unknown[] = [
  null,
  true,
  1e3,
  -1,
  1.5,
  2 ** 53,
  [],
  {},
  ['a', 'a'],
  [[['a']]],
  [null],
  { $gt: '' },
  { length: 1e9 },
  { toString: 'a' },
  Array.from({ length: 1000 }, (_, index) => `a${index}`),
  nested(25),
];

function nested(depth: number): unknown {
  return depth === 0 ? 'a' : { a: nested(depth - 1) };
}

/** What may stand in the place of a parameter of an address. */
export const ODD_SEGMENTS: readonly string[] = [
  'a',
  '0',
  '-1',
  '1',
  'x-1',
  'x-99999999999999999999',
  'x-2147483648',
  'x-9223372036854775808',
  '%00',
  'a%00b',
  '%ED%A0%80',
  '%FF',
  '%',
  '%E2%80%AE',
  '%2e%2e',
  '%2F%2F',
  "'%20or%201=1--",
  '__proto__',
  'constructor',
  '0199aaaa-0000-7000-8000-000000000001',
  '0199AAAA-0000-7000-8000-000000000001',
  '0199aaaa-0000-7000-8000-00000000000',
  'a'.repeat(3000),
  '%F0%9F%96%8B',
  'x'.repeat(200),
];
