import { expect, it } from '@jest/globals';
import type { SentMail, SentMails } from '#application/shared/letter.ports';
import { DemonstrationMails } from '#interfaces/composition/demonstration-mails';

const LETTER = { name: 'a', subject: 'Votre lien' } as SentMail;
const folder: SentMails = { latest: async () => [LETTER], read: async () => LETTER };
const mailsWhere = (mark: object | null) =>
  new DemonstrationMails(folder, { row: async () => mark } as never);

it('mails are read where the demonstration left its mark', async () => {
  const mails = mailsWhere({ key: 'seeded' });
  expect(await mails.latest(9)).toEqual([LETTER]);
  expect(await mails.read('a')).toEqual(LETTER);
});

it('mails of a database with real people are nobody’s to read, though it runs as a demonstration', async () => {
  const mails = mailsWhere(null);
  expect(await mails.latest(9)).toBeNull();
  expect(await mails.read('a')).toBeNull();
});
