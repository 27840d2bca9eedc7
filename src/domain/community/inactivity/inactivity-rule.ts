import { addDays, addMonths, type Day } from '../../shared/day.ts';
import { InvalidValue, judgedTogether } from '../../shared/domain-error.ts';

/** How long an account may be kept that nobody uses, and when its owner is told that it ends. */
export interface InactivityRule {
  readonly isOn: boolean;
  /** Without a visit. */
  readonly months: number;
  /** Before it ends, the first letter leaves. */
  readonly firstDays: number;
  /** Before it ends, the last letter leaves. */
  readonly lastDays: number;
}

export const INACTIVITY_BOUNDS = {
  months: { min: 12, max: 36 },
  firstDays: { min: 21, max: 90 },
  lastDays: { min: 3, max: 14 },
} as const;

/** What an installation begins with: two years, as the CNIL recommends (SAN-2022-020). */
export const FIRST_INACTIVITY_RULE: InactivityRule = { isOn: true, months: 24, firstDays: 30, lastDays: 7 };

/** @throws InvalidValue or InvalidValues beside the field that is wrong */
export function inactivityRule(raw: InactivityRule): InactivityRule {
  const whole = (field: keyof typeof INACTIVITY_BOUNDS) => () => {
    const { min, max } = INACTIVITY_BOUNDS[field];
    const value = raw[field];
    if (!Number.isInteger(value) || value < min || value > max)
      throw new InvalidValue(field, 'community.inactivity-figure', { min, max });
    return value;
  };
  return judgedTogether({
    isOn: () => raw.isOn,
    months: whole('months'),
    firstDays: whole('firstDays'),
    lastDays: whole('lastDays'),
  });
}

/** Somebody who did not come for long, and what they were told of it. */
export interface Absence {
  /** The day of the last visit, or that of joining. */
  readonly lastSeen: Day;
  /** The day that the last letter named; null where none was written. */
  readonly leavesOn: Day | null;
  readonly hadLastLetter: boolean;
}

/** What is due to somebody now: a letter that names the day, the end of the account, or that the letters count no more. */
export type InactivityStep = InactivityLetter | { readonly kind: 'leave' } | { readonly kind: 'spare' };
export interface InactivityLetter {
  readonly kind: 'first' | 'last';
  /** The day that it names. */
  readonly leavesOn: Day;
}

/**
 * Nobody leaves without two letters, the second one `lastDays` before the end at least: where letters are late, so is the end.
 * Null where nothing is due.
 */
export function inactivityStep(rule: InactivityRule, absence: Absence, today: Day): InactivityStep | null {
  const { leavesOn: told, hadLastLetter } = absence;
  const due = addMonths(absence.lastSeen, rule.months);
  // They came back, or the rule has become milder.
  if (!rule.isOn || today < addDays(due, -rule.firstDays)) return told === null ? null : { kind: 'spare' };
  if (told === null) return { kind: 'first', leavesOn: later(due, addDays(today, rule.firstDays)) };
  const ends = later(due, told);
  if (hadLastLetter) return today < ends ? null : { kind: 'leave' };
  if (today < addDays(ends, -rule.lastDays)) return null;
  return { kind: 'last', leavesOn: later(ends, addDays(today, rule.lastDays)) };
}

const later = (one: Day, other: Day): Day => (one > other ? one : other);
