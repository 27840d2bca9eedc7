import { describe, expect, it } from '@jest/globals';
import nodemailer, { type SendMailOptions } from 'nodemailer';
import { composed, written } from '#infrastructure/platform/mail/written-message';

const library = nodemailer.createTransport(
  { streamTransport: true, buffer: true, newline: 'windows' },
  { textEncoding: 'quoted-printable' },
);
/** As the library's own streams write it. */
const streamed = async (options: SendMailOptions): Promise<string> =>
  String((await library.sendMail(options)).message as Buffer);
/** Boundaries are made anew for each message. */
const withoutBoundaries = (raw: string): string => raw.replaceAll(/--_NmP-[\w-]+?-Part_/g, '--boundary-');

const OPTIONS: SendMailOptions = {
  from: 'L’équipe <equipe@example.org>',
  to: { name: '', address: 'membre@demo.test' },
  subject: 'Réponse à votre message dans « Comment remplir la ligne sur le sujet contribution diffuseur ? »',
  messageId: '<1@example.org>',
  date: new Date('2026-12-01T10:00:00Z'),
  headers: { 'List-Unsubscribe': `<https://example.org/desinscription/${'a'.repeat(150)}>` },
  text: 'Bonjour.\n',
  html: '<p>Bonjour.</p>',
};

describe('a message written in one go', () => {
  it.each([
    ['accents and lines that are too long', `${'été « à Noël » 🎨 '.repeat(30)}\n\nFin.\n`],
    [
      'lines that end with spaces and begin with dots',
      'Cher membre, \n.\n..points\n--\t\n-- \nsuite =3D fin ',
    ],
    ['lines that end as on other systems', 'une\r\ndeux\n\r\ntrois'],
    ['one long word', 'a'.repeat(3_000)],
    ['nothing but ASCII', 'Hello.'],
  ])('is, byte by byte, what the streams of the library make of %s', async (_, words) => {
    const options = { ...OPTIONS, text: words, html: `<p title="é">${words}</p>` };
    const raw = written(composed(options));
    expect(withoutBoundaries(raw)).toBe(withoutBoundaries(await streamed(options)));
    expect(raw).not.toMatch(/[^\r]\n|\r[^\n]/);
  });

  it('carries files as the library does', async () => {
    const options = {
      ...OPTIONS,
      attachments: [
        {
          filename: 'agenda.ics',
          contentType: 'text/calendar; charset=utf-8',
          content: Buffer.from('été\r\n'.repeat(100)),
        },
        {
          filename: 'ligne.bin',
          contentType: 'application/octet-stream',
          content: Buffer.from([0, 13, 10, 255]),
        },
      ],
    };
    const raw = written(composed(options));
    expect(withoutBoundaries(raw)).toBe(withoutBoundaries(await streamed(options)));
  });

  it('is between its sender and its one recipient', () => {
    expect(composed(OPTIONS).getEnvelope()).toEqual({
      from: 'equipe@example.org',
      to: ['membre@demo.test'],
    });
  });
});
