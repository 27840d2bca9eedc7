import { describe, expect, it } from '@jest/globals';
import { latestSince } from '#domain/moderation/review/case-history';
import { type Cause, ReviewItem, type ReviewItemId } from '#domain/moderation/review/review-item';
import { mustBeWithin, mustOutrankAuthor, stepsFor } from '#domain/moderation/review/measure';
import { STEP_KEYS, stepOf } from '#domain/moderation/sanctions/ladder';
import { DEFAULT_MATRIX, rightsFor } from '#domain/moderation/permissions/roles';
import { Actor, type Grant, type Permission, type Role } from '#domain/shared/actor';
import type { MemberId } from '#domain/shared/id';
import { codeThrown } from '../../../../support/refusal.ts';

const AT = new Date('2026-11-24T10:00:00Z');
const later = (minutes: number) => new Date(AT.getTime() + minutes * 60_000);
const moderator = (id: string, reach: Grant = 'everywhere', role: Role = 'moderator') =>
  Actor.member(
    id as MemberId,
    role,
    new Map<Permission, Grant>([
      ['review.read', reach],
      ['review.decide', reach],
    ]),
    [],
  );
const matrix = new Map(Object.entries(DEFAULT_MATRIX) as [Role, readonly Permission[]][]);
/** With the rights that their role has at first. */
const acting = (role: Role, id = 'one', categories: string[] | null = null) =>
  Actor.member(id as MemberId, role, rightsFor(matrix, { role, status: 'active', categories }), []);
const cause = (more: Partial<Cause> = {}): Cause => ({
  kind: 'report',
  why: 'injure',
  score: 2,
  priority: 2,
  dueAt: later(60),
  ...more,
});
function unsaid(categoryId: string | null = 'here') {
  return ReviewItem.open({
    id: 'item' as ReviewItemId,
    kind: 'report',
    target: { kind: 'post', id: 'post' },
    where: { title: 'Où déclarer ?', subjectId: 'author' as MemberId, categoryId, partOf: null },
    at: AT,
  });
}
function opened(categoryId: string | null = 'here') {
  const item = unsaid(categoryId);
  item.raise(cause(), AT);
  return item;
}
const decide = (item: ReviewItem, by: Actor, more: { seen?: number; claims?: boolean; at?: Date } = {}) =>
  item.decide({ by, seen: 1, outcome: 'keep', claims: false, at: AT, ...more });

describe('a case', () => {
  it('adds up what is said of it, is due when the first is due, and names each reason once', () => {
    const item = opened();
    item.raise(cause({ score: 5, why: 'haine', priority: 3, dueAt: later(30) }), AT);
    item.raise(cause({ score: 1, dueAt: later(90) }), AT);
    expect(item).toMatchObject({
      standsAt: 8,
      reasons: ['injure', 'haine'],
      urgency: { dueAt: later(30), priority: 3 },
    });
  });

  it('remembers what machines did, however much is said of it afterwards', () => {
    const item = opened();
    item.actedOn('hide', AT);
    for (let one = 0; one < 250; one++) item.raise(cause({ why: `reason-${one}` }), later(one));
    expect(item.hasActed('hide')).toBe(true);
    expect(item.hasActed('lock')).toBe(false);
  });

  it('is decided by who took it, once', () => {
    const item = opened();
    const one = moderator('one');
    expect(codeThrown(() => decide(item, one))).toBe('moderation.not-claimed');
    item.claim(one, AT);
    decide(item, one);
    expect(codeThrown(() => decide(item, one))).toBe('moderation.already-decided');
    expect(item.pullFacts()).toEqual([expect.objectContaining({ name: 'item-decided', outcome: 'keep' })]);
  });

  it('of an appeal is answered, never decided like content, and by nobody who has a part in it', () => {
    const item = ReviewItem.open({
      id: 'item' as ReviewItemId,
      kind: 'appeal',
      target: { kind: 'appeal', id: 'appeal' },
      at: AT,
      where: { title: '', subjectId: null, categoryId: null, partOf: null, barred: ['one' as MemberId] },
    });
    const [one, two] = [acting('moderator'), acting('community_manager', 'two')];
    expect(codeThrown(() => item.claim(one, AT))).toBe('moderation.not-another-judge');
    expect(codeThrown(() => item.answer(one, 'rejected', AT))).toBe('moderation.not-another-judge');
    expect(codeThrown(() => decide(item, two, { claims: true }))).toBe('moderation.action-not-possible');
    item.answer(two, 'rejected', AT);
    expect(codeThrown(() => item.answer(two, 'rejected', AT))).toBe('moderation.already-decided');
  });

  it('taken by one is closed to another until the claim lapses', () => {
    const item = opened();
    item.claim(moderator('one'), AT);
    const two = moderator('two');
    expect(codeThrown(() => item.claim(two, later(29)))).toBe('moderation.claimed-by-another');
    expect(codeThrown(() => decide(item, two, { claims: true }))).toBe('moderation.claimed-by-another');
    item.claim(two, later(31));
    expect(codeThrown(() => decide(item, two, { at: later(31) }))).toBeNull();
  });

  it('held by one is taken over by who outranks them, and by nobody else', () => {
    const item = opened();
    item.claim(moderator('one'), AT);
    const equal = () => item.claim(moderator('two'), later(1), 'moderator');
    expect(codeThrown(equal)).toBe('moderation.claimed-by-another');
    item.claim(moderator('boss', 'everywhere', 'community_manager'), later(1), 'moderator');
    expect(item.holderAt(later(1))).toBe('boss');
    expect(codeThrown(() => decide(item, moderator('one'), { at: later(1) }))).toBe(
      'moderation.claimed-by-another',
    );
  });

  it('is taken over from whom the page named, and from nobody who took it meanwhile', () => {
    const item = opened();
    const boss = moderator('boss', 'everywhere', 'community_manager');
    item.claim(moderator('one'), AT);
    for (const over of [null, 'two' as MemberId])
      expect(codeThrown(() => item.claim(boss, later(1), 'moderator', over))).toBe(
        'moderation.claimed-by-another',
      );
    item.pullFacts();
    item.claim(boss, later(1), 'moderator', 'one' as MemberId);
    expect(item.pullFacts()).toMatchObject([{ name: 'case-taken-over', formerHolder: 'one', by: 'boss' }]);
    item.claim(boss, later(2));
    expect(item.pullFacts()).toEqual([]);
    expect(item).toMatchObject({
      history: [{ what: 'raised' }, { what: 'claimed' }, { what: 'taken-over', by: 'boss', detail: 'one' }],
    });
  });

  it('looked at before it changed is not decided', () => {
    const item = opened();
    item.claim(moderator('one'), AT);
    expect(codeThrown(() => decide(item, moderator('one'), { seen: 7 }))).toBe('moderation.item-changed');
  });

  it('that changed says what happened to it last, where that is known', () => {
    const entry = (what: 'raised' | 'noted' | 'claimed', version?: number) => ({
      what,
      at: AT.toISOString(),
      by: null,
      detail: null,
      ...(version !== undefined && { version }),
    });
    const history = [entry('raised'), entry('claimed', 1), entry('noted', 3)];
    expect([1, 2, 3, 4].map((seen) => latestSince(history, seen))).toEqual(['noted', 'noted', 'noted', null]);
    expect(latestSince([entry('raised')], 1)).toBeNull();
  });

  it('about oneself is for somebody else', () => {
    const item = opened();
    const author = moderator('author');
    const acts = [
      () => item.claim(author, AT),
      () => item.release(author, AT),
      () => item.assign({ by: author, to: null, at: AT }),
      () => item.noted(author, AT),
      () => decide(item, author, { claims: true }),
    ];
    expect(acts.map(codeThrown)).toEqual(acts.map(() => 'moderation.own-content'));
    expect(codeThrown(() => item.claim(moderator('one'), AT))).toBeNull();
  });

  it('of another category is nothing to a moderator of some', () => {
    const item = opened('elsewhere');
    expect(codeThrown(() => item.claim(moderator('one', new Set(['here'])), AT))).toBe(
      'moderation.item-not-found',
    );
    expect(codeThrown(() => opened(null).claim(moderator('one', new Set(['here'])), AT))).toBe(
      'moderation.item-not-found',
    );
    expect(codeThrown(() => opened('here').claim(moderator('one', new Set(['here'])), AT))).toBeNull();
  });

  it('handed to a colleague is free for them', () => {
    const item = opened();
    item.claim(moderator('one'), AT);
    item.assign({ by: moderator('one'), to: 'two' as MemberId, at: AT });
    expect(codeThrown(() => item.claim(moderator('two'), AT))).toBeNull();
  });

  it('of what its author took back ends, decided by nobody, and not where somebody has more to look at', () => {
    const withdrawn = (...whys: string[]) => {
      const item = unsaid();
      for (const why of whys) item.raise(cause({ kind: 'held', why }), AT);
      item.endAsWithdrawn(later(1));
      return item;
    };
    expect(withdrawn('publicite')).toMatchObject({ isOpen: false, outcome: 'withdrawn', decidedBy: null });
    expect(withdrawn().isOpen).toBe(true); // it does not wait
    for (const more of ['injure', 'caviardage-incomplet', 'passage-masque', 'contestation'])
      expect(withdrawn('publicite', more).isOpen).toBe(true);
  });

  it('is marked where rules find something in the words as they are', () => {
    const item = opened();
    item.raise(cause({ hits: ['gone', 'stays'] }), AT);
    item.reworded(['stays', 'new'], (word) => word !== 'gone');
    expect(item).toMatchObject({ urgency: { hits: ['stays', 'new'] } });
  });

  it('closed elsewhere stays as it was decided first', () => {
    const item = opened();
    item.closeWith('delete', 'one' as MemberId, AT);
    item.closeWith('hide', null, AT);
    expect(item.pullFacts()).toHaveLength(1);
    expect(item).toMatchObject({ outcome: 'delete' });
  });
});

describe('a measure against the author', () => {
  it.each([
    ['moderator', 'silence-7-jours', 'member', null],
    ['moderator', 'silence-30-jours', 'member', 'moderation.measure-too-grave'],
    ['moderator', 'exclusion-definitive', 'member', 'moderation.measure-too-grave'],
    ['community_manager', 'silence-30-jours', 'member', null],
    ['community_manager', 'exclusion-temporaire', 'member', null],
    ['moderator', 'avertissement', 'moderator', 'moderation.outranked'],
    ['moderator', 'avertissement', 'administrator', 'moderation.outranked'],
  ] as const)('%s: %s against a %s is %s', (role, step, of, outcome) =>
    expect(codeThrown(() => mustBeWithin(acting(role), stepOf(step), of))).toBe(outcome),
  );

  it('is offered as far as the rights of whoever decides reach', () => {
    expect(stepsFor(acting('moderator'), 'member').map(({ key }) => key)).toEqual(STEP_KEYS.slice(0, 4));
    expect(stepsFor(acting('community_manager'), 'member').map(({ key }) => key)).toEqual(STEP_KEYS);
    expect(stepsFor(acting('moderator'), 'moderator')).toEqual([]);
    const local = acting('moderator', 'one', ['here']);
    expect(stepsFor(local, 'member')).toEqual([]);
    expect(codeThrown(() => mustBeWithin(local, stepOf('rappel'), 'member'))).toBe(
      'moderation.measure-too-grave',
    );
  });

  it('the words of an agent are for those who run the community', () => {
    expect(codeThrown(() => mustOutrankAuthor(moderator('one'), 'agent'))).toBe('moderation.outranked');
    const manager = moderator('one', 'everywhere', 'community_manager');
    expect(codeThrown(() => mustOutrankAuthor(manager, 'agent'))).toBeNull();
  });
});
