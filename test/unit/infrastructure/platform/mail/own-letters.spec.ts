import { describe, expect, it } from '@jest/globals';
import { composeMail } from '#infrastructure/platform/mail/compose';
import { ComposedSamples } from '#infrastructure/platform/mail/composed-samples';
import { fr } from '#infrastructure/platform/mail/templates/fr';

const settings = {
  from: 'a@b.test',
  publicUrl: 'https://site.test',
  communityName: async () => 'La Fabrique',
  organisationWord: async () => 'le conseil',
};
const own = (...texts: [string, string][]) => ({
  ...settings,
  ownTexts: async () => new Map(texts),
});
const welcome = { to: 'm@demo.test', template: 'welcome', language: 'fr' } as const;
const values = { pseudonym: 'Zoé {x}', path: '/' };

describe('a letter in words of the organisation', () => {
  it('says them in text and HTML, with what stands in their places, and the rest as delivered', async () => {
    const { subject, text, html } = await composeMail(
      { ...welcome, values },
      own(
        ['letters.welcome.subject', 'Salut {pseudonym}'],
        ['letters.welcome.body', 'Ici {org} répond.\n\n{communityName} & vous\u202f!'],
      ),
    );
    expect(subject).toBe('Salut Zoé {x}');
    expect(text).toContain(
      'Ici le conseil répond.\n\nLa Fabrique & vous\u202f!\n\nEntrer dans la communauté\n',
    );
    expect(html).toContain('La Fabrique &amp; vous');
    expect(text).not.toContain('Votre compte est prêt');
  });

  it('says what is delivered where its own words name what is not told (any more)', async () => {
    const { subject } = await composeMail(
      { ...welcome, values },
      own(['letters.welcome.subject', 'Le {dueOnce}'], ['letters.welcome.body', 'Un {']),
    );
    expect(subject).toBe('Bienvenue, Zoé {x}');
  });

  it('leaves out a paragraph of which there is nothing to say', async () => {
    const report = { number: 'A', title: 'T', outcome: 'kept', automated: 'no', path: '/', pseudonym: '' };
    const said = async (answer: string) =>
      (
        await composeMail(
          { ...welcome, template: 'report-decided', values: { ...report, answer } },
          own(['letters.report-decided.body', 'Bonjour,\n\nNous disons\u00a0: {answer}\n\nFin {decision}']),
        )
      ).text;
    expect(await said('merci')).toContain('Nous disons\u00a0: merci');
    expect(await said('')).not.toContain('Nous disons');
  });

  it('says nothing of what was reported where its title is not told', async () => {
    const report = { number: 'A', outcome: 'kept', answer: '', automated: 'no', path: '/', pseudonym: '' };
    for (const template of ['report-received', 'report-decided'] as const)
      for (const [language, words] of [
        ['fr', /Il port(?:e|ait) sur/],
        ['en', /It (?:is|was) about/],
      ] as const) {
        const said = async (title: string) =>
          (await composeMail({ ...welcome, language, template, values: { ...report, title } }, settings))
            .text;
        expect(await said('T')).toMatch(words);
        expect(await said('')).not.toMatch(words);
        expect(await said('')).toContain('A');
      }
  });

  it('says the rest of its own paragraph where the title that it names is not told', async () => {
    const report = { number: 'A12', outcome: 'kept', answer: '', automated: 'no', path: '/', pseudonym: '' };
    const said = async (title: string) =>
      (
        await composeMail(
          { ...welcome, template: 'report-decided', values: { ...report, title } },
          own([
            'letters.report-decided.body',
            'Votre signalement {number} a été examiné. Sujet\u00a0: {title}.\n\nSur {title}.\n\nFin',
          ]),
        )
      ).text;
    expect(await said('T')).toContain('A12 a été examiné. Sujet\u00a0: T.\n\nSur T.\n\nFin');
    expect(await said('')).toContain('Votre signalement A12 a été examiné.\n\nFin');
  });

  it('can be looked at, every one of them in both languages', async () => {
    const samples = new ComposedSamples({ send: async () => {} }, settings);
    for (const name of Object.keys(fr.letters))
      for (const language of ['fr', 'en'] as const) {
        const { subject, text, html } = await samples.show(name, language, new Map());
        expect(subject.length).toBeGreaterThan(5);
        expect(text + html).not.toMatch(/undefined|NaN|Invalid|[\uE000\uE001]/);
      }
  });
});
