import fs from 'node:fs';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { SMTPServer } from 'smtp-server';
import type { Mailer, MailTemplate, OutgoingMail } from '#application/shared/ports';
import { type LetterMailer, NotHandedOver, type OutgoingLetter } from '#application/shared/letter.ports';
import { FolderMailer, newestMails } from '#infrastructure/platform/mail/folder-mailer';
import { ORGANISATION } from '#application/shared/organisation-word';
import { SmtpMailer } from '#infrastructure/platform/mail/smtp-mailer';
import { readMail } from '../../support/mails.ts';

const settings = {
  from: 'L’équipe <equipe@example.org>',
  publicUrl: 'https://communaute.example.org/forum',
  communityName: async () => 'La Fabrique & Cie',
  organisationWord: async (language: 'fr' | 'en') => (language === 'fr' ? 'le conseil' : 'the council'),
};
const TEMPLATES: readonly MailTemplate[] = [
  'confirm-email',
  'reset-password',
  'confirm-new-email',
  'email-changed',
  'email-taken-back',
  'password-changed',
  'welcome',
  'already-registered',
  'sign-ins-failed',
  'first-factor-added',
  'second-factor-added',
  'second-factor-removed',
  'second-factor-reset',
  'recovery-code-used',
  'codes-failed',
  'provider-linked',
  'provider-unlinked',
  'webhook-given-up',
  'report-left-out',
  'campaign-stranded',
  'invitation',
  'event-letter',
  'data-copy-ready',
  'inactivity-first',
  'inactivity-last',
  'account-closed',
  'claim-confirm',
  'claim-received',
  'claim-extended',
  'claim-closed',
  'claim-due',
];
const WRITTEN = { title: 'Déclarer', subject: 'À mardi', body: 'Apportez <b>vos</b> chiffres.\n\nMerci.' };
const mail = (more: Partial<OutgoingMail> = {}): OutgoingMail => ({
  to: 'membre@demo.test',
  template: 'confirm-email',
  language: 'fr',
  values: {
    pseudonym: 'Papier froissé',
    path: '/confirmer?jeton=abc-DEF_1',
    refusalPath: '/plus-d-invitation/abc.DEF_1',
    validMinutes: '1440',
    leavesOn: '2026-12-31',
    leftWords: 'keep',
    whyClosed: 'own',
    closedAt: '2026-12-31T09:00:00.000Z',
    months: '24',
    name: 'Le mois',
    count: '2',
    machines: 'Site du syndicat',
    webhookHosts: 'hooks.example.org',
    number: 'ABCD-1234',
    kind: 'access',
    state: 'answered',
    dueOn: '2026-12-31',
    words: 'Voici.\n\nMerci.',
    ...WRITTEN,
  },
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

const LETTER_HEADERS = ['in-reply-to', 'list-unsubscribe', 'list-unsubscribe-post', 'references'];
const LETTER: OutgoingLetter['letter'] = {
  subject: 'Nouvelle réponse à « Fresque & contrat »',
  preview: 'Quelqu’un a répondu.',
  paragraphs: ['Bonjour Papier froissé,', 'Camille a répondu à « Fresque & contrat ».'],
  quote: 'Il faut un écrit.\n\nVoir <b>quoted</b> "ceci".',
  action: 'Lire la réponse',
  tables: [
    {
      caption: 'Entraide',
      columns: ['Chiffre', 'Valeur', 'Évolution'],
      rows: [['Questions <b>posées</b>', '1 240', '+12 %']],
    },
  ],
  sections: [
    { title: 'Pour vous', items: [{ label: 'Un sujet', path: '/sujets/un-sujet-4', detail: '2 réponses' }] },
  ],
  afterwards: ['Elle répond à votre question ?'],
  links: [
    { label: 'Ne plus suivre ce sujet', path: '/desinscription/abc.DEF_1' },
    { label: 'Régler mes e-mails', path: '/preferences' },
  ],
};
const letter = (more: Partial<OutgoingLetter> = {}): OutgoingLetter => ({
  id: '01-ab',
  to: 'membre@demo.test',
  language: 'fr',
  letter: LETTER,
  thread: 'sujet-12',
  path: '/reponses/12',
  unsubscribePath: '/desinscription/abc.DEF_1',
  ...more,
});

/** @param lastRaw the message that came last, as it travelled */
function itSends(mailer: () => Mailer & LetterMailer, lastRaw: () => Promise<string | null>): void {
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
      expect(text.includes('Papier froissé')).toBe(!TO_WHOM_NOBODY_KNOWS.includes(template));
      expect(text).toContain(language === 'fr' ? 'À bientôt,' : 'See you soon,');
      expect(html).toContain(`<html lang="${language}">`);
      expect(html).toContain('La Fabrique &amp; Cie');
      expect(text + html).not.toMatch(/undefined|\{\{|NaN|[\uE000\uE001]/);
    },
  );

  it('links to the configured address and nowhere else', async () => {
    const { links, html } = await sent(mail());
    const link = 'https://communaute.example.org/forum/confirmer?jeton=abc-DEF_1';
    expect(links).toEqual([link]);
    expect(html.match(/href="[^"]*"/g)).toEqual([`href="${link}"`, `href="${link}"`]);
  });

  it('calls the organisation as it calls itself, in whatever sentence', async () => {
    await mailer().deliver(
      letter({
        letter: {
          ...LETTER,
          subject: `${ORGANISATION} a répondu`,
          paragraphs: [`Une réponse de ${ORGANISATION}. ${ORGANISATION} écrit à ${ORGANISATION}.`],
          links: [{ label: `Quand ${ORGANISATION} répond`, path: '/preferences' }],
        },
      }),
    );
    const { subject, text } = readMail((await lastRaw())!);
    expect(subject).toBe('Le conseil a répondu');
    expect(text).toContain('Une réponse du conseil. Le conseil écrit au conseil.');
    expect(text).toContain('Quand le conseil répond');
  });

  it('says how long a link lasts', async () => {
    expect((await sent(withValue('validMinutes', '30'))).text).toContain('30\u00a0minutes');
    expect((await sent(withValue('validMinutes', '60'))).text).toContain('une heure');
    expect((await sent(withValue('validMinutes', '1440'))).text).toContain('24\u00a0heures');
    expect((await sent(withValue('validMinutes', '4320'))).text).toContain('3\u00a0jours');
  });

  it('names the machines whose key ends with a password, and where their webhooks go on, where there are any', async () => {
    const withMachines = await sent(mail({ template: 'password-changed' }));
    expect(withMachines.text).toContain('Site du syndicat');
    expect(withMachines.text).toContain('hooks.example.org');
    const values = { ...mail().values, machines: '', webhookHosts: '' };
    const { text } = await sent(mail({ template: 'password-changed', values }));
    expect(text).not.toMatch(/machines|webhooks/);
    expect(text).toContain('vos autres sessions ont été fermées');
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

  it('has the same Message-ID for the same id, and nothing else of it in its head', async () => {
    expect((await sent(mail({ id: '01-ab' }))).headers.get('message-id')).toEqual([
      '<01-ab@communaute.example.org>',
    ]);
    await expect(mailer().send(mail({ id: 'x>\r\nBcc: a@b.test' }))).rejects.toThrow('Not the id');
  });

  it('keeps the lines of what an organiser wrote, and those of no other value', async () => {
    const { text, html } = await sent(mail({ template: 'event-letter' }));
    expect(text.replaceAll('\r', '')).toContain('> Apportez <b>vos</b> chiffres.\n>\n> Merci.');
    expect(html).toContain('Apportez &lt;b&gt;vos&lt;/b&gt; chiffres.<br><br>Merci.');
    for (const name of ['subject', 'title'])
      await expect(
        mailer().send(mail({ template: 'event-letter', values: { ...mail().values, [name]: 'x\ny' } })),
      ).rejects.toThrow('control characters');
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

  const delivered = async (outgoing: OutgoingLetter) => {
    await mailer().deliver(outgoing);
    return readMail((await lastRaw())!);
  };

  it('gives a letter the headers by which mail programs stop it in one click', async () => {
    const { headers } = await delivered(letter());
    expect([...headers.keys()].sort()).toEqual([...HEADERS, ...LETTER_HEADERS].sort());
    expect(headers.get('list-unsubscribe')).toEqual([
      '<https://communaute.example.org/forum/desinscription/abc.DEF_1>',
    ]);
    expect(headers.get('list-unsubscribe-post')).toEqual(['List-Unsubscribe=One-Click']);
    expect(headers.get('references')).toEqual(['<sujet-12@communaute.example.org>']);
  });

  it('gives a letter the same Message-ID each time, and another letter another', async () => {
    const idOf = async (id: string) => (await delivered(letter({ id }))).headers.get('message-id');
    expect(await idOf('one')).toEqual(['<one@communaute.example.org>']);
    expect(await idOf('one')).toEqual(await idOf('one'));
    expect(await idOf('two')).not.toEqual(await idOf('one'));
  });

  it('says the same in text as in HTML, word by word and link by link', async () => {
    const { text, html } = await delivered(letter());
    const body = html.slice(html.indexOf('<main>'), html.indexOf('</main>'));
    const read = body
      .replaceAll(/<[^>]+>/g, ' ')
      .replaceAll('&#39;', "'")
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&amp;', '&');
    const words = (from: string) =>
      new Set(from.replaceAll(/https?:\S+/g, '').match(/[\p{L}\p{N}<"&«»?]+/gu));
    const spoken = words(text);
    const shown = words(read);
    const chrome = words(
      'La Fabrique & Cie Le bouton ne fonctionne pas ? Copiez cette adresse dans votre navigateur :',
    );
    expect([...spoken].filter((word) => !shown.has(word))).toEqual([]);
    expect([...shown].filter((word) => !spoken.has(word) && !chrome.has(word))).toEqual([]);
    const hrefs = new Set([...body.matchAll(/href="([^"]*)"/g)].map(([, href]) => href));
    expect(hrefs).toEqual(new Set(text.match(/https?:\/\/\S+/g)));
    for (const href of hrefs) expect(href).toMatch(/^https:\/\/communaute\.example\.org\/forum\//);
  });

  it('carries a file whole beside its words', async () => {
    const bytes = Uint8Array.from({ length: 4_000 }, (_, index) => (index * 7) % 256);
    const attachment = { fileName: 'rapport-2026-10.pdf', contentType: 'application/pdf', bytes };
    const read = await delivered(letter({ attachment }));
    expect(read.attachments).toEqual([
      { name: 'rapport-2026-10.pdf', contentType: 'application/pdf', bytes: Buffer.from(bytes) },
    ]);
    expect(read.text).toContain('Camille a répondu');
    expect(read.html).toContain('<th scope="row">Questions &lt;b&gt;posées&lt;/b&gt;</th><td>1 240</td>');
    const named = letter({ attachment: { ...attachment, fileName: 'x"\r\nBcc: a@b.test' } });
    await expect(mailer().deliver(named)).rejects.toThrow('Not the name of a file');
  });

  it('loads nothing from anywhere, and runs nothing', async () => {
    const { html } = await delivered(letter());
    expect(html).not.toMatch(
      /<(img|script|link|iframe|object|video|audio|source|form)\b|url\(|@import|src=/i,
    );
    expect(html).not.toContain('<b>quoted</b>');
    expect(html).toContain('prefers-color-scheme: dark');
  });

  it.each([
    ['a path', { path: 'https://elsewhere.test/' }],
    ['its stop', { unsubscribePath: '//elsewhere.test' }],
    [
      'an item',
      { letter: { ...LETTER, sections: [{ title: 'x', items: [{ label: 'x', path: 'x:y', detail: '' }] }] } },
    ],
    ['a small link', { letter: { ...LETTER, links: [{ label: 'x', path: '/\\elsewhere.test' }] } }],
  ])('refuses a letter that leads off the site by %s', async (_what, more) => {
    await expect(mailer().deliver(letter(more))).rejects.toThrow('pages of this site only');
  });

  it.each([
    { letter: { ...LETTER, subject: 'x\r\nBcc: a@b.test' } },
    { letter: { ...LETTER, subject: 'x\ny' } },
    { letter: { ...LETTER, quote: 'x\ry' } },
    { letter: { ...LETTER, paragraphs: ['x\0y'] } },
  ])('refuses a letter with controls: %j', async (more) => {
    await expect(mailer().deliver(letter(more))).rejects.toThrow('control characters');
  });

  it('refuses an id that would be another header', async () => {
    await expect(mailer().deliver(letter({ id: 'x>\r\nBcc: a@b.test' }))).rejects.toThrow('Not the id');
    await expect(mailer().deliver(letter({ thread: 'x y' }))).rejects.toThrow('Not the id');
  });

  it('refuses to send with a hole', async () => {
    await expect(mailer().send(mail({ values: { pseudonym: 'A', path: '/' } }))).rejects.toThrow(
      'lacks the value "validMinutes"',
    );
  });
}

/** Whoever is invited has no name here yet. */
const TO_WHOM_NOBODY_KNOWS: readonly string[] = [
  'account-closed',
  'claim-confirm',
  'claim-received',
  'claim-extended',
  'claim-closed',
  'claim-due',
  'invitation',
];

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
  let refuseSender = false;
  const refusal = { code: 550, text: 'no such mailbox' };
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    onMailFrom: (_address, _session, done) =>
      done(refuseSender ? Object.assign(new Error('5.1.8 Bad sender'), { responseCode: 550 }) : null),
    onRcptTo: (_address, _session, done) =>
      done(refuse ? Object.assign(new Error(refusal.text), { responseCode: refusal.code }) : null),
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
    await expect(mailer.send(mail())).rejects.toThrow(NotHandedOver);
    refuse = false;
    await mailer.send(mail());
  });

  it('says whether a letter surely was not taken, and whether it ever will be', async () => {
    refuse = true;
    await expect(mailer.deliver(letter())).rejects.toMatchObject({ forGood: true });
    refuse = false;
    await mailer.deliver(letter());
    const lonely = new SmtpMailer('smtp://127.0.0.1:1', settings);
    const failure: unknown = await lonely.deliver(letter()).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(NotHandedOver);
    expect(failure).toMatchObject({ forGood: false, takesNone: true });
    await lonely.close();
  });

  it.each([
    ['a mailbox that does not exist', 550, '5.1.1 No such user', true],
    ['a mailbox that is closed', 553, '5.1.3 Mailbox name not allowed', true],
    ['a policy against us', 550, '5.7.1 Blocked, see our list', false],
    ['a mailbox that is full', 452, '4.2.2 Over quota', false],
    ['a server that closes', 421, '4.3.2 Shutting down', false, true],
  ])('tells %s from the others', async (_what, code, text, forGood, takesNone = false) => {
    refuse = true;
    Object.assign(refusal, { code, text });
    await expect(mailer.deliver(letter())).rejects.toMatchObject({ forGood, takesNone });
    Object.assign(refusal, { code: 550, text: 'no such mailbox' });
  });

  it('a sender that is refused says nothing of who was written to, and the next letter would fare no better', async () => {
    refuseSender = true;
    const failure: unknown = await mailer.deliver(letter()).catch((error: unknown) => error);
    refuseSender = false;
    expect(failure).toMatchObject({ forGood: false, takesNone: true, letterId: letter().id });
  });

  it('leaves open whether a letter went when the connection broke after it was handed over', async () => {
    let latest: { destroy(): void } | null = null;
    const breaking = new SMTPServer({
      disabledCommands: ['AUTH', 'STARTTLS'],
      onData: (stream) => {
        stream.resume();
        stream.on('end', () => latest?.destroy());
      },
    });
    breaking.server.on('connection', (socket: { destroy(): void }) => {
      latest = socket;
    });
    await new Promise<void>((resolve) => breaking.listen(0, '127.0.0.1', resolve));
    const { port } = breaking.server.address() as AddressInfo;
    const other = new SmtpMailer(`smtp://127.0.0.1:${port}`, settings);
    const failure: unknown = await other.deliver(letter()).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(Error);
    expect(failure).not.toBeInstanceOf(NotHandedOver);
    await other.close();
    await new Promise<void>((resolve) => breaking.close(() => resolve()));
  });

  it('rejects when nobody answers', async () => {
    const lonely = new SmtpMailer('smtp://127.0.0.1:1', settings);
    await expect(lonely.send(mail())).rejects.toThrow('ECONNREFUSED');
    await lonely.close();
  });
});
