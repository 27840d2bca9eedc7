import { randomBytes } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { CsvSheets } from '#infrastructure/platform/files/csv-sheets';
import { ZipArchives } from '#infrastructure/platform/files/zip-archives';
import { unzipped } from '../../../../support/unzipped.ts';

const KILO = 1024;

describe('an archive', () => {
  it('holds what was added, and comes in pieces that are kept one after the other', async () => {
    const pieces: Uint8Array[] = [];
    let isKept = true;
    const archive = new ZipArchives(64 * KILO).open(async (piece) => {
      expect(isKept).toBe(true);
      isKept = false;
      await new Promise((resolve) => setTimeout(resolve, 1));
      pieces.push(piece);
      isKept = true;
    });
    const picture = randomBytes(500 * KILO);
    await archive.add('LISEZ-MOI.txt', Buffer.from('Vos données'));
    await archive.add('fichiers/0001-été.webp', picture);
    await archive.add('csv/vide.csv', new Uint8Array());
    await archive.end();
    expect(pieces.length).toBeGreaterThan(5);
    expect(Math.max(...pieces.map(({ length }) => length))).toBeLessThan(200 * KILO);
    const files = unzipped(Buffer.concat(pieces));
    expect([...files.keys()]).toEqual(['LISEZ-MOI.txt', 'fichiers/0001-été.webp', 'csv/vide.csv']);
    expect(files.get('LISEZ-MOI.txt')?.toString()).toBe('Vos données');
    expect(files.get('fichiers/0001-été.webp')?.equals(picture)).toBe(true);
  });

  it('says where a piece could not be kept', async () => {
    const archive = new ZipArchives(KILO).open(async () => {
      throw new Error('The disk is full');
    });
    await expect(
      (async () => {
        await archive.add('a', randomBytes(50 * KILO));
        await archive.add('b', randomBytes(50 * KILO));
        await archive.end();
      })(),
    ).rejects.toThrow('The disk is full');
  });
});

describe('a sheet', () => {
  it('has a column for everything that any row has, and nothing that a spreadsheet would run', () => {
    const bytes = new CsvSheets().of([
      { id: 'a', said: '=1+1', tags: ['x'], at: null },
      { id: 'b', more: -3, said: 'Bonjour ; "oui"\nnon' },
    ]);
    expect(Buffer.from(bytes).toString()).toBe(
      '\uFEFF"id";"said";"tags";"at";"more"\r\n"a";"\'=1+1";"[""x""]";;\r\n"b";"Bonjour ; ""oui""\nnon";;;-3\r\n',
    );
  });
});
