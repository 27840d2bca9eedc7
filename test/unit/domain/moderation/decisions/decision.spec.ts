import { describe, expect, it } from '@jest/globals';
import { Decision } from '#domain/moderation/decisions/decision';
import type { DecisionAction } from '#domain/moderation/decisions/decision-action';
import type { DecisionId } from '#domain/moderation/decisions/ids';
import { appealableUntil, type GivenStatement } from '#domain/moderation/decisions/statement-of-reasons';
import type { MemberId } from '#domain/shared/id';
import { codeThrown } from '../../../../support/refusal.ts';

const AT = new Date('2026-11-24T10:00:00Z');
const MODERATOR = 'moderator' as MemberId;
const given = (more: Partial<GivenStatement> = {}): GivenStatement => ({
  reason: 'injure-harcelement-menace',
  facts: 'La réponse traite une personne nommée d’escroc.',
  groundKind: 'terms',
  clause: 'CGU, article 4.1',
  explanation: 'Les attaques contre une personne n’ont pas leur place ici.',
  source: 'notice',
  automatedDetection: false,
  automatedDecision: 'no',
  scope: 'Sur tout le site, pour tout le monde.',
  category: 'STATEMENT_CATEGORY_CYBER_VIOLENCE',
  ...more,
});
const take = (more: { action?: DecisionAction; statement?: GivenStatement | null; until?: Date } = {}) =>
  Decision.take({
    id: 'decision' as DecisionId,
    action: 'hide',
    target: { kind: 'post', id: 'post' },
    subjectId: 'author' as MemberId,
    by: MODERATOR,
    path: 'review',
    statement: given(),
    at: AT,
    ...more,
  });

describe('a decision', () => {
  it.each([
    'hide',
    'delete',
    'mask',
    'edit',
    'lock',
    'move',
    'hold',
    'purge',
    'remind',
    'warn',
    'silence',
    'suspend',
    'ban',
  ] as const)('to %s is refused without its statement of reasons', (action) =>
    expect(codeThrown(() => take({ action, statement: null }))).toBe('moderation.statement-missing'),
  );

  it.each(['keep', 'restore', 'approve'] as const)('to %s restricts nobody and states no reasons', (action) =>
    expect(take({ action }).statement).toBeNull(),
  );

  it('tells what was decided, and until when it may be contested', () => {
    const decision = take();
    expect(decision.pullFacts()).toMatchObject([
      { name: 'decision-made', action: 'hide', by: MODERATOR, target: { kind: 'post', id: 'post' } },
    ]);
    expect(decision.appealableUntil).toEqual(new Date('2027-05-24T10:00:00Z'));
    expect(decision.isAppealableAt(new Date('2027-05-24T10:00:00Z'))).toBe(true);
    expect(decision.isAppealableAt(new Date('2027-05-24T10:00:01Z'))).toBe(false);
  });

  it('cannot end before it begins', () =>
    expect(codeThrown(() => take({ action: 'silence', until: AT }))).toBe('moderation.ends-in-the-past'));

  it('is overturned once, and says so', () => {
    const decision = take();
    decision.pullFacts();
    decision.overturn({ by: 'other' as MemberId, why: 'Le propos était mesuré.', at: AT });
    expect(decision.stands).toBe(false);
    expect(decision.pullFacts()).toMatchObject([{ name: 'decision-overturned', action: 'hide' }]);
    expect(codeThrown(() => decision.overturn({ by: MODERATOR, why: 'Encore.', at: AT }))).toBe(
      'moderation.already-overturned',
    );
  });

  it('that restricts nobody cannot be overturned', () =>
    expect(codeThrown(() => take({ action: 'keep' }).overturn({ by: MODERATOR, why: 'Non.', at: AT }))).toBe(
      'moderation.nothing-to-overturn',
    ));
});

describe('a statement of reasons', () => {
  it.each([
    ['an illegal content without its law', { groundKind: 'illegal', legalGround: ' ' }, 'legalGround'],
    ['a breach without its clause', { clause: null }, 'clause'],
    ['a ground that is neither', { groundKind: 'other', clause: null }, 'groundKind'],
    ['no facts', { facts: 'Non.' }, 'facts'],
    ['no explanation', { explanation: '' }, 'explanation'],
    ['a category nobody knows', { category: 'SPAM' }, 'category'],
    ['facts without end', { facts: 'x'.repeat(5001) }, 'facts'],
  ])('refuses %s beside its field', (_what, more, field) => {
    expect(() => take({ statement: given(more) })).toThrow(
      expect.objectContaining({ fields: expect.arrayContaining([expect.objectContaining({ field })]) }),
    );
  });
});

describe('the time to contest', () => {
  it.each([
    ['2026-08-31T10:00:00Z', '2027-03-01T10:00:00Z'],
    ['2026-11-24T10:00:00Z', '2027-05-24T10:00:00Z'],
    ['2027-08-30T23:59:59Z', '2028-03-01T23:59:59Z'],
  ])('is never shorter than six months: from %s to %s', (from, to) => {
    expect(appealableUntil(new Date(from)).getTime()).toBeGreaterThanOrEqual(new Date(to).getTime());
  });
});
