import { describe, expect, it } from '@jest/globals';
import {
  type Absence,
  FIRST_INACTIVITY_RULE,
  type InactivityRule,
  inactivityRule,
  inactivityStep,
} from '#domain/community/inactivity/inactivity-rule';
import { addDays, addMonths, type Day } from '#domain/shared/day';
import { DomainError } from '#domain/shared/domain-error';

const RULE = FIRST_INACTIVITY_RULE;
const day = (text: string) => text as Day;
const absent = (more: Partial<Absence> = {}): Absence => ({
  lastSeen: day('2024-01-31'),
  leavesOn: null,
  hadLastLetter: false,
  ...more,
});
const due = day('2026-01-31');

describe('months of the calendar', () => {
  it.each([
    ['2024-01-31', 24, '2026-01-31'],
    ['2024-02-29', 24, '2026-02-28'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2025-08-31', 6, '2026-02-28'],
    ['2025-12-15', 1, '2026-01-15'],
    ['2026-03-31', -1, '2026-02-28'],
  ])('%s and %i months are %s', (from, months, to) => {
    expect(addMonths(day(from), months)).toBe(to);
  });
});

describe('the rule about accounts that nobody uses', () => {
  it('begins with two years, a month and a week', () => {
    expect(inactivityRule(RULE)).toEqual({ isOn: true, months: 24, firstDays: 30, lastDays: 7 });
  });

  it.each([
    ['months', 11],
    ['months', 37],
    ['months', 24.5],
    ['firstDays', 20],
    ['firstDays', 91],
    ['lastDays', 2],
    ['lastDays', 15],
  ])('refuses %s of %d', (field, value) => {
    const judge = () => inactivityRule({ ...RULE, [field]: value } as InactivityRule);
    expect(judge).toThrow(DomainError);
  });

  it.each([
    [-31, null],
    [-30, { kind: 'first', leavesOn: due }],
    [-29, { kind: 'first', leavesOn: addDays(due, 1) }],
    // Nobody looked for a year: the letter leaves all the same, and the days are all there.
    [365, { kind: 'first', leavesOn: addDays(due, 395) }],
  ])('writes the first letter thirty days before the end (day %d)', (after, step) => {
    expect(inactivityStep(RULE, absent(), addDays(due, after))).toEqual(step);
  });

  it.each([
    [-8, null],
    [-7, { kind: 'last', leavesOn: due }],
    // The mail server was down: the end waits as long.
    [-2, { kind: 'last', leavesOn: addDays(due, 5) }],
    [40, { kind: 'last', leavesOn: addDays(due, 47) }],
  ])('and the last one a week before it (day %d)', (after, step) => {
    expect(inactivityStep(RULE, absent({ leavesOn: due }), addDays(due, after))).toEqual(step);
  });

  it.each([
    [-1, null],
    [0, { kind: 'leave' }],
    [1, { kind: 'leave' }],
  ])('then the account ends, on the day that was named (day %d)', (after, step) => {
    const told = absent({ leavesOn: due, hadLastLetter: true });
    expect(inactivityStep(RULE, told, addDays(due, after))).toEqual(step);
  });

  it('forgets its letters when they came back, when the rule is milder or off', () => {
    const told = absent({ leavesOn: due, hadLastLetter: true });
    const spare = { kind: 'spare' };
    expect(inactivityStep(RULE, { ...told, lastSeen: addDays(due, -1) }, due)).toEqual(spare);
    expect(inactivityStep({ ...RULE, months: 36 }, told, due)).toEqual(spare);
    expect(inactivityStep({ ...RULE, isOn: false }, told, due)).toEqual(spare);
    expect(inactivityStep({ ...RULE, isOn: false }, absent(), due)).toBeNull();
  });

  it('never ends an account sooner than it said, nor than a rule that became milder says', () => {
    const told = absent({ leavesOn: addDays(due, 10), hadLastLetter: true });
    expect(inactivityStep(RULE, told, addDays(due, 9))).toBeNull();
    const milder = absent({ lastSeen: day('2024-02-10'), leavesOn: due, hadLastLetter: true });
    expect(inactivityStep(RULE, milder, addDays(due, 9))).toBeNull();
    expect(inactivityStep(RULE, milder, addDays(due, 10))).toEqual({ kind: 'leave' });
  });
});
