import { describe, expect, it } from '@jest/globals';
import type { Occasion } from '#application/community/published/pieces-said.api';
import { ALWAYS_AS_DELIVERED } from '#application/shared/own-texts';
import { WordedLetters } from '#infrastructure/community/letters/worded-letters';

const OCCASION: Occasion = {
  slug: 'lire-un-releve',
  place: 'Lyon, salle 4',
  isOnline: false,
  offeredUntil: null,
  changed: null,
  reason: '',
  hasSeat: true,
  startsAt: new Date('2026-12-01T09:00:00Z'),
  endsAt: new Date('2026-12-01T10:30:00Z'),
  calendar: null,
};
const reader = { pseudonym: 'Ana', language: 'fr' as const, region: null };
let now = new Date('2026-11-24T09:00:00Z');
const words = new WordedLetters(ALWAYS_AS_DELIVERED, { now: () => now });
const newsOf = (state: string, more: Partial<Occasion> = {}) => ({
  kind: 'event' as const,
  actor: null,
  topic: null,
  post: null,
  toCheck: null,
  messageId: null,
  again: false,
  official: false,
  piece: { of: 'event' as const, key: '24', state },
  said: { title: 'Lire un relevé', answer: '', occasion: { ...OCCASION, ...more } },
});
const write = (state: string, more: Partial<Occasion> = {}, to: object = {}) =>
  words.ofNews({ ...reader, ...to }, newsOf(state, more), '/stop');
const STATES = [
  'confirmed',
  'waiting',
  'offered',
  'lapsed',
  'given-up',
  'off-list',
  'moved',
  'cancelled',
  'in-a-week',
  'in-a-day',
  'at-once',
];

describe('letters of an event', () => {
  it.each([
    ['who has a seat', 'confirmed', {}, true],
    ['who waits', 'waiting', { hasSeat: false }, false],
    ['anybody of what is cancelled', 'cancelled', { reason: 'The speaker is ill.' }, false],
  ] as const)('promise the link of what is on the net to %s alone', async (_who, state, more, isPromised) => {
    const { letter } = await write(state, { isOnline: true, place: '', ...more });
    const said = letter.paragraphs.join('\n');
    expect(said).toContain('En ligne');
    expect(said.includes('donne le lien')).toBe(isPromised);
  });

  it.each(STATES)('say which one it is, when and where, and lead to its page: %s', async (state) => {
    const { letter, path } = await write(state);
    expect(letter.subject).toMatch(/Lire un relevé.*, mardi 1er décembre 2026 à 10:00$/u);
    expect(letter.paragraphs.join('\n')).toMatch(
      /Lire un relevé.*, mardi 1er décembre 2026, de 10:00 à 11:30 \(heure de Paris\)/u,
    );
    expect(letter.paragraphs).toContain('Lieu\u00a0: Lyon, salle 4.');
    expect(path).toBe('/evenements/lire-un-releve-24');
  });

  it.each([
    ['in-a-week', '2026-11-24T09:00:00Z', 'Dans 7 jours', 'dans 7 jours', 'in 7 days'],
    // Who was away from the site, or whose event was put forward, hears of it later.
    ['in-a-week', '2026-11-28T23:30:00Z', 'Après-demain', 'après-demain', 'in 2 days'],
    ['in-a-day', '2026-11-30T09:10:00Z', 'Demain', 'demain', 'tomorrow'],
    ['in-a-day', '2026-12-01T01:00:00Z', 'Aujourd’hui', 'aujourd’hui', 'today'],
  ])('say how many days there are still: %s at %s', async (state, at, soon, inDays, inEnglish) => {
    now = new Date(at);
    const { letter } = await write(state);
    expect(letter.subject.startsWith(`${soon}\u00a0: «`)).toBe(true);
    expect(letter.paragraphs).toContain(`L’évènement a lieu ${inDays}.`);
    const english = await write(state, {}, { language: 'en' });
    expect(english.letter.paragraphs).toContain(`The event takes place ${inEnglish}.`);
  });

  it('say of a last reminder of what was moved since how near that is', async () => {
    now = new Date('2026-12-01T08:45:00Z');
    expect((await write('at-once')).letter.subject).toMatch(/^Dans un quart d’heure/u);
    const { letter } = await write('at-once', {
      startsAt: new Date('2026-12-02T09:00:00Z'),
      endsAt: new Date('2026-12-02T10:30:00Z'),
    });
    expect(letter.subject).toMatch(/^Demain/u);
    expect(letter.paragraphs).toContain('L’évènement a lieu demain.');
    expect(JSON.stringify(letter)).not.toContain('quart d’heure');
  });

  it.each([
    ['to come', '2026-11-24T09:00:00Z', '', 'les inscriptions sont ouvertes', 'registrations are open'],
    ['under way', '2026-12-01T09:05:00Z', '', 'cet évènement annoncé a commencé', 'this event has begun'],
    ['over', '2026-12-04T09:00:00Z', '', 'cet évènement annoncé a eu lieu', 'this event took place'],
    ['cancelled', '2026-11-24T09:00:00Z', 'Grève.', 'est annulé', 'this event is cancelled'],
  ])(
    'that announce one say that it takes registrations as long as it is to come: %s',
    async (_when, at, reason, inFrench, inEnglish) => {
      now = new Date(at);
      const announced = { ...newsOf('', { reason }), kind: 'event-announced' as const };
      const news = { ...announced, piece: { of: 'event-announced' as const, key: '24', state: null } };
      for (const [language, said] of [
        ['fr', inFrench],
        ['en', inEnglish],
      ] as const) {
        const { letter } = await words.ofNews({ ...reader, language }, news, '/stop');
        const told = letter.paragraphs.find((one) => one.includes('Lire un relevé'))!;
        expect(told).toContain(said);
        expect(/inscriptions|registrations/u.test(told)).toBe(/inscriptions/u.test(inFrench));
      }
    },
  );

  it('do not say of what took place that it is near', async () => {
    now = new Date('2026-12-04T09:00:00Z');
    expect((await write('in-a-week')).letter.paragraphs).toContain('L’évènement a eu lieu.');
  });

  it.each(['in-a-week', 'in-a-day', 'at-once', 'offered', 'waiting'])(
    'say how the event stands as they are written, whatever was told before: %s',
    async (state) => {
      const written = async (at: string, more: Partial<Occasion> = {}) => {
        now = new Date(at);
        const { letter } = await write(state, more);
        const { piece, said } = newsOf(state, more);
        const news = [
          { piece, said, topic: null, toCheck: null, messageId: null, kinds: ['event'], count: 1 },
        ] as const;
        const digest = await words.ofDigest(reader, { news, moreNews: 0, finds: [] }, 'daily', '/stop');
        return `${letter.subject} ${letter.paragraphs.join(' ')} ${digest.letter.sections![0]!.items[0]!.detail}`;
      };
      const live = await written('2026-12-01T09:05:00Z');
      expect(live).toMatch(/^En ce moment.*L’évènement a commencé\..*L’évènement a commencé\./u);
      expect(live).not.toMatch(/a eu lieu|quart d’heure|est gardée|liste d’attente/u);
      const over = await written('2026-12-01T10:30:00Z');
      expect(over).toMatch(/^Terminé.*L’évènement a eu lieu\..*L’évènement a eu lieu\./u);
      expect(over).not.toMatch(/a commencé|quart d’heure|est gardée|liste d’attente/u);
      const cancelled = await written('2026-11-30T10:30:00Z', { reason: 'Panne' });
      expect(cancelled).toMatch(/^Annulé.*L’évènement est annulé\..*L’évènement est annulé\./u);
      expect(cancelled).not.toMatch(/a lieu|quart d’heure|est gardée|liste d’attente/u);
    },
  );

  it('say the hour that the clocks of their reader show', async () => {
    const { letter } = await write('confirmed', {}, { region: 'La Réunion' });
    expect(letter.paragraphs[1]).toContain('mardi 1er décembre 2026, de 13:00 à 14:30 (heure de La Réunion)');
    expect((await write('confirmed', {}, { language: 'en' })).letter.paragraphs[1]).toContain(
      'Tuesday, 1 December 2026, 10:00 to 11:30 (Paris time)',
    );
    const long = { endsAt: new Date('2026-12-02T10:30:00Z') };
    expect((await write('confirmed', long)).letter.paragraphs[1]).toContain(
      'du mardi 1er décembre 2026, 10:00, au mercredi 2 décembre 2026, 11:30',
    );
  });

  it('say which of two hours is meant where the clocks of their reader show it twice', async () => {
    const night = { startsAt: new Date('2027-10-31T00:30:00Z'), endsAt: new Date('2027-10-31T01:30:00Z') };
    const { letter } = await write('confirmed', night);
    expect(letter.subject).toMatch(/dimanche 31 octobre 2027 à 02:30 \(heure d’été\)$/u);
    expect(letter.paragraphs[1]).toContain('de 02:30 (heure d’été) à 02:30 (heure d’hiver) (heure de Paris)');
    expect((await write('confirmed', night, { language: 'en' })).letter.paragraphs[1]).toContain(
      '02:30 (before clocks go back) to 02:30 (after clocks go back) (Paris time)',
    );
    const away = await write('confirmed', night, { region: 'La Réunion' });
    expect(away.letter.paragraphs[1]).toContain('de 04:30 à 05:30 (heure de La Réunion)');
  });

  it('confirm to who gave up a seat or a turn that they did, and how to come again', async () => {
    const seat = await write('given-up', { hasSeat: false, calendar: 'BEGIN:VCALENDAR' });
    expect(seat.letter.subject).toMatch(/^Inscription annulée/u);
    expect(seat.letter.paragraphs.join('\n')).toMatch(/votre place est libérée.*inscrivez-vous de nouveau/u);
    expect(seat.attachment).toMatchObject({ fileName: 'lire-un-releve.ics' });
    const turn = await write('off-list', { hasSeat: false });
    expect(turn.letter.subject).toMatch(/^Liste d’attente quittée/u);
    expect(turn.letter.paragraphs.join('\n')).toContain('plus sur la liste d’attente');
  });

  it('tell nobody who waits that they are registered', async () => {
    const { letter } = await write('waiting');
    expect(JSON.stringify(letter)).not.toContain('inscrit');
    expect(letter.subject).toMatch(/^Liste d’attente/u);
  });

  it('say until when a seat is kept, and why an event is cancelled', async () => {
    const offered = await write('offered', { offeredUntil: new Date('2026-11-30T14:51:00Z') });
    expect(offered.letter.paragraphs).toContain(
      'La place vous est gardée jusqu’au lundi 30 novembre 2026, 15:51 (heure de Paris).',
    );
    const cancelled = await write('cancelled', { reason: 'Panne\nde courant' });
    expect(cancelled.letter.paragraphs).toContain('Raison donnée\u00a0: Panne de courant');
  });

  it('come with a file for the calendar where there is one', async () => {
    const { attachment } = await write('confirmed', { calendar: 'BEGIN:VCALENDAR' });
    expect(attachment).toMatchObject({ fileName: 'lire-un-releve.ics' });
    expect(new TextDecoder().decode(attachment!.bytes)).toBe('BEGIN:VCALENDAR');
    expect((await write('waiting')).attachment).toBeUndefined();
  });

  it('say of a change what was planned before and what is planned now, in the reader’s hours', async () => {
    const before = {
      title: 'Lire un avis',
      startsAt: new Date('2026-11-30T09:00:00Z'),
      endsAt: new Date('2026-11-30T10:30:00Z'),
      place: '',
      isOnline: true,
      capacity: 20,
    };
    const same = {
      ...before,
      title: 'Lire un relevé',
      place: 'Lyon, salle 4',
      isOnline: false,
      capacity: null,
    };
    const changed = {
      before,
      now: { ...same, startsAt: OCCASION.startsAt, endsAt: OCCASION.endsAt },
      hasOtherLink: true,
    };
    const { letter } = await write('moved', { changed }, { region: 'La Réunion' });
    const said = letter.paragraphs;
    expect(said.slice(said.indexOf('Voici ce qui change\u00a0:') + 1)).toEqual([
      'Titre\u00a0: «\u00a0Lire un avis\u00a0» → «\u00a0Lire un relevé\u00a0»',
      'Date et heure\u00a0: lundi 30 novembre 2026, de 13:00 à 14:30 (heure de La Réunion) → mardi 1er décembre 2026, de 13:00 à 14:30 (heure de La Réunion)',
      'Lieu\u00a0: en ligne → Lyon, salle 4',
      'Lien pour rejoindre l’évènement\u00a0: il a changé. Une heure avant le début, la page de l’évènement donne le nouveau, s’il y en a un, à qui a une place.',
      'Nombre de places\u00a0: 20 → sans limite',
      'Lieu\u00a0: Lyon, salle 4.',
    ]);
    const english = await write(
      'moved',
      { changed: { ...changed, hasOtherLink: false } },
      { language: 'en' },
    );
    expect(english.letter.paragraphs).toContain('Place: online → Lyon, salle 4');
    expect(english.letter.paragraphs.join()).not.toContain('Link');
    // Of one that is not kept: that there was one, and what is planned.
    expect((await write('moved')).letter.paragraphs.join()).toContain('le titre ont changé');
  });

  it('name nothing that their reader may not know of any more', async () => {
    const { letter, path } = await words.ofNews(reader, { ...newsOf('moved'), said: null }, '/stop');
    expect([letter.subject, path]).toEqual(['Changement\u00a0: un évènement', '/evenements/24']);
  });

  it('are named in a digest too', async () => {
    now = new Date('2026-11-30T09:10:00Z');
    const { piece, said } = newsOf('in-a-day');
    const news = [
      { piece, said, topic: null, toCheck: null, messageId: null, kinds: ['event'], count: 1 },
    ] as const;
    const { letter } = await words.ofDigest(reader, { news, moreNews: 0, finds: [] }, 'daily', '/stop');
    expect(letter.sections![0]!.items).toEqual([
      {
        label: 'Lire un relevé',
        path: '/evenements/lire-un-releve-24',
        detail: 'mardi 1er décembre 2026, de 10:00 à 11:30 (heure de Paris). L’évènement a lieu demain.',
      },
    ]);
  });
});
