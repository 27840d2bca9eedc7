import { expect, it, jest } from '@jest/globals';
import { DelayedError } from 'bullmq';
import {
  isOfOneLetter,
  isRefusedLetter,
  NotHandedOver,
  type OutgoingLetter,
} from '#application/shared/letter.ports';
import MailComposer from 'nodemailer/lib/mail-composer';
import { MailPatience, PATIENCE_WITH_MAIL } from '#infrastructure/platform/jobs/mail-patience';
import { composeLetter, composeMail, type MailSettings } from '#infrastructure/platform/mail/compose';
import { SmtpMailer } from '#infrastructure/platform/mail/smtp-mailer';

const LETTER: OutgoingLetter = {
  id: '0198f000-0000-7000-8000-000000000001',
  to: 'member@exemple.test',
  language: 'fr',
  letter: { subject: 'A\u0000B', preview: '', paragraphs: [] },
  path: null,
  unsubscribePath: '/lettres/stop',
  thread: null,
};
const settings = (communityName: () => Promise<string>): MailSettings =>
  ({ publicUrl: 'https://exemple.test', sender: 'site@exemple.test', communityName }) as never;
const failureOf = (communityName: () => Promise<string>): Promise<unknown> =>
  composeLetter(LETTER, settings(communityName)).catch((error: unknown) => error);

it('a letter that cannot be put together says nothing of the mail server: the others leave', async () => {
  const failure = await failureOf(async () => 'Entre artistes');
  expect(isOfOneLetter(failure)).toBe(true);
  expect((failure as Error).message).toBe(
    'The letter could not be put together: The letter holds control characters',
  );
});

it('a mail that cannot be put together says so too, and is not kept back for the mail server', async () => {
  const mail = { to: 'member@exemple.test', template: 'event-letter', language: 'fr', values: {} } as const;
  const failure = await composeMail(
    mail,
    settings(async () => 'Entre artistes'),
  ).catch((error: unknown) => error);
  expect(failure).toMatchObject({ isUnmade: true, takesNone: false, forGood: false });
  const keptBack = jest.fn();
  const patience = new MailPatience(PATIENCE_WITH_MAIL, keptBack);
  const job = { attemptsStarted: 1, moveToDelayed: async () => {} };
  await expect(patience.send(job as never, () => Promise.reject(failure as Error))).rejects.toBe(failure);
  await expect(
    patience.send(job as never, () => Promise.reject(new NotHandedOver(false))),
  ).rejects.toBeInstanceOf(DelayedError);
  expect(keptBack).toHaveBeenCalledTimes(1);
});

it('a letter that cannot be written as it travels is not the fault of the mail server either, which is not asked', async () => {
  const compile = jest.spyOn(MailComposer.prototype, 'compile').mockImplementation(() => {
    throw new Error('no such charset');
  });
  // Nobody listens there: who asked it would be told that no letter leaves.
  const mailer = new SmtpMailer(
    'smtp://127.0.0.1:1',
    settings(async () => 'Entre artistes'),
  );
  const whole = { ...LETTER, letter: { ...LETTER.letter, subject: 'A' } };
  const failure = await mailer.deliver(whole).catch((error: unknown) => error);
  await mailer.close();
  compile.mockRestore();
  expect(failure).toMatchObject({
    isUnmade: true,
    takesNone: false,
    forGood: false,
    letterId: LETTER.id,
    message: 'The letter could not be put together: no such charset',
  });
});

const gone = () => Promise.reject(new Error('no database'));

it.each<Partial<MailSettings>>([
  { communityName: gone },
  { organisationName: gone },
  { organisationWord: gone },
  { look: gone },
  { ownTexts: gone },
])(
  'what cannot be read for any letter is not of one letter, which waits without losing a try: case %#',
  async (missing) => {
    const read = { ...settings(async () => 'Entre artistes'), ...missing };
    const mail = {
      id: LETTER.id,
      to: LETTER.to,
      template: 'event-letter',
      language: 'fr',
      values: {},
    } as const;
    const composing = [
      () => composeMail(mail, read),
      ...('ownTexts' in missing ? [] : [() => composeLetter(LETTER, read)]),
    ];
    for (const compose of composing) {
      const failure = await compose().catch((error: unknown) => error);
      expect(failure).toMatchObject({
        takesNone: true,
        isUnmade: false,
        forGood: false,
        letterId: LETTER.id,
        message: 'What every letter needs could not be read: no database',
      });
      expect([isOfOneLetter(failure), isRefusedLetter(failure)]).toEqual([false, false]);
      const waits = jest.fn(async () => {});
      const job = { attemptsStarted: 1, moveToDelayed: waits };
      const patience = new MailPatience(PATIENCE_WITH_MAIL, () => {});
      await expect(
        patience.send(job as never, () => Promise.reject(failure as Error)),
      ).rejects.toBeInstanceOf(DelayedError);
      expect(waits).toHaveBeenCalledTimes(1);
    }
  },
);
