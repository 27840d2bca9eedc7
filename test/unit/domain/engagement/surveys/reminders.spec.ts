import { describe, expect, it } from '@jest/globals';
import { goesAt, type Reminder, remindersOf } from '#domain/engagement/surveys/reminders';
import type { MemberId } from '#domain/shared/id';
import type { SurveyInvitation } from '#domain/engagement/surveys/survey.facts';
import { codeThrown } from '../../../../support/refusal.ts';
import { days, NOON, survey } from './surveys-of-paper.ts';

const after = (many: number): Reminder => ({ moment: 'after-invitation', days: many });
const before = (many: number): Reminder => ({ moment: 'before-close', days: many });
const asking = { firstInvitedAt: NOON, invitedAt: NOON, closesAt: days(20) };
const member = 'member' as MemberId;

describe('reminders of a survey', () => {
  it('are three at most, within bounds, and three days apart', () => {
    expect(remindersOf([after(3), after(6), before(1)])).toHaveLength(3);
    expect(codeThrown(() => remindersOf([after(3), after(6), after(9), before(1)]))).toBe(
      'engagement.reminders-too-many',
    );
    expect(codeThrown(() => remindersOf([after(3), before(1)], [after(9), after(20)]))).toBe(
      'engagement.reminders-too-many',
    );
    expect(codeThrown(() => remindersOf([after(2)]))).toBe('engagement.reminder-after-invitation');
    expect(codeThrown(() => remindersOf([before(0)]))).toBe('engagement.reminder-before-close');
    expect(codeThrown(() => remindersOf([before(1.5)]))).toBe('engagement.reminder-before-close');
    expect(codeThrown(() => remindersOf([{ moment: 'now', days: 4 }]))).toBe('field.choice');
    expect(codeThrown(() => remindersOf([after(4), after(6)]))).toBe('engagement.reminders-too-near');
    expect(codeThrown(() => remindersOf([after(4), after(4)]))).toBe('engagement.reminders-too-near');
  });

  it('go at nine in the morning of Paris of their day', () => {
    expect(goesAt(after(5), asking)).toEqual(new Date('2026-12-02T08:00:00Z'));
    expect(goesAt(before(2), asking)).toEqual(new Date('2026-12-15T08:00:00Z'));
  });

  it('wait until three days after the last message, and go neither before the invitation nor after the end', () => {
    expect(goesAt(after(5), { ...asking, invitedAt: days(4) })).toEqual(days(7));
    expect(goesAt(before(1), { ...asking, invitedAt: days(18) })).toBeNull();
    expect(goesAt(before(21), asking)).toBeNull();
    expect(goesAt(after(25), asking)).toBeNull();
    expect(goesAt(before(2), { ...asking, firstInvitedAt: null, invitedAt: null })).toBeNull();
  });

  it('are due once, in the name of who wrote the survey, and count as a message', () => {
    const asked = survey();
    asked.planReminders([after(4), before(1)], [], NOON);
    asked.open(days(10), NOON);
    expect(asked.remindersDue([], days(9))).toEqual([]);
    asked.invite([member], member, NOON);
    asked.pullFacts();
    expect(asked.remindersDue([], days(3))).toEqual([]);
    expect(asked.remindersDue([], days(4))).toEqual([after(4)]);
    expect(asked.remindersDue([after(4)], days(4))).toEqual([]);
    asked.remind([member], days(4));
    expect((asked.pullFacts() as SurveyInvitation[]).map(({ memberIds }) => memberIds)).toEqual([[member]]);
    expect(codeThrown(() => asked.invite([], member, days(5)))).toBe('engagement.invited-lately');
    expect(asked.remindersDue([after(4)], days(9))).toEqual([before(1)]);
    expect(asked.remindersDue([after(4)], days(11))).toEqual([]);
  });

  it('are not planned for a day that has passed, nor once the survey is over', () => {
    const asked = survey();
    asked.open(days(10), NOON);
    expect(codeThrown(() => asked.planReminders([before(9)], [], days(4)))).toBe('engagement.reminder-past');
    expect(codeThrown(() => asked.planReminders([before(1)], [], days(11)))).toBe(
      'engagement.survey-not-open',
    );
  });
});
