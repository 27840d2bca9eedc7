import { afterEach, describe, expect, it } from '@jest/globals';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Notes } from '../../proofs/support/notes.ts';
import { isIn, shareFrom } from '../../proofs/support/share.ts';

const NAMES = Array.from({ length: 1000 }, (_, index) => `GET /api/v1/things/${index}`);

describe('the shares of a proof', () => {
  it.each([1, 2, 5, 8])('%i of them hold every piece once', (of) => {
    const shares = Array.from({ length: of }, (_, index) => shareFrom(`${index + 1}/${of}`));
    const taken = shares.map((share) => NAMES.filter((name) => isIn(share, name)));
    expect(taken.flat().toSorted()).toEqual(NAMES.toSorted());
    for (const each of taken) expect(each.length).toBeGreaterThan(NAMES.length / of / 2);
  });

  it('hold the same again, whatever else there is', () => {
    const share = shareFrom('2/3');
    const among = (names: readonly string[]) => names.filter((name) => isIn(share, name));
    expect(among(NAMES.slice(0, 100))).toEqual(among(NAMES).filter((name) => NAMES.indexOf(name) < 100));
  });

  it.each(['', '0/3', '4/3', '1/0', '1', '-1/2', 'a/b', '1/2/3'])('%p is none', (written) => {
    expect(() => shareFrom(written)).toThrow('A share is written like 2/5');
  });
});

describe('the notes of a proof', () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'notes-'));
  const file = path.join(folder, 'notes');
  afterEach(() => fs.rmSync(file, { force: true }));

  it('are found by the run that goes on, and add up', () => {
    const first = new Notes(file);
    first.add('one', { numbers: { cells: 3 }, short: [] });
    first.add('two', { numbers: { cells: 4 }, short: ['two is wrong'] });
    const next = new Notes(file);
    expect([next.isHeld('one'), next.isHeld('two'), next.isHeld('three')]).toEqual([true, false, false]);
    expect(next.sum('cells')).toBe(7);
    expect(next.short).toEqual(['two is wrong']);
  });

  it('tell of what was asked again what came of it last', () => {
    new Notes(file).add('two', { numbers: { cells: 4 }, short: ['two is wrong'] });
    new Notes(file).add('two', { numbers: { cells: 5 }, short: [] });
    const last = new Notes(file);
    expect([last.isHeld('two'), last.sum('cells'), last.short]).toEqual([true, 5, []]);
  });

  it('bear that a run was ended in the midst of a line', () => {
    new Notes(file).add('one', { numbers: { cells: 3 }, short: [] });
    fs.appendFileSync(file, '{"piece":"tw');
    const next = new Notes(file);
    expect(next.pieces).toEqual(['one']);
    next.add('two', { numbers: { cells: 1 }, short: [] });
    expect(new Notes(file).sum('cells')).toBe(4);
  });

  it('are of the run alone where no file is named', () => {
    const notes = new Notes(null);
    notes.add('one', { numbers: { cells: 3 }, short: [] });
    expect(notes.sum('cells')).toBe(3);
    expect(new Notes(null).pieces).toEqual([]);
  });
});
