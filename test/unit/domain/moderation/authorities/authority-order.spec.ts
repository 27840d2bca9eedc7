import { describe, expect, it } from '@jest/globals';
import { type GivenOrder, judgedOrder } from '#domain/moderation/authorities/authority-order';
import { alertedOf, alertFacts } from '#domain/moderation/authorities/authority-alert';
import { type GivenDispute, judgedDispute } from '#domain/moderation/authorities/dispute';

const today = '2026-03-02';
const given: GivenOrder = {
  article: '9',
  authority: 'Arcom',
  memberState: 'FR',
  reference: 'A-1',
  issuedOn: '2026-02-27',
  receivedOn: '2026-02-28',
  receivedTime: '09:30',
  legalBasis: 'LCEN, article 6-3',
  category: 'STATEMENT_CATEGORY_VIOLENCE',
  object: 'Retirer un message.',
  action: '',
  actedOn: '',
  actedTime: '',
  toldOn: '',
  notToldWhy: '',
};
const judge = (more: Partial<GivenOrder>) => judgedOrder({ ...given, ...more }, today);
const codesOf = (act: () => unknown): unknown => {
  try {
    act();
    return null;
  } catch (error) {
    return (error as { fields: { field: string; code: string }[] }).fields.map(
      ({ field, code }) => `${field} ${code}`,
    );
  }
};

describe('an order of an authority', () => {
  it('may be entered before anything was done', () => {
    expect(judge({})).toMatchObject({
      receivedAt: '2026-02-28 09:30',
      action: null,
      actedAt: null,
      toldOn: null,
      notToldWhy: null,
    });
  });

  it('is completed with what was done, when, and that the person was told', () => {
    const done = {
      action: 'Message retiré.',
      actedOn: '2026-02-28',
      actedTime: '11:00',
      toldOn: '2026-03-01',
    };
    expect(judge(done)).toMatchObject({ actedAt: '2026-02-28 11:00', toldOn: '2026-03-01' });
  });

  it.each([
    [{ article: '11' }, ['article field.choice']],
    [{ memberState: 'F' }, ['memberState moderation.not-a-state']],
    [{ issuedOn: '2026-02-30' }, ['issuedOn moderation.not-a-day']],
    [{ issuedOn: 'hier' }, ['issuedOn moderation.not-a-day']],
    [{ receivedOn: '2026-03-03' }, ['receivedOn moderation.day-to-come']],
    [{ receivedTime: '24:00' }, ['receivedTime moderation.not-a-time']],
    [{ issuedOn: '2026-03-01' }, ['receivedOn moderation.before-it-was-issued']],
    [{ action: 'Fait.' }, ['actedOn moderation.not-a-day', 'actedTime moderation.not-a-time']],
    [{ actedOn: '2026-03-01', actedTime: '10:00' }, ['action text.missing']],
    [
      { action: 'Fait.', actedOn: '2026-02-28', actedTime: '09:29' },
      ['actedOn moderation.before-it-was-received'],
    ],
    [{ toldOn: '2026-02-27' }, ['toldOn moderation.before-it-was-received']],
    [{ toldOn: '2026-03-01', notToldWhy: 'Secret.' }, ['notToldWhy moderation.told-and-not-told']],
    [{ category: 'autre' }, ['category moderation.category-unknown']],
  ])('%j is refused beside its field', (more, codes) => {
    expect(codesOf(() => judge(more))).toEqual(codes);
  });
});

describe('a dispute', () => {
  const open: GivenDispute = {
    body: 'Organisme',
    reference: 'D-1',
    submittedOn: '2026-01-05',
    outcome: 'open',
    settledOn: '',
    implemented: true,
  };
  it('that is open was not settled, and nothing of it was done', () => {
    expect(judgedDispute({ ...open, settledOn: '2026-02-01' }, today)).toMatchObject({
      settledOn: null,
      implemented: false,
    });
  });

  it.each([
    [{ outcome: 'for-recipient' }, ['settledOn moderation.not-a-day']],
    [{ outcome: 'for-recipient', settledOn: '2026-01-04' }, ['settledOn moderation.before-it-was-submitted']],
    [{ outcome: 'won' }, ['outcome field.choice', 'settledOn moderation.not-a-day']],
  ])('%j is refused beside its field', (more, codes) => {
    expect(codesOf(() => judgedDispute({ ...open, ...more }, today))).toEqual(codes);
  });
});

describe('an alert', () => {
  it('names an authority that is known, and says what it rests on', () => {
    expect(alertedOf('police')).toBe('police');
    expect(codesOf(() => alertedOf('voisin'))).toEqual(['authority field.choice']);
    expect(codesOf(() => alertFacts('Court.'))).toEqual(['facts text.too-short']);
  });
});
