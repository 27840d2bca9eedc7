import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';

const FILE = 'docs/threats.md';
const text = fs.readFileSync(FILE, 'utf8');

const rows = [...text.matchAll(/^\| ([TRC])(\d\d)\s*\|(.+)\|$/gm)].map(([, kind, number, rest = '']) => {
  const [, held = '', notHeld = ''] = rest.split('|').map((cell) => cell.trim());
  return { kind, number: Number(number), id: `${kind}${number}`, held, notHeld };
});
const defined = [...text.matchAll(/^\[(.+)\]: (\S+)$/gm)].map(([, name = '', file = '']) => ({ name, file }));
const used = new Set([...text.matchAll(/\[([^\]]+)\]\[\]/g)].map(([, name]) => name));

describe('what is threatened', () => {
  it.each([
    ['T', 71],
    ['R', 26],
    ['C', 55],
  ])('is listed whole and in order: %s, up to %i', (kind, last) => {
    const numbers = rows.filter((row) => row.kind === kind).map(({ number }) => number);
    expect(numbers).toEqual(Array.from({ length: last }, (_, index) => index + 1));
  });

  it('is held by files that there are, each named in some row', () => {
    expect(defined.filter(({ file }) => !fs.existsSync(path.join('docs', file)))).toEqual([]);
    expect(defined.map(({ name }) => name).sort()).toEqual([...used].sort());
  });

  it('is held by something, or the row says why not', () => {
    expect(rows.filter(({ held, notHeld }) => held === 'none' && notHeld === '')).toEqual([]);
    expect(rows.filter(({ held }) => held !== 'none' && !held.startsWith('['))).toEqual([]);
  });
});
