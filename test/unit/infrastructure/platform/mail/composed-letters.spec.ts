import { describe, expect, it } from '@jest/globals';
import type { LetterMailer, OutgoingLetter } from '#application/shared/letter.ports';
import { LETTER_FIELDS } from '#application/site/limits';
import { ComposedSamples } from '#infrastructure/platform/mail/composed-samples';
import { DeliveredCatalogue } from '#interfaces/composition/delivered-texts';
import { HouseSamples } from '#interfaces/composition/house-samples';

const settings = {
  from: 'a@b.test',
  publicUrl: 'https://site.test',
  communityName: async () => 'La Fabrique',
  organisationName: async () => 'Conseil des arts',
  organisationWord: async () => 'le conseil',
};
const sent: OutgoingLetter[] = [];
const mailer: LetterMailer = { deliver: async (letter) => void sent.push(letter) };
const templates = new ComposedSamples({ send: async () => {} }, settings);
const samples = new HouseSamples(templates, mailer, settings, { next: () => 'essai' as never });
const letters = new DeliveredCatalogue().all().filter(({ kind }) => kind === 'letters');
const names = [...new Set(letters.map(({ area }) => area))];
const show = (name: string, own: [string, string][] = [], language: 'fr' | 'en' = 'fr') =>
  samples.show(name, language, new Map(own));

describe('letters that are composed of what happened', () => {
  it('can all be looked at, in both languages, with something in each place', async () => {
    expect(names).toEqual(
      expect.arrayContaining([
        'news-mention',
        'news-frame',
        'digest-daily',
        'digest-frame',
        'report',
        'campaign',
      ]),
    );
    for (const name of names)
      for (const language of ['fr', 'en'] as const) {
        const { subject, text, html } = await show(name, [], language);
        expect(subject.length).toBeGreaterThan(5);
        expect(text + html).not.toMatch(/undefined|NaN|Invalid|[\uE000\uE001]/);
        expect(subject + text).not.toMatch(/[{}]/);
      }
  });

  it('have a field in the form for every one of their parts', () => {
    const parts = letters.map(({ key }) => key.slice(key.lastIndexOf('.') + 1));
    expect(parts.filter((part) => !LETTER_FIELDS.some((field) => field === part))).toEqual([]);
  });

  it.each([
    [
      'news-mention',
      'told',
      '{who} parle de vous\u00a0: {title}, dit {org}.',
      'parle de vous\u00a0: Déclarer un droit de suite, dit le conseil.',
    ],
    [
      'news-event',
      'state',
      '{state, select, in_a_week {Plus que sept jours.} other {Lisez.}}',
      'Plus que sept jours.',
    ],
    ['news-reply', 'action', 'Lire ce qu’en dit {org}', 'Lire ce qu’en dit le conseil'],
    ['news-frame', 'accept', 'Pensez à accepter, {pseudonym}.', 'Pensez à accepter, Papier froissé.'],
    ['digest-weekly', 'intro', 'Voilà la semaine.', 'Voilà la semaine.'],
    ['digest-frame', 'several', '{count, plural, one {# chose} other {# choses}}', '3 choses'],
    ['report', 'because', 'On vous l’envoie, {pseudonym}.', 'On vous l’envoie, Papier froissé.'],
    ['campaign', 'because', 'Des nouvelles de {organisation}.', 'Des nouvelles de Conseil des arts.'],
  ])('says its own words: %s, %s', async (name, part, own, said) => {
    expect((await show(name)).text).not.toContain(said);
    expect((await show(name, [[`letters.${name}.${part}`, own]])).text).toContain(said);
  });

  it('says what is delivered where its own words name what is not told', async () => {
    const { subject } = await show('news-reply', [['letters.news-reply.subject', 'Un {rien}']]);
    expect(subject).toBe('Réponse à votre message dans «\u00a0Déclarer un droit de suite\u00a0»');
  });

  it('are tried at the address of who writes them, and stop nothing for anybody', async () => {
    await samples.send(
      'digest-daily',
      'fr',
      new Map([['letters.digest-daily.subject', 'Le jour']]),
      'm@demo.test',
    );
    expect(sent).toMatchObject([{ to: 'm@demo.test', letter: { subject: 'Le jour' } }]);
    expect(sent[0]!.unsubscribePath).toBe('/desinscription/exemple');
  });
});
