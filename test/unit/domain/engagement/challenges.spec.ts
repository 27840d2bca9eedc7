import { describe, expect, it } from '@jest/globals';
import {
  type AskedChallenge,
  challengeOf,
  progressOf,
  spanOn,
} from '#domain/engagement/challenges/challenge';
import { helpfulDays, streakOf } from '#domain/engagement/challenges/streak';
import { type Act, POST_REMOVED, standing } from '#domain/engagement/points/act';
import type { Day } from '#domain/shared/day';
import type { MemberId } from '#domain/shared/id';
import { act, ANNA, BORIS, CLEO } from './acts.ts';

const asked = (more: Partial<AskedChallenge> = {}): AskedChallenge => ({
  title: 'Trois coups de main',
  description: 'Répondez.',
  event: 'answer.helped',
  goal: 2,
  period: 'week',
  side: 'each',
  branch: null,
  audience: null,
  from: '2026-01-01',
  until: null,
  ...more,
});
const challenge = (more?: Partial<AskedChallenge>) => challengeOf('c', asked(more));
const on = (day: string) => day as Day;
const fieldsOf = (more: Partial<AskedChallenge>): readonly string[] => {
  try {
    challenge(more);
    return [];
  } catch (error) {
    return (error as { fields: readonly { field: string }[] }).fields.map(({ field }) => field);
  }
};
let posts = 0;
const helped = (day: string, more: Partial<Act> = {}) => {
  const postId = `post${(posts += 1)}`;
  return act('answer.helped', { postId, source: `${postId}:x`, at: new Date(`${day}T10:00:00Z`), ...more });
};

describe('a challenge', () => {
  it('runs through the week, month or season of a day, as far as it lasts', () => {
    expect(spanOn(challenge(), on('2026-03-05'))).toEqual({ first: '2026-03-02', last: '2026-03-08' });
    expect(spanOn(challenge({ period: 'month' }), on('2026-02-11'))).toEqual({
      first: '2026-02-01',
      last: '2026-02-28',
    });
    expect(spanOn(challenge({ period: 'season' }), on('2026-12-31'))).toEqual({
      first: '2026-10-01',
      last: '2026-12-31',
    });
    const short = challenge({ from: '2026-03-04', until: '2026-03-06' });
    expect(spanOn(short, on('2026-03-05'))).toEqual({ first: '2026-03-04', last: '2026-03-06' });
    expect([spanOn(short, on('2026-03-03')), spanOn(short, on('2026-03-07'))]).toEqual([null, null]);
  });

  it('counts what stands in these days, of oneself or of all, and says when the goal was reached', () => {
    const span = spanOn(challenge(), on('2026-03-05'))!;
    const acts = [
      helped('2026-03-01'),
      helped('2026-03-02'),
      helped('2026-03-08'),
      helped('2026-03-09'),
      helped('2026-03-03', { memberId: CLEO }),
      helped('2026-03-04', { own: true }),
      helped('2026-03-04', { byId: ANNA }),
    ];
    const of = (more: Partial<AskedChallenge>, memberId: MemberId = ANNA) =>
      progressOf(challenge(more), standing(acts), { span, memberId });
    expect(of({})).toEqual({ mine: 2, all: 3, doneAt: new Date('2026-03-08T10:00:00Z') });
    expect(of({ side: 'together' }, BORIS)).toEqual({
      mine: 0,
      all: 3,
      doneAt: new Date('2026-03-03T10:00:00Z'),
    });
    expect(of({ goal: 3 }).doneAt).toBeNull();
    expect(of({ event: 'answer.accepted' }).all).toBe(0);
  });

  it('loses what is taken back', () => {
    const span = spanOn(challenge(), on('2026-03-05'))!;
    const [one, other] = [helped('2026-03-03'), helped('2026-03-04')];
    const undone = {
      ...one,
      factId: '999998',
      kind: 'undone' as const,
      at: new Date('2026-04-01T10:00:00Z'),
    };
    const removed = act(POST_REMOVED, { postId: other.postId, source: other.postId!, byId: null });
    const mine = (...acts: Act[]) => progressOf(challenge(), standing(acts), { span, memberId: ANNA }).mine;
    expect([mine(one, other), mine(one, other, undone), mine(one, other, undone, removed)]).toEqual([
      2, 1, 0,
    ]);
  });

  it('of a branch counts its members', () => {
    const span = spanOn(challenge(), on('2026-03-05'))!;
    const acts = [helped('2026-03-03'), helped('2026-03-03', { branches: ['film'] })];
    const { all } = progressOf(challenge({ branch: 'film' }), standing(acts), { span, memberId: ANNA });
    expect(all).toBe(1);
  });

  it('of a segment counts those who are in it', () => {
    const span = spanOn(challenge(), on('2026-03-05'))!;
    const acts = [helped('2026-03-03'), helped('2026-03-04', { memberId: CLEO })];
    const of = (meant: ReadonlySet<string> | null) =>
      progressOf(challenge({ side: 'together' }), standing(acts), { span, memberId: ANNA, meant }).all;
    expect([of(null), of(new Set([CLEO])), of(new Set())]).toEqual([2, 1, 0]);
    expect(fieldsOf({ audience: 'segment:film' })).toEqual(['audience']);
  });

  it('is refused beside its fields', () => {
    expect(fieldsOf({ title: ' ', goal: 0, branch: 'dance', from: '31/12' })).toEqual([
      'title',
      'goal',
      'branch',
      'from',
    ]);
    expect(fieldsOf({ from: '2026-03-02', until: '2026-03-01' })).toEqual(['until']);
  });
});

describe('days in a row', () => {
  const row = (today: string, ...days: string[]) => streakOf(days.map(on), on(today));

  it('go on over a weekend and over public holidays', () => {
    // Thursday, Friday, Monday; 1 May 2026 is a Friday.
    expect(row('2026-03-09', '2026-03-05', '2026-03-06', '2026-03-09')).toEqual({ current: 3, best: 3 });
    expect(row('2026-05-04', '2026-04-29', '2026-04-30', '2026-05-04').current).toBe(3);
    expect(row('2026-03-09', '2026-03-06', '2026-03-07', '2026-03-09').current).toBe(3);
  });

  it('are not ended by a day that is not over, and are by a working day', () => {
    expect(row('2026-03-10', '2026-03-09').current).toBe(1);
    expect(row('2026-03-08', '2026-03-06').current).toBe(1);
    expect(row('2026-03-11', '2026-03-05', '2026-03-06', '2026-03-09')).toEqual({ current: 0, best: 3 });
    expect(row('2026-03-12', '2026-03-03', '2026-03-04', '2026-03-11', '2026-03-12')).toEqual({
      current: 2,
      best: 2,
    });
    expect(row('2026-03-12')).toEqual({ current: 0, best: 0 });
  });

  it('count each day once, by what others said', () => {
    const acts = [
      helped('2026-03-05'),
      helped('2026-03-05'),
      helped('2026-03-06', { own: true }),
      helped('2026-03-06', { byId: ANNA }),
      helped('2026-03-07', { memberId: BORIS }),
    ];
    expect(helpfulDays(standing(acts), ANNA)).toEqual(['2026-03-05']);
  });
});
