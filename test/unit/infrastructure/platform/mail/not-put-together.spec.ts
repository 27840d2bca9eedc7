import { expect, it } from '@jest/globals';
import { isOfOneLetter, type OutgoingLetter } from '#application/shared/letter.ports';
import { composeLetter, type MailSettings } from '#infrastructure/platform/mail/compose';

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
  expect((failure as Error).message).toContain('control characters');
});

it('what all letters need and is not there is not of one letter', async () => {
  expect(isOfOneLetter(await failureOf(() => Promise.reject(new Error('no database'))))).toBe(false);
});
