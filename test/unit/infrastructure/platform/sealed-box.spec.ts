import { describe, expect, it } from '@jest/globals';
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { NotSealedHere, SealedBox } from '#infrastructure/platform/sealing/sealed-box';
import { ownSealingKey } from '#infrastructure/platform/sealing/sealing-key';

const key = (byte: number) => new Uint8Array(32).fill(byte);

describe('what is sealed', () => {
  const box = new SealedBox([key(1)]);

  it('opens again, and says nothing of what it is', () => {
    const sealed = box.seal('un secret très secret', 'client secret 1');
    expect(sealed).not.toContain('secret');
    expect(box.open(sealed, 'client secret 1')).toBe('un secret très secret');
    expect(box.seal('x', 'y')).not.toBe(box.seal('x', 'y'));
  });

  it.each([
    ['another purpose', (sealed: string) => box.open(sealed, 'client secret 2')],
    ['another key', (sealed: string) => new SealedBox([key(2)]).open(sealed, 'client secret 1')],
    [
      'a letter that was changed',
      (sealed: string) => box.open(`${sealed.slice(0, -4)}AAAA`, 'client secret 1'),
    ],
    ['a text that was cut', (sealed: string) => box.open(sealed.slice(0, 40), 'client secret 1')],
    ['no sealed text at all', () => box.open('en clair', 'client secret 1')],
  ])('does not open with %s', (_what, open) => {
    expect(() => open(box.seal('secret', 'client secret 1'))).toThrow(NotSealedHere);
  });

  it('opens by a former key, and is sealed by the new one', () => {
    const both = new SealedBox([key(2), key(1)]);
    expect(both.open(box.seal('ancien', 'p'), 'p')).toBe('ancien');
    expect(() => box.open(both.seal('neuf', 'p'), 'p')).toThrow(NotSealedHere);
  });

  it('one text has one sealed form: nothing added to it, and no other spelling of it, opens', () => {
    const sealed = box.seal('the file of one person', 'exports');
    expect(box.open(sealed, 'exports')).toBe('the file of one person');
    for (const other of [
      `${sealed}A`,
      `${sealed}=`,
      `${sealed}!`,
      `${sealed}.x`,
      ` ${sealed}`,
      sealed.replace(/\.(?=[^.]*$)/, '. '),
    ])
      expect(() => box.open(other, 'exports')).toThrow(NotSealedHere);
  });

  it('no key of another length is taken', () => {
    expect(() => new SealedBox([new Uint8Array(16)])).toThrow('32 bytes');
    expect(() => new SealedBox([])).toThrow('32 bytes');
  });
});

it('an installation makes its key once, for its owner alone, however many ask at once', async () => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'sealing-'));
  try {
    const keys = await Promise.all(Array.from({ length: 8 }, () => ownSealingKey(folder)));
    expect(new Set(keys.map((one) => Buffer.from(one).toString('hex'))).size).toBe(1);
    expect(keys[0]).toHaveLength(32);
    const { mode } = await stat(path.join(folder, 'sealing.key'));
    expect(mode & 0o777).toBe(0o600);
    expect(await readFile(path.join(folder, 'sealing.key'), 'utf8')).toHaveLength(43);
  } finally {
    await rm(folder, { recursive: true });
  }
});
