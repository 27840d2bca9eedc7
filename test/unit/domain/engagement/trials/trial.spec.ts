import { describe, expect, it } from '@jest/globals';
import { WrittenText } from '#domain/shared/written-text';
import type { TesterId, TrialFeedbackId, TrialId } from '#domain/engagement/trials/ids';
import { Tester, TrialCompleted } from '#domain/engagement/trials/tester';
import { UNJUDGED } from '#domain/shared/judged-words';
import { TrialFeedback } from '#domain/engagement/trials/trial-feedback';
import { Trial } from '#domain/engagement/trials/trial';
import {
  type AskedTrial,
  TRIAL_LIMITS,
  TRIAL_STATES,
  TRIAL_STEPS,
  type TrialState,
  trialTerms,
} from '#domain/engagement/trials/trial-terms';
import type { DomainError } from '#domain/shared/domain-error';
import type { MemberId } from '#domain/shared/id';
import { signedIn, visitor } from '../../../../support/actors.ts';

const AT = new Date('2026-03-01T09:00:00Z');
const TEAM = 'agent' as MemberId;
const told = (act: () => unknown): string => {
  try {
    act();
    return 'done';
  } catch (error) {
    return (error as DomainError).code;
  }
};
const asked = (more: Partial<AskedTrial> = {}): AskedTrial => ({
  title: 'A new simulator',
  goal: 'To see where people hesitate in it.',
  sought: '',
  seats: 3,
  quotas: {},
  audiences: ['members'],
  confidentiality: 'I keep to myself what I see in this test.',
  tasks: [{ title: 'Open it', steps: 'Open the page.', expected: '' }],
  ...more,
});
const terms = (more: Partial<AskedTrial> = {}) => trialTerms(asked(more));
const trial = (state: TrialState = 'draft', more: Partial<AskedTrial> = {}): Trial => {
  const one = Trial.draft({ id: 'trial-000001' as TrialId, by: TEAM, at: AT, terms: terms(more) });
  for (const next of TRIAL_STATES.slice(1, TRIAL_STATES.indexOf(state) + 1))
    one.lead(next, 'What we learned from all of you.', AT);
  return one;
};
const heldLong = (branches: readonly string[]) =>
  Object.fromEntries(branches.map((branch) => [branch, new Date(0)]));
const voter = (branches: readonly string[] = ['music']) => ({
  actor: signedIn('member'),
  memberSince: new Date(0),
  branchesSince: heldLong(branches),
});
const tester = (seat: number | null = 1) =>
  Tester.enrol({
    id: 'tester' as TesterId,
    trialId: 'trial' as TrialId,
    by: 'member' as MemberId,
    branch: 'music',
    seat,
    promised: 1,
    cameBy: ['members'],
    at: AT,
  });

describe('a product test', () => {
  it('goes from a draft to its report, one step after the other', () => {
    for (const from of TRIAL_STATES)
      for (const to of [...TRIAL_STATES, 'nothing'])
        expect([from, to, told(() => trial(from).lead(to, 'What we learned from it.', AT))]).toEqual([
          from,
          to,
          (TRIAL_STEPS[from] as readonly string[]).includes(to) ? 'done' : 'engagement.trial-not-now',
        ]);
    expect(told(() => trial('closed').lead('reported', ' ', AT))).toBe('text.missing');
  });

  it('asks for tasks, seats, somebody to take part and a promise', () => {
    expect(told(() => terms({ tasks: [] }))).toBe('engagement.tasks-missing');
    expect(told(() => terms({ seats: 0 }))).toBe('engagement.number-out-of-bounds');
    expect(told(() => terms({ quotas: { music: 4 } }))).toBe('engagement.number-out-of-bounds');
    expect(told(() => terms({ audiences: [] }))).toBe('list.missing');
    expect(told(() => terms({ audiences: ['public'] }))).toBe('field.choice');
    expect(told(() => terms({ confidentiality: 'None' }))).toBe('text.too-short');
    expect(terms({ audiences: ['branch:music', 'members'] }).audiences).toEqual(['members']);
    expect(terms({ quotas: { gardening: 2, music: 1 } }).quotas).toEqual({ music: 1 });
  });

  it('admits those it is for, while it recruits, under the promise that is asked for now', () => {
    expect(told(() => trial('draft').admit(voter(), 1, undefined))).toBe('engagement.trial-not-found');
    expect(told(() => trial('running').admit(voter(), 1, undefined))).toBe('engagement.trial-not-now');
    expect(told(() => trial('recruiting').admit(voter(), 2, undefined))).toBe('engagement.promise-changed');
    expect(
      told(() =>
        trial('recruiting').admit({ actor: visitor(), memberSince: null, branchesSince: {} }, 1, undefined),
      ),
    ).toBe('engagement.trial-not-found');
    expect(trial('recruiting').admit(voter(), 1, undefined)).toBe('music');
    expect(told(() => trial('recruiting').admit(voter(['music', 'film']), 1, undefined))).toBe(
      'engagement.branch-missing',
    );
    expect(trial('recruiting').admit(voter(['music', 'film']), 1, 'film')).toBe('film');
    const forMusic = trial('recruiting', { audiences: ['branch:music'] });
    const other = {
      actor: signedIn('other', { audiences: ['branch:music'] }),
      memberSince: new Date(0),
      branchesSince: heldLong(['film']),
    };
    expect(told(() => forMusic.admit(other, 1, undefined))).toBe('engagement.not-sought');
  });

  it('seats nobody whose account was made after it began to recruit', () => {
    const late = { ...voter(), memberSince: new Date(AT.getTime() + 1) };
    expect(told(() => trial('recruiting').admit(late, 1, undefined))).toBe('engagement.joined-too-late');
    expect(trial('recruiting').admit({ ...voter(), memberSince: AT }, 1, undefined)).toBe('music');
  });

  it('gives the lowest seat that is free, and to no branch more than its quota', () => {
    const one = trial('recruiting', { quotas: { music: 1 } });
    expect(one.seatFor('music', [])).toBe(1);
    expect(one.seatFor('film', [{ seat: 1, branch: 'music' }])).toBe(2);
    expect(one.seatFor('music', [{ seat: 2, branch: 'music' }])).toBeNull();
    expect(one.seatFor(null, [{ seat: 2, branch: 'music' }])).toBe(1);
    const full = [1, 2, 3].map((seat) => ({ seat, branch: 'film' }));
    expect(one.seatFor('film', full)).toBeNull();
  });

  it('is not changed by who read it before somebody else changed it', () => {
    expect(told(() => trial('draft').change(terms(), [], 2))).toBe('shared.changed-meanwhile');
  });

  it('changes before it runs alone, takes no seat from under a tester, and asks anew for another promise', () => {
    const one = trial('recruiting');
    const taken = [{ seat: 3, branch: 'music' }];
    expect(told(() => one.change(terms({ seats: 2 }), taken, 1))).toBe('engagement.seats-taken');
    expect(told(() => one.change(terms({ quotas: { music: 0 } }), taken, 1))).toBe('engagement.seats-taken');
    one.change(terms({ seats: 5 }), taken, 1);
    expect(one.promise).toBe(1);
    one.change(terms({ confidentiality: 'I keep it to myself until the announcement.' }), taken, 1);
    expect(one.promise).toBe(2);
    for (const state of ['running', 'closed', 'reported'] as const)
      expect(told(() => trial(state).change(terms(), [], 1))).toBe('engagement.trial-not-now');
  });
});

describe('a tester', () => {
  it('tells of each task once, the last word counting', () => {
    const one = tester();
    const at = { tasks: 2, at: AT };
    expect(told(() => one.tell(3, 'done', at))).toBe('engagement.task-not-found');
    expect(told(() => one.tell(0, 'done', at))).toBe('engagement.task-not-found');
    expect(told(() => one.tell(1, 'perhaps', at))).toBe('field.choice');
    expect(told(() => tester(null).tell(1, 'done', at))).toBe('engagement.no-tester');
    one.tell(2, 'done', at);
    one.tell(1, 'blocked', at);
    one.tell(2, 'blocked', at);
    expect(one).toMatchObject({
      outcomes: [
        { task: 1, result: 'blocked' },
        { task: 2, result: 'blocked' },
      ],
    });
  });

  it('is thanked once, after every task, whether it could be done or not', () => {
    const one = tester();
    one.tell(1, 'blocked', { tasks: 2, at: AT });
    one.thank(2, AT);
    expect(one.pullFacts()).toEqual([]);
    one.tell(2, 'done', { tasks: 2, at: AT });
    one.thank(2, AT);
    one.thank(2, AT);
    expect(one.pullFacts()).toEqual([expect.any(TrialCompleted)]);
  });

  it('has no seat any more once they left, and comes back at the end of the line', () => {
    const one = tester();
    one.leave(AT);
    expect([one.hasSeat, told(() => one.leave(AT))]).toEqual([false, 'engagement.no-tester']);
    one.comeBack({ seat: null, promised: 2, cameBy: ['members'], at: AT });
    expect([one.isThere, one.hasSeat]).toEqual([true, false]);
    expect(told(() => one.mustHavePromised(2))).toBe('done');
    expect(told(() => one.mustHavePromised(3))).toBe('engagement.promise-changed');
  });
});

describe('feedback', () => {
  const text = WrittenText.of(
    'body',
    'I looked for it for two minutes.',
    TRIAL_LIMITS.feedback,
    (source) => ({
      html: source,
      text: source,
      images: [],
    }),
  );
  let made = 0;
  const feedback = (more: Partial<Parameters<typeof TrialFeedback.give>[0]> = {}) => {
    made += 1;
    return TrialFeedback.give({
      id: `feedback-${made}` as TrialFeedbackId,
      number: made,
      trialId: 'trial' as TrialId,
      text,
      by: 'member' as MemberId,
      at: AT,
      task: null,
      tasks: 2,
      kind: 'idea',
      severity: null,
      title: 'A shorter way',
      words: UNJUDGED,
      ...more,
    });
  };
  const triage = (one: TrialFeedback, state: string, duplicate: TrialFeedback | null = null, answer = '') =>
    one.triage({ version: 1, state, duplicate, answer, by: TEAM, at: AT });

  it('has a severity where it is a problem, and nowhere else', () => {
    expect(told(() => feedback({ kind: 'problem' }))).toBe('engagement.severity-missing');
    expect(feedback({ kind: 'problem', severity: 'major' })).toMatchObject({ severity: 'major' });
    expect(feedback({ kind: 'praise', severity: 'major' })).toMatchObject({ severity: null });
    expect(told(() => feedback({ kind: 'rant' }))).toBe('field.choice');
    expect(told(() => feedback({ task: 3 }))).toBe('engagement.task-not-found');
  });

  it('is a duplicate of another one of the same test, which is none itself', () => {
    const [one, other] = [feedback(), feedback()];
    const elsewhere = feedback({ trialId: 'other' as TrialId });
    for (const wrong of [null, one, elsewhere])
      expect(told(() => triage(one, 'duplicate', wrong))).toBe('engagement.no-such-duplicate');
    triage(one, 'duplicate', other);
    expect(one).toMatchObject({ state: 'duplicate', duplicateOf: expect.any(Number) });
    expect(told(() => triage(other, 'duplicate', one))).toBe('engagement.no-such-duplicate');
    triage(one, 'kept');
    expect(one).toMatchObject({ state: 'kept', duplicateOf: null });
  });

  it('stays the duplicate that it is, also of what went out of sight or became one itself; nothing new becomes one of that', () => {
    const [one, hidden, late] = [feedback(), feedback(), feedback()];
    triage(one, 'duplicate', hidden);
    Object.assign(hidden, { standing: 'hidden' });
    triage(one, 'duplicate', hidden, 'Thank you, we knew of it.');
    expect(one).toMatchObject({ state: 'duplicate', answer: 'Thank you, we knew of it.' });
    expect(told(() => triage(late, 'duplicate', hidden))).toBe('engagement.no-such-duplicate');
    Object.assign(hidden, { standing: 'published', state: 'duplicate' });
    triage(one, 'duplicate', hidden);
    expect(told(() => triage(late, 'duplicate', hidden))).toBe('engagement.no-such-duplicate');
  });

  it('keeps when it was answered as long as the answer is the same', () => {
    const one = feedback();
    triage(one, 'kept', null, 'Thank you, we keep it.');
    expect(one).toMatchObject({ answer: 'Thank you, we keep it.', answeredBy: TEAM, answeredAt: AT });
    one.triage({
      version: 1,
      state: 'done',
      duplicate: null,
      answer: 'Thank you, we keep it.',
      by: TEAM,
      at: new Date(),
    });
    expect(one).toMatchObject({ state: 'done', answeredAt: AT });
    triage(one, 'done');
    expect(one).toMatchObject({ answer: null, answeredAt: null });
  });
});
