import fs from 'node:fs';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { SMTPServer } from 'smtp-server';
import type { Mailer, MailTemplate, OutgoingMail } from '#application/shared/ports';
import { FolderMailer, newestMails } from '#infrastructure/platform/mail/folder-mailer';
import { SmtpMailer } from '#infrastructure/platform/mail/smtp-mailer';
import { readMail } from '../../support/mails.ts';

const settings = {
  from: 'L’équipe <equipe@example.org>',
  publicUrl: 'https://communaute.example.org/forum',
  communityName: async () => 'La Fabrique & Cie',
};
const TEMPLATES: readonly MailTemplate[] = [
  'confirm-email',
  'reset-password',
  'confirm-new-email',
  'email-changed',
  'password-changed',
  'welcome',
  'already-registered',
  'sign-ins-failed',
];
const mail = (more: Partial<OutgoingMail> = {}): OutgoingMail => ({
  to: 'membre@demo.test',
  template: 'confirm-email',
  language: 'fr',
  values: { pseudonym: 'Papier froissé', path: '/confirmer?jeton=abc-DEF_1', validMinutes: '1440' },
  ...more,
});
const withValue = (name: string, value: string) => mail({ values: { ...mail().values, [name]: value } });
const HEADERS = [
  'auto-submitted',
  'content-language',
  'content-type',
  'date',
  'from',
  'message-id',
  'mime-version',
  'subject',
  'to',
  'x-auto-response-suppress',
];

/** @param lastRaw the message that came last, as it travelled */
function itSends(mailer: () => Mailer, lastRaw: () => Promise<string | null>): void {
  const sent = async (outgoing: OutgoingMail) => {
    await mailer().send(outgoing);
    return readMail((await lastRaw())!);
  };

  it.each(
    TEMPLATES.flatMap((template) => (['fr', 'en'] as const).map((language) => [template, language] as const)),
  )(
    'sends "%s" in %s, to one person, with the same words as text and as HTML',
    async (template, language) => {
      const { headers, to, subject, text, html } = await sent(mail({ template, language }));
      expect([...headers.keys()].sort()).toEqual(HEADERS);
      expect([...headers.values()].every((values) => values.length === 1)).toBe(true);
      expect(to).toBe('membre@demo.test');
      expect(subject.length).toBeGreaterThan(5);
      expect(text).toContain('Papier froissé');
      expect(text).toContain(language === 'fr' ? 'À bientôt,' : 'See you soon,');
      expect(html).toContain(`<html lang="${language}">`);
      expect(html).toContain('La Fabrique &amp; Cie');
      expect(text + html).not.toMatch(/undefined|\{\{|NaN/);
    },
  );

  it('links to the configured address and nowhere else', async () => {
    const { links, html } = await sent(mail());
    const link = 'https://communaute.example.org/forum/confirmer?jeton=abc-DEF_1';
    expect(links).toEqual([link]);
    expect(html.match(/href="[^"]*"/g)).toEqual([`href="${link}"`, `href="${link}"`]);
  });

  it('says how long a link lasts', async () => {
    expect((await sent(withValue('validMinutes', '30'))).text).toContain('30\u00a0minutes');
    expect((await sent(withValue('validMinutes', '60'))).text).toContain('une heure');
    expect((await sent(withValue('validMinutes', '1440'))).text).toContain('24\u00a0heures');
    expect((await sent(withValue('validMinutes', '4320'))).text).toContain('3\u00a0jours');
  });

  it('shows a name as text, whatever it holds', async () => {
    const name = `<img src=x onerror=alert(1)> "&' =?utf-8?Q?x?= é`;
    const { html, text, subject } = await sent(
      mail({ template: 'welcome', values: { pseudonym: name, path: '/' } }),
    );
    expect(text).toContain(name);
    expect(subject).toContain('<img');
    expect(html).not.toContain('<img');
    expect(html).toContain('&lt;img src=x');
  });

  it.each([
    'a@b.test, c@d.test',
    'a@b.test;c@d.test',
    'a@b.test\r\nBcc: c@d.test',
    'a@b.test\nBcc: c@d.test',
    'Name <a@b.test>',
    'group: a@b.test',
    'a@b.test c@d.test',
    'a@b@c.test',
    'a',
    '',
  ])('refuses to write to %j', async (to) => {
    const before = await lastRaw();
    await expect(mailer().send(mail({ to }))).rejects.toThrow('Not exactly one mail address');
    expect(await lastRaw()).toBe(before);
  });

  it.each(['x\r\nBcc: a@b.test', 'x\ny', 'x\ry', 'x\0y', 'x\u2028y', 'x\u0085y'])(
    'refuses the name %j',
    async (pseudonym) => {
      await expect(mailer().send(withValue('pseudonym', pseudonym))).rejects.toThrow('control characters');
    },
  );

  it.each([
    'https://elsewhere.test/',
    '//elsewhere.test',
    '/\\elsewhere.test',
    'javascript:alert(1)',
    '@elsewhere.test',
    '.elsewhere.test',
    '/a" onclick="x',
    '/a b',
    '',
  ])('refuses to link to %j', async (path) => {
    await expect(mailer().send(withValue('path', path))).rejects.toThrow('pages of this site only');
  });

  it('refuses to send with a hole', async () => {
    await expect(mailer().send(mail({ values: { pseudonym: 'A', path: '/' } }))).rejects.toThrow(
      'lacks the value "validMinutes"',
    );
  });
}

describe('mails in a folder', () => {
  const root = fs.mkdtempSync(path.join(os.tmpdir(), 'mails-'));
  const folder = path.join(root, 'mails');
  const mailer = new FolderMailer(folder, settings);
  afterAll(() => fs.rmSync(root, { recursive: true, force: true }));
  itSends(
    () => mailer,
    async () => {
      const [newest] = await newestMails(folder, 1);
      return newest ? fs.readFileSync(newest, 'utf8') : null;
    },
  );

  it('lists the newest first, those of the same moment too', async () => {
    for (const pseudonym of ['un', 'deux', 'trois']) await mailer.send(withValue('pseudonym', pseudonym));
    const texts = (await newestMails(folder, 3)).map((file) => readMail(fs.readFileSync(file, 'utf8')).text);
    expect(texts.map((text) => /Bonjour (.*),/.exec(text)![1])).toEqual(['trois', 'deux', 'un']);
  });

  it('lists none before the first', async () => {
    expect(await newestMails(path.join(root, 'never'), 5)).toEqual([]);
  });

  it('keeps them to the owner', async () => {
    await mailer.send(mail());
    expect(fs.statSync(folder).mode & 0o777).toBe(0o700);
    expect(fs.statSync((await newestMails(folder, 1))[0]!).mode & 0o777).toBe(0o600);
  });
});

describe('mails by SMTP', () => {
  const received: { raw: string; from: string; to: string[] }[] = [];
  let refuse = false;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    onRcptTo: (_address, _session, done) => done(refuse ? new Error('no such mailbox') : null),
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const { mailFrom, rcptTo } = session.envelope;
        received.push({
          raw: Buffer.concat(chunks).toString(),
          from: mailFrom ? mailFrom.address : '',
          to: rcptTo.map((each) => each.address),
        });
        done();
      });
    },
  });
  let mailer: SmtpMailer;
  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.server.address() as AddressInfo;
    mailer = new SmtpMailer(`smtp://127.0.0.1:${port}`, settings);
  });
  beforeEach(() => {
    refuse = false;
  });
  afterAll(async () => {
    await mailer.close();
    await new Promise<void>((resolve) => server.close(() => resolve()));
  });
  itSends(
    () => mailer,
    async () => received.at(-1)?.raw ?? null,
  );

  it('tells the server one sender and one recipient', async () => {
    await mailer.send(mail());
    expect(received.at(-1)).toMatchObject({ from: 'equipe@example.org', to: ['membre@demo.test'] });
  });

  it('rejects when the server does, so that the job is tried again', async () => {
    refuse = true;
    await expect(mailer.send(mail())).rejects.toThrow();
    refuse = false;
    await mailer.send(mail());
  });

  it('rejects when nobody answers', async () => {
    const lonely = new SmtpMailer('smtp://127.0.0.1:1', settings);
    await expect(lonely.send(mail())).rejects.toThrow('ECONNREFUSED');
    await lonely.close();
  });
});
