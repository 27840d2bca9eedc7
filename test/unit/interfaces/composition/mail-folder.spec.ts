import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { forgetOldMails } from '#infrastructure/platform/mail/forget-old-mails';
import { mailFoldersIn, takenOverMailFolder } from '#interfaces/composition/mail-folder';

let dataDir: string;
beforeEach(() => {
  dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'mail-folder-'));
});
afterEach(() => fs.rmSync(dataDir, { recursive: true, force: true }));

const put = (folder: string, name: string) => {
  fs.mkdirSync(path.join(dataDir, folder), { recursive: true });
  fs.writeFileSync(path.join(dataDir, folder, name), 'Bonjour');
};

it('mails that a former version wrote are found where mails are written now', () => {
  put('mails', 'one.eml');
  const folder = takenOverMailFolder(dataDir);
  expect(folder).toBe(path.join(dataDir, 'mail'));
  expect(fs.readdirSync(folder)).toEqual(['one.eml']);
  expect(fs.readdirSync(dataDir)).toEqual(['mail']);
  expect(takenOverMailFolder(dataDir)).toBe(folder);
});

it('nothing is taken over a folder that is in use, and none is made before the first mail', () => {
  expect(fs.existsSync(takenOverMailFolder(dataDir))).toBe(false);
  put('mail', 'new.eml');
  put('mails', 'old.eml');
  expect(fs.readdirSync(takenOverMailFolder(dataDir))).toEqual(['new.eml']);
});

it('mails are forgotten wherever they may lie, those of a former version too that nobody took over', async () => {
  const names = ['mail', 'mails'].map(
    (folder) => [folder, '20250101T000000000Z-000007-letter-0d0d0d.eml'] as const,
  );
  for (const [folder, name] of names) put(folder, name);
  for (const folder of mailFoldersIn(dataDir)) await forgetOldMails(folder, new Date('2026-11-30T04:00:00Z'));
  expect(names.filter(([folder, name]) => fs.existsSync(path.join(dataDir, folder, name)))).toEqual([]);
});
