import { describe, expect, it } from '@jest/globals';
import {
  countActivated,
  countActs,
  countAttended,
  countOverturned,
} from '#domain/insights/counting/count-acts';
import {
  countBacklog,
  countQuestions,
  RESPONSE_LIMITS,
  ripeAt,
} from '#domain/insights/counting/count-questions';
import { SOURCES, sourceOf } from '#domain/insights/counting/measures';
import type { QuestionLife } from '#domain/insights/counting/question-life';
import { addDays, type Day } from '#domain/shared/day';
import { OPENING_HOURS } from '#domain/shared/opening-hours';
import { addWorkingDays } from '#domain/shared/working-days';
import { activity } from './facts.ts';

const day = '2026-03-02' as Day;
const life = (more: Partial<QuestionLife> = {}): QuestionLife => ({
  topicId: 't',
  number: 1,
  categoryId: null,
  askedAt: new Date('2026-03-02T09:00:00Z'),
  byStaff: false,
  branches: ['music', 'film'],
  firstReplyAt: null,
  firstSealAt: null,
  isAccepted: false,
  isSolvedByPeers: false,
  isOpen: true,
  ...more,
});
const whole = (counts: readonly { branch: string | null }[]) =>
  counts.filter(({ branch }) => branch === null);

describe('a day of questions', () => {
  it('counts a question once for all and once in each branch of who asked', () => {
    const counts = countQuestions(day, [life(), life({ branches: ['music'] })], ['questions.asked']);
    expect(counts.map(({ branch, n }) => [branch, n])).toEqual([
      [null, 2],
      ['music', 2],
      ['film', 1],
    ]);
  });

  it('leaves out what the team asked', () => {
    expect(countQuestions(day, [life({ byStaff: true })], ['questions.asked'])).toEqual([]);
  });

  it('takes a reply of the last second of the limit, and none of the next', () => {
    const counted = (at: string) =>
      whole(countQuestions(day, [life({ firstReplyAt: new Date(at) })], ['response.first']))[0];
    expect(counted('2026-03-05T09:00:00Z')).toMatchObject({ n: 1, of: 1, values: [259_200] });
    expect(counted('2026-03-05T09:00:01Z')).toMatchObject({ n: 0, of: 1, values: [] });
  });

  it('measures a first reply in opening hours, and takes none from the twenty-fourth on', () => {
    const counted = (at: string) =>
      whole(countQuestions(day, [life({ firstReplyAt: new Date(at) })], ['response.open']))[0];
    // Monday at 10 in Paris; the twenty-fourth hour ends on Wednesday at 16.
    expect(counted('2026-03-02T09:30:00Z')).toMatchObject({ n: 1, of: 1, values: [1800] });
    expect(counted('2026-03-03T05:00:00Z')).toMatchObject({ n: 1, of: 1, values: [8 * 3600] });
    expect(counted('2026-03-04T14:59:59Z')).toMatchObject({ n: 1, of: 1, values: [24 * 3600 - 1] });
    expect(counted('2026-03-04T15:00:00Z')).toMatchObject({ n: 0, of: 1, values: [] });
  });

  it('never ripens, in forty years, before its opening hours have passed', () => {
    const { maturityDays } = SOURCES[sourceOf('response.open')];
    const hoursADay = OPENING_HOURS.closes - OPENING_HOURS.opens;
    const workingDays = Math.ceil(RESPONSE_LIMITS['response.open'] / 3600 / hoursADay);
    const late: Day[] = [];
    for (let asked = '2020-01-01' as Day; asked < '2060-01-01'; asked = addDays(asked, 1))
      if (addWorkingDays(asked, workingDays) > addDays(asked, maturityDays)) late.push(asked);
    expect(late).toEqual([]);
    // Ascension Day came the day after 8 May: nobody was there for four of the seven days.
    expect(addWorkingDays('2024-05-07' as Day, workingDays)).toBe('2024-05-14');
  });

  it('has days of 23 and of 25 hours where the clocks change', () => {
    expect(ripeAt('2026-03-29' as Day, 0).getTime() - ripeAt('2026-03-28' as Day, 0).getTime()).toBe(
      23 * 3.6e6,
    );
    expect(ripeAt('2026-10-25' as Day, 0).getTime() - ripeAt('2026-10-24' as Day, 0).getTime()).toBe(
      25 * 3.6e6,
    );
  });

  it('puts those that wait in the drawer of their age', () => {
    const waiting = (askedAt: string) => life({ askedAt: new Date(askedAt), branches: [] });
    const counts = countBacklog(day, [
      waiting('2026-03-02T12:00:00Z'),
      waiting('2026-03-01T12:00:00Z'),
      waiting('2026-02-27T23:00:00Z'),
      waiting('2026-01-01T00:00:00Z'),
      life({ isOpen: false }),
      life({ firstReplyAt: new Date('2026-03-02T10:00:00Z') }),
    ]);
    expect(counts.map(({ measure, n }) => [measure, n])).toEqual([
      ['backlog.0-1', 1],
      ['backlog.1-3', 1],
      ['backlog.3-7', 1],
      ['backlog.30', 1],
    ]);
  });
});

describe('a day of acts', () => {
  const none = { facts: [], firstPosts: [], joined: [], reports: [] };

  it('tells answers of members from those of the team', () => {
    const facts = [
      activity('answer.accepted', '2026-03-02T09:00:00Z'),
      activity('answer.accepted', '2026-03-02T10:00:00Z', { staff: true }),
    ];
    expect(whole(countActs(day, { ...none, facts }))).toMatchObject([
      { measure: 'answers.accepted', n: 1, of: 2 },
    ]);
  });

  it('counts a poll that ended once, however many lots of voters are told of it', () => {
    const ended = ['one', 'one', 'one', 'other'].map((aboutId) =>
      activity('poll.ended', '2026-03-02T10:00:00Z', { aboutId }),
    );
    expect(countActs(day, { ...none, facts: ended })).toMatchObject([{ measure: 'polls.ended', n: 2 }]);
  });

  it('measures a case from its first report', () => {
    const facts = [activity('case.decided', '2026-03-02T10:00:00Z', { aboutId: 'case' })];
    const reports = [activity('report.filed', '2026-03-01T10:00:00Z', { aboutId: 'case' })];
    expect(countActs(day, { ...none, facts, reports })).toMatchObject([{ n: 1, values: [86_400] }]);
    expect(countActs(day, { ...none, facts })).toMatchObject([{ n: 1, of: 0, values: [] }]);
  });

  it('counts a decision that fell on the day on which it was made: never more of them than there were', () => {
    const made = ['one', 'other'].map((aboutId) =>
      activity('decision.made', '2026-03-02T10:00:00Z', { aboutId }),
    );
    const fell = ['one', 'one', 'elsewhere'].map((aboutId) =>
      activity('decision.overturned', '2026-03-20T10:00:00Z', { aboutId }),
    );
    expect(countOverturned(day, made, fell)).toMatchObject([
      { measure: 'decisions.overturned', n: 1, of: 2 },
    ]);
    expect(countActs('2026-03-20' as Day, { ...none, facts: fell })).toEqual([]);
  });

  it('counts who was at an event once, on the day on which that was noted first, unless it was taken back', () => {
    const of = (memberId: string, kind: 'event.attended' | 'attendance.withdrawn', at: string) =>
      activity(kind, at, { memberId, aboutId: 'event', factId: `${memberId} ${at}` });
    const stays = of('stays', 'event.attended', '2026-03-02T09:00:00Z');
    const mistaken = of('mistaken', 'event.attended', '2026-03-02T09:00:00Z');
    const back = of('mistaken', 'attendance.withdrawn', '2026-03-04T09:00:00Z');
    const twice = [
      of('twice', 'event.attended', '2026-03-02T09:00:00Z'),
      of('twice', 'attendance.withdrawn', '2026-03-02T10:00:00Z'),
      of('twice', 'event.attended', '2026-03-02T11:00:00Z'),
    ];
    const came = [stays, mistaken, twice[0]!, twice[2]!];
    expect(whole(countAttended(day, came, [stays, mistaken, ...twice, back]))).toMatchObject([
      { measure: 'events.attended', n: 2 },
    ]);
    const again = of('mistaken', 'event.attended', '2026-03-05T09:00:00Z');
    expect(countAttended('2026-03-05' as Day, [again], [mistaken, back, again])).toEqual([]);
  });

  it('takes who registered for an event for active', () => {
    const joined = [activity('member.joined', '2026-03-02T09:00:00Z')];
    const acts = [activity('event.registered', '2026-03-03T09:00:00Z')];
    expect(whole(countActivated(day, joined, acts))).toMatchObject([{ n: 1, of: 1 }]);
  });

  it('takes newcomers for active who did something within a week to the second', () => {
    const joined = [activity('member.joined', '2026-03-02T09:00:00Z')];
    const rate = (...acts: Parameters<typeof activity>[]) =>
      whole(
        countActivated(
          day,
          joined,
          acts.map((act) => activity(...act)),
        ),
      )[0];
    expect(rate()).toMatchObject({ n: 0, of: 1 });
    expect(rate(['post.marked', '2026-03-09T08:59:59Z'])).toMatchObject({ n: 1, of: 1 });
    expect(rate(['post.marked', '2026-03-09T09:00:00Z'])).toMatchObject({ n: 0, of: 1 });
    expect(rate(['post.marked', '2026-03-03T09:00:00Z', { memberId: 'bob' }])).toMatchObject({ n: 0, of: 1 });
    expect(rate(['answer.accepted', '2026-03-03T09:00:00Z'])).toMatchObject({ n: 0, of: 1 });
    for (const [done, undone] of [
      ['reaction.given', 'reaction.withdrawn'],
      ['post.marked', 'mark.withdrawn'],
      ['event.attended', 'attendance.withdrawn'],
    ] as const) {
      const acts: Parameters<typeof activity>[] = [
        [done, '2026-03-03T09:00:00Z', { postId: 'p1' }],
        [undone, '2026-03-03T10:00:00Z', { postId: 'p1' }],
      ];
      expect(rate(...acts)).toMatchObject({ n: 0, of: 1 });
      expect(rate(...acts, [done, '2026-03-03T11:00:00Z', { postId: 'p1' }])).toMatchObject({ n: 1, of: 1 });
      expect(rate([done, '2026-03-03T08:00:00Z', { postId: 'p2' }], ...acts)).toMatchObject({ n: 1, of: 1 });
    }
  });

  it('looks once at each of the acts of a week, however many were taken back', () => {
    const joined = Array.from({ length: 1_000 }, (_, n) =>
      activity('member.joined', '2026-03-02T09:00:00Z', { memberId: `newcomer-${n}` }),
    );
    const acts = Array.from({ length: 60_000 }, (_, n) =>
      activity(n % 3 === 2 ? 'reaction.withdrawn' : 'reaction.given', '2026-03-03T09:00:00Z', {
        memberId: n % 60 === 0 ? `newcomer-${n / 60}` : 'usual',
        postId: `p${n % 3 === 2 ? n - 1 : n}`,
      }),
    );
    const began = Date.now();
    expect(whole(countActivated(day, joined, acts))).toMatchObject([{ n: 1_000, of: 1_000 }]);
    expect(Date.now() - began).toBeLessThan(3_000);
  });
});
