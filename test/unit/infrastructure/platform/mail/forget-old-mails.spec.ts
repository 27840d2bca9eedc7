import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, it } from '@jest/globals';
import { forgetOldMails } from '#infrastructure/platform/mail/forget-old-mails';

const NOW = new Date('2026-11-30T04:00:00Z');

it('mails in the folder are deleted after thirty days, and nothing else is', async () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'mails-'));
  const kept = [
    '20261031T040000001Z-000000-reset-password-0a0a0a.eml',
    '20261130T030000000Z-000001-letter-0b0b0b.eml',
    'notes.txt',
  ];
  const old = [
    '20261031T035959999Z-000000-reset-password-0c0c0c.eml',
    '20250101T000000000Z-000007-letter-0d0d0d.eml.part',
  ];
  for (const name of [...kept, ...old]) fs.writeFileSync(path.join(folder, name), '');
  await forgetOldMails(folder, NOW);
  expect(fs.readdirSync(folder).sort()).toEqual([...kept].sort());
  fs.rmSync(folder, { recursive: true });
});

it('a folder that no mail was ever written to is none to look through', () =>
  expect(forgetOldMails('/nowhere/at/all', NOW)).resolves.toBeUndefined());
