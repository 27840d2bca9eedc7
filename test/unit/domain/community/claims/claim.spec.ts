import { describe, expect, it } from '@jest/globals';
import {
  assignedClaim,
  type Claim,
  type ClaimId,
  type ClaimKind,
  ClaimOver,
  closedClaim,
  confirmedClaim,
  dueOn,
  extendedClaim,
  ExtensionRefused,
  filedClaim,
  judgedClaim,
  mayExtend,
  daysLeft,
  isToBeWarnedOf,
  urgencyOf,
} from '#domain/community/claims/claim';
import type { Day } from '#domain/shared/day';

const AT = new Date('2026-01-31T11:00:00Z');
const given = {
  kind: 'rectification',
  name: 'Camille',
  email: 'c@example.org',
  words: 'La date est fausse.',
  page: '',
} as const;
const filed = (kind: ClaimKind, memberId: string | null = null): Claim =>
  filedClaim({ ...given, kind, id: 'c1' as ClaimId, number: 'AAAA-0001', memberId, language: 'fr', at: AT });
const day = (text: string) => text as Day;

describe('the time of the law', () => {
  it.each([
    ['access', '2026-01-31', '2026-02-28'],
    ['erasure', '2026-03-15', '2026-04-15'],
    ['accessibility', '2026-01-31', '2026-02-07'],
  ] as const)('for %s received on %s ends on %s', (kind, received, due) => {
    expect(dueOn(kind, day(received))).toBe(due);
  });

  it('is two months more where it is lengthened', () => {
    const longer = extendedClaim(filed('access', 'm1'), 'Il faut interroger trois services.', AT);
    expect(longer).toMatchObject({ dueOn: '2026-04-28', extendedAt: AT });
    expect(longer.extendedWhy).toContain('trois services');
  });

  it('begins when who has no account confirms their address, and for a fault of accessibility at once', () => {
    const unconfirmed = filed('objection');
    expect(unconfirmed).toMatchObject({ state: 'unconfirmed', dueOn: null });
    const later = new Date('2026-02-10T11:00:00Z');
    expect(confirmedClaim(unconfirmed, later)).toMatchObject({ state: 'open', dueOn: '2026-03-10' });
    expect(filed('objection', 'm1')).toMatchObject({ state: 'open', dueOn: '2026-02-28' });
    expect(filed('accessibility')).toMatchObject({ state: 'open', dueOn: '2026-02-07' });
  });

  it('is near a week before, of whatever kind, and late the day after', () => {
    const claim = filed('access', 'm1');
    const said = (on: string) => urgencyOf(claim, day(on));
    expect(['2026-02-20', '2026-02-21', '2026-02-28', '2026-03-01'].map(said)).toEqual([
      'calm',
      'soon',
      'soon',
      'late',
    ]);
    const fault = filed('accessibility');
    // Two of one day are marked alike, and say how many days are left.
    const alike = { ...claim, dueOn: fault.dueOn };
    for (const on of ['2026-01-30', '2026-01-31', '2026-02-07', '2026-02-08']) {
      expect(urgencyOf(fault, day(on))).toBe(urgencyOf(alike, day(on)));
      expect(daysLeft(fault, day(on))).toBe(daysLeft(alike, day(on)));
    }
    expect(['2026-01-30', '2026-02-07', '2026-02-09'].map((on) => daysLeft(fault, day(on)))).toEqual([
      8, 0, -2,
    ]);
    const closed = closedClaim(claim, { state: 'answered', answer: 'Voici la réponse.', by: 'm2', at: AT });
    expect(urgencyOf(closed, day('2026-05-01'))).toBe('calm');
    expect(daysLeft(closed, day('2026-05-01'))).toBeNull();
  });

  it('is written of a week before, two days for a fault, until it is answered', () => {
    const warned = (claim: Claim, ...days: string[]) => days.map((on) => isToBeWarnedOf(claim, day(on)));
    expect(warned(filed('access', 'm1'), '2026-02-20', '2026-02-21', '2026-03-01')).toEqual([
      false,
      true,
      true,
    ]);
    const fault = filed('accessibility');
    expect(warned(fault, '2026-02-04', '2026-02-05')).toEqual([false, true]);
    const closed = closedClaim(fault, { state: 'answered', answer: 'Voici la réponse.', by: 'm2', at: AT });
    expect(warned(closed, '2026-02-08')).toEqual([false]);
  });
});

describe('what may be done', () => {
  it('lengthens once, in time, and for data only', () => {
    const claim = filed('access', 'm1');
    const why = 'Il faut interroger trois services.';
    expect(mayExtend(claim, day('2026-02-28'))).toBe(true);
    expect(mayExtend(claim, day('2026-03-01'))).toBe(false);
    expect(() => extendedClaim(extendedClaim(claim, why, AT), why, AT)).toThrow(ExtensionRefused);
    expect(() => extendedClaim(claim, why, new Date('2026-03-01T11:00:00Z'))).toThrow(ExtensionRefused);
    expect(() => extendedClaim(filed('accessibility'), why, AT)).toThrow(ExtensionRefused);
    expect(() => extendedClaim(claim, 'court', AT)).toThrow(
      expect.objectContaining({ code: 'text.too-short' }),
    );
  });

  it('answers what is open, once, and never without words', () => {
    const close = (claim: Claim, answer = 'Cette donnée est exacte.') =>
      closedClaim(claim, { state: 'refused', answer, by: 'm2', at: AT });
    expect(close(filed('access', 'm1'))).toMatchObject({ state: 'refused', closedBy: 'm2', closedAt: AT });
    expect(() => close(close(filed('access', 'm1')))).toThrow(ClaimOver);
    expect(() => close(filed('access'))).toThrow(ClaimOver);
    expect(() => close(filed('access', 'm1'), ' ')).toThrow(
      expect.objectContaining({ code: 'text.missing' }),
    );
    expect(() => assignedClaim(close(filed('access', 'm1')), 'm3')).toThrow(ClaimOver);
    expect(() => confirmedClaim(close(filed('access', 'm1')), AT)).toThrow(ClaimOver);
  });
});

describe('what is asked of whoever files', () => {
  it('is a name and an address of who has no account, each told beside its field', () => {
    const refused = () => judgedClaim({ ...given, name: '', email: 'nulle part', words: '' }, false);
    expect(refused).toThrow(
      expect.objectContaining({
        fields: [
          expect.objectContaining({ field: 'name' }),
          expect.objectContaining({ field: 'email' }),
          expect.objectContaining({ field: 'words' }),
        ],
      }),
    );
    expect(judgedClaim(given, true)).toMatchObject({ name: '', email: '' });
  });

  it('is no reason for access, erasure and portability', () => {
    for (const kind of ['access', 'erasure', 'portability'] as const)
      expect(judgedClaim({ ...given, kind, words: '' }, true).words).toBe('');
    expect(() => judgedClaim({ ...given, kind: 'objection', words: '' }, true)).toThrow('words');
  });
});
