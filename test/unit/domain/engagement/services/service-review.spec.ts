import { describe, expect, it } from '@jest/globals';
import { ContentHeld } from '#domain/engagement/words/words.facts';
import { WrittenText } from '#domain/shared/written-text';
import { Experience, OLDEST_MONTHS } from '#domain/engagement/services/experience';
import type { ReviewAnswerId, ServiceId, ServiceReviewId } from '#domain/engagement/services/ids';
import { Service } from '#domain/engagement/services/service';
import { ServiceReview } from '#domain/engagement/services/service-review';
import { SERVICE_LIMITS } from '#domain/engagement/services/service-limits';
import type { DomainError } from '#domain/shared/domain-error';
import type { MemberId } from '#domain/shared/id';
import { signedIn } from '../../../../support/actors.ts';

const AT = new Date('2026-03-31T22:30:00Z');
const AUTHOR = signedIn('author');
const UNJUDGED = { findings: [], held: null };
const told = (act: () => unknown): string => {
  try {
    act();
    return 'done';
  } catch (error) {
    return (error as DomainError).code;
  }
};
const text = (raw = 'A clear answer, and in time.') =>
  WrittenText.of('body', raw, SERVICE_LIMITS.body, (source) => ({ html: source, text: source, images: [] }));
const said = (more: Partial<Parameters<ServiceReview['edit']>[1]> = {}) => ({
  stars: 4,
  experience: Experience.of('2026-02', AT),
  text: text(),
  words: UNJUDGED,
  ...more,
});
const review = (more: Parameters<typeof said>[0] = {}) =>
  ServiceReview.write({
    id: 'review' as ServiceReviewId,
    serviceId: 'service' as ServiceId,
    by: AUTHOR.memberId!,
    at: AT,
    ...said(more),
  });
const answered = (one: ServiceReview) =>
  one.answer({
    id: 'answer' as ReviewAnswerId,
    text: text('Thank you, we will change it.'),
    at: AT,
    by: { memberId: 'agent' as MemberId, department: null, isOfficial: true },
  });

describe('when somebody used a service', () => {
  it('is a month of the calendar in Paris, neither to come nor long ago', () => {
    // In Paris it is April already.
    expect(Experience.of('2026-04', AT)).toMatchObject({ month: '2026-04', quarter: '2026-2' });
    expect(told(() => Experience.of('2026-05', AT))).toBe('engagement.month-to-come');
    expect(Experience.of('2024-04', AT).quarter).toBe('2024-2');
    expect(told(() => Experience.of('2024-03', AT))).toBe('engagement.month-too-old');
    expect(OLDEST_MONTHS).toBe(24);
    for (const none of ['', '2026', '2026-13', '2026-00', '1999-12', '2026-3', 'mars 2026', '2026-03-01'])
      expect(told(() => Experience.of(none, AT))).toBe('engagement.not-a-month');
  });

  it('falls into one of four quarters', () => {
    const quarters = ['01', '03', '04', '06', '07', '09', '10', '12'].map(
      (month) => Experience.of(`2025-${month}`, AT).quarter,
    );
    expect(quarters).toEqual(['1', '1', '2', '2', '3', '3', '4', '4'].map((one) => `2025-${one}`));
  });
});

describe('a review of a service', () => {
  it('has one to five whole stars', () => {
    for (const stars of [0, 6, 2.5, Number.NaN]) expect(told(() => review({ stars }))).toBe('field.choice');
    for (const stars of [1, 5]) expect(told(() => review({ stars }))).toBe('done');
  });

  it('is changed and taken back by its author alone', () => {
    const one = review();
    expect(told(() => one.edit(signedIn('other'), said(), AT))).toBe('engagement.review-not-found');
    expect(told(() => one.withdraw(signedIn('other'), AT))).toBe('engagement.review-not-found');
    one.edit(AUTHOR, said({ stars: 1 }), AT);
    expect(one).toMatchObject({ stars: 1, editedAt: AT });
    one.withdraw(AUTHOR, AT);
    expect(told(() => one.edit(AUTHOR, said(), AT))).toBe('engagement.review-not-found');
    expect(told(() => answered(one))).toBe('engagement.review-not-found');
  });

  it('that waits is corrected under what held it, and ends what waits with it', () => {
    const held = { rule: 'a-rule', words: ['word'], score: 1, priority: 0, because: null };
    const finding = { ruleKey: 'a-rule', words: ['another'] } as never;
    const one = review({ words: { findings: [], held } });
    one.edit(AUTHOR, said({ words: { findings: [finding], held } }), AT);
    one.withdraw(AUTHOR, AT);
    const target = { kind: 'service-review', id: 'review' };
    expect(one.pullFacts()).toEqual([
      expect.objectContaining({ name: 'content-held', target }),
      expect.objectContaining({ name: 'words-found' }),
      expect.objectContaining({ name: 'content-corrected', target, words: ['another', 'word'] }),
      expect.objectContaining({ name: 'content-taken-back', target }),
    ]);
  });

  it('stays away once its author took it back, whatever is decided of it', () => {
    const one = review();
    one.withdraw(AUTHOR, AT);
    expect(one.takeAway('decision', 'hidden')).toBe(false);
    one.undo('decision');
    one.bringBack();
    expect(one.isPublished).toBe(false);
    expect(one).toMatchObject({ standing: 'deleted' });
  });

  it('cannot be changed or answered while a decision hides it', () => {
    const one = review();
    one.takeAway('decision', 'hidden');
    expect(told(() => one.edit(AUTHOR, said(), AT))).toBe('engagement.review-not-changeable');
    expect(told(() => answered(one))).toBe('engagement.review-not-found');
    one.undo('decision');
    expect(told(() => answered(one))).toBe('done');
  });

  it('waits for a moderator where rules of words say so, also when it is changed', () => {
    const held = { rule: 'insults', words: ['x'], score: 3, priority: 1, because: {} } as never;
    const one = review();
    expect(one.isPublished).toBe(true);
    one.edit(AUTHOR, said({ words: { findings: [], held } }), AT);
    expect(one.isPublished).toBe(false);
    expect(one.pullFacts()).toEqual([
      new ContentHeld(AT, { kind: 'service-review', id: one.id }, held, null, true),
    ]);
  });
});

describe('a service', () => {
  const terms = { name: 'Mediation', description: 'A look at a complaint.', open: true };

  it('keeps its address when it is called otherwise, and takes reviews while it is open', () => {
    const service = Service.add('service' as ServiceId, terms, AT);
    expect(service.slug).toBe('mediation');
    service.change({ ...terms, name: 'Mediation in writing', open: false });
    expect(service).toMatchObject({ slug: 'mediation', name: 'Mediation in writing' });
    expect(told(() => service.mustTakeReviews())).toBe('engagement.service-takes-no-reviews');
    expect(told(() => service.change({ ...terms, name: 'No' }))).toBe('text.too-short');
  });
});
