import { describe, expect, it } from '@jest/globals';
import type { SealId } from '#domain/community/official/ids';
import { Seal, type SealKind } from '#domain/community/official/seal';
import { type GivenTerms, judgedTerms, judgedVersionTerms } from '#domain/community/official/seal-terms';
import type { Day } from '#domain/shared/day';
import type { PostId, TopicId } from '#domain/community/topics/ids';
import type { MemberId } from '#domain/shared/id';
import { refusedAs } from '../../../../support/refusal.ts';

const AT = new Date('2026-11-24T10:00:00Z');
const AGENT = 'agent' as MemberId;
const TOPIC = 'topic' as TopicId;
const given = (more: Partial<GivenTerms> = {}): GivenTerms => ({
  sources: [{ label: 'Code, article 1', url: 'https://law.example/1' }],
  branches: [],
  ruleIds: [],
  validFrom: '2026-01-01',
  validTo: null,
  reviewBy: '2027-01-01',
  ...more,
});
const terms = (more: Partial<GivenTerms> = {}) => judgedTerms(given(more), '2026-11-24' as Day);

interface Wanted {
  department?: string;
  kind?: SealKind;
  author?: string;
  isOpening?: boolean;
  standing?: Seal | null;
  replaces?: string | null;
  asked?: string;
  more?: Partial<GivenTerms>;
}
function seal({ kind = 'validated', author = 'member', isOpening = false, ...p }: Wanted = {}): Seal {
  return Seal.on(
    {
      id: 'post' as PostId,
      topicId: TOPIC,
      authorId: author as MemberId,
      isOpening,
      textHash: 'hash-of-the-text',
      question: 'hash-of-the-question',
      version: 3,
      values: [],
    },
    {
      id: 'seal' as SealId,
      kind,
      by: { memberId: AGENT, department: p.department ?? 'Health' },
      terms: terms(p.more),
      latest: p.standing ?? null,
      replaces: (p.replaces ?? null) as SealId | null,
      asked: p.asked,
      at: AT,
    },
  );
}

const names = (one: Seal) => one.pullFacts().map((fact) => fact.name);

describe('the terms of a seal', () => {
  it('are judged together: whoever mends one does not hear of the next only then', () => {
    const wrong = { sources: [], validFrom: 'soon', validTo: '2026-01-01', reviewBy: '2030-01-01' };
    expect(() => terms(wrong)).toThrow(
      expect.objectContaining({
        fields: [
          expect.objectContaining({ field: 'sources', code: 'official.source-missing' }),
          expect.objectContaining({ field: 'validFrom', code: 'official.not-a-day' }),
          expect.objectContaining({ field: 'validTo', code: 'official.already-ended' }),
          expect.objectContaining({ field: 'reviewBy', code: 'official.review-too-far' }),
        ],
      }),
    );
    const crossed = given({ validFrom: '2027-02-01', validTo: '2027-01-01' });
    expect(() => judgedVersionTerms(crossed, '2026-11-24' as Day)).toThrow(
      refusedAs('official.ends-before-start'),
    );
  });

  it('hold at once, while a reference answer may be published before its day', () => {
    expect(terms({ validFrom: '2026-11-24' }).validFrom).toBe('2026-11-24');
    expect(() => terms({ validFrom: '2026-11-25' })).toThrow(
      expect.objectContaining({
        fields: [expect.objectContaining({ field: 'validFrom', code: 'official.starts-in-the-future' })],
      }),
    );
    const later = given({ validFrom: '2026-11-25' });
    expect(judgedVersionTerms(later, '2026-11-24' as Day).validFrom).toBe('2026-11-25');
  });
});

describe('a seal', () => {
  it('is true of the text it was set on, and of no other', () => {
    const one = seal();
    expect(one.isTrueOf('hash-of-the-text')).toBe(true);
    expect(one.isTrueOf('hash-of-another')).toBe(false);
    expect(names(one)).toEqual(['answer-sealed']);
  });

  it('is set as author by the author, as validation by somebody else, on replies alone', () => {
    expect(seal({ kind: 'authored', author: AGENT }).kind).toBe('authored');
    expect(() => seal({ kind: 'authored' })).toThrow(refusedAs('community.authored-by-its-author'));
    expect(() => seal({ author: AGENT })).toThrow(refusedAs('community.validated-by-another'));
    expect(() => seal({ isOpening: true })).toThrow(refusedAs('community.opening-post-not-sealed'));
  });

  it('on an answer of the organisation stays its own when a colleague of the department confirms it', () => {
    const written = seal({ kind: 'authored', author: AGENT });
    const again = { author: 'colleague', standing: written, replaces: written.id };
    expect(() => seal({ ...again, kind: 'validated' })).toThrow(
      refusedAs('community.authored-stays-authored'),
    );
    const elsewhere = { ...again, department: 'Housing' };
    for (const kind of ['authored', 'validated'] as const)
      expect(() => seal({ ...elsewhere, kind })).toThrow(
        refusedAs('community.authored-by-another-department'),
      );
    expect(written.stands).toBe(true);
    const confirmed = seal({ ...again, kind: 'authored' });
    expect([confirmed.kind, confirmed.department, written.stands]).toEqual(['authored', 'Health', false]);
    confirmed.lift({ by: AGENT, why: 'edited', topicId: TOPIC, at: AT });
    const fallen = { author: 'colleague', standing: confirmed };
    expect(seal({ ...fallen, kind: 'authored' }).kind).toBe('authored');
    expect(() => seal({ ...fallen, kind: 'validated' })).toThrow(
      refusedAs('community.authored-stays-authored'),
    );
  });

  it('is set for the question that its agent read, and for no other', () => {
    expect(seal({ asked: 'hash-of-the-question' }).stands).toBe(true);
    expect(() => seal({ asked: 'hash-of-what-was-asked-before' })).toThrow(
      refusedAs('community.question-changed'),
    );
  });

  it('takes the place of the one its agent saw, never of one they did not see', () => {
    const standing = seal();
    expect(() => seal({ standing })).toThrow(refusedAs('community.already-sealed'));
    expect(() => seal({ standing, replaces: 'another' })).toThrow(refusedAs('community.already-sealed'));
    expect(() => seal({ replaces: 'seal' })).toThrow(refusedAs('community.already-sealed'));
    expect(standing.stands).toBe(true);
    seal({ standing, replaces: standing.id });
    expect(standing.stands).toBe(false);
    expect(names(standing)).toEqual(['answer-sealed', 'seal-lifted']);
  });

  it('once lifted vouches for nothing, and is lifted once', () => {
    const one = seal();
    const lift = () => one.lift({ by: AGENT, why: 'edited', topicId: TOPIC, at: AT });
    lift();
    expect(one.isTrueOf('hash-of-the-text')).toBe(false);
    expect(lift).toThrow(refusedAs('community.not-sealed'));
    expect(one.putToReview({ why: 'rule-changed', cause: 'rate', at: AT })).toBe(false);
  });

  it('is put to review by each change once, and stands meanwhile', () => {
    const one = seal();
    const change = { why: 'rule-changed', cause: 'rate', at: AT } as const;
    expect(one.putToReview(change)).toBe(true);
    expect(one.putToReview(change)).toBe(false);
    expect(one.putToReview({ why: 'past-review', cause: null, at: AT })).toBe(false);
    expect(one.putToReview({ ...change, cause: 'other' })).toBe(true);
    expect(one.putToReview({ ...change, why: 'value-changed' })).toBe(true);
    expect(one.putToReview({ ...change, at: new Date(AT.getTime() + 1) })).toBe(true);
    expect([one.isToReview, one.isTrueOf('hash-of-the-text')]).toEqual([true, true]);
    expect(names(one)).toEqual(['answer-sealed', ...Array.from({ length: 4 }, () => 'seal-to-review')]);
  });

  it('waits for a change to come, and for what holds already once there is such a reason', () => {
    const one = seal();
    const ahead = { why: 'rule-changed', cause: 'rate', at: AT, from: '2030-01-01' as Day } as const;
    const since = { reviewSince: AT, reviewCause: 'rate' };
    const later = new Date(AT.getTime() + 1);
    expect(one.putToReview(ahead)).toBe(true);
    expect(one.putToReview({ ...ahead, cause: 'another', at: later })).toBe(true);
    expect(one).toMatchObject({ ...since, reviewCauses: [{ from: '2030-01-01' }, { from: '2030-01-01' }] });
    expect(
      one.putToReview({ why: 'value-changed', cause: 'wage', at: later, from: '2026-01-01' as Day }),
    ).toBe(true);
    expect(one).toMatchObject({ reviewSince: later, reviewWhy: 'value-changed', reviewCause: 'wage' });
    const asked = seal();
    asked.putToReview(ahead);
    expect(asked.reviewIfAsked('hash-of-another', later)).toBe(true);
    expect(asked).toMatchObject({ reviewSince: later, reviewWhy: 'question-changed' });
  });

  it('is to be read again once its topic asks something else, and says so before its own dates do', () => {
    const one = seal();
    expect(one.reviewIfAsked('hash-of-the-question', AT)).toBe(false);
    expect(one.putToReview({ why: 'past-review', cause: null, at: AT })).toBe(true);
    expect(one.reviewIfAsked('hash-of-another', AT)).toBe(true);
    expect(one.reviewIfAsked('hash-of-a-third', AT)).toBe(false);
    expect(one.pullFacts().at(-1)).toMatchObject({ name: 'seal-to-review', why: 'question-changed' });
    one.lift({ by: AGENT, why: 'edited', topicId: TOPIC, at: AT });
    expect(one.reviewIfAsked('hash-of-a-third', AT)).toBe(false);
  });

  it.each([
    [{ reviewBy: '2026-11-30' }, '2026-11-30T22:59:59Z', false],
    [{ reviewBy: '2026-11-30' }, '2026-11-30T23:00:00Z', true], // midnight in Paris
    [{ validTo: '2026-12-31' }, '2026-12-31T22:59:59Z', false],
    [{ validTo: '2026-12-31' }, '2026-12-31T23:00:00Z', true],
    [{}, '2027-01-01T22:59:59Z', false],
  ])('%j is past its days at %s: %s', (more, at, past) => {
    expect(seal({ more }).reviewIfPast(new Date(at))).toBe(past);
  });

  it('is settled when it has fallen, once', () => {
    const one = seal();
    expect(() => one.settle(AGENT, AT)).toThrow(refusedAs('community.seal-still-stands'));
    one.lift({ by: AGENT, why: 'edited', topicId: TOPIC, at: AT });
    one.settle(AGENT, AT);
    expect(() => one.settle(AGENT, AT)).toThrow(refusedAs('community.already-settled'));
  });
});

describe('its terms', () => {
  it.each<[string, Partial<GivenTerms>, string]>([
    ['no source', { sources: [] }, 'official.source-missing'],
    ['nine sources', { sources: Array.from({ length: 9 }, () => ({ label: 'Code' })) }, 'list.too-long'],
    [
      'a script for an address',
      { sources: [{ label: 'Code', url: 'javascript:alert(1)' }] },
      'official.not-an-address',
    ],
    [
      'an address with a password',
      { sources: [{ label: 'Code', url: 'https://a@b.example/' }] },
      'official.not-an-address',
    ],
    ['a day that is none', { validFrom: '2026-02-30' }, 'official.not-a-day'],
    ['a day to come', { validFrom: '2026-11-25' }, 'official.starts-in-the-future'],
    ['an end that has passed', { validTo: '2026-11-23' }, 'official.already-ended'],
    ['a review that has passed', { reviewBy: '2026-11-23' }, 'official.review-in-the-past'],
    ['a review in three years', { reviewBy: '2029-11-24' }, 'official.review-too-far'],
    ['an unknown branch', { branches: ['dance'] }, 'community.branch-unknown'],
  ])('refuse %s', (_, more, wanted) => {
    expect(() => terms(more)).toThrow(refusedAs(wanted));
  });

  it('say all branches by naming none', () => {
    const all = ['film', 'music', 'photography', 'visual_arts', 'writing'];
    expect(terms({ branches: all }).branches).toEqual([]);
    expect(terms({ branches: ['music', 'writing', 'music'] }).branches).toEqual(['writing', 'music']);
  });
});
