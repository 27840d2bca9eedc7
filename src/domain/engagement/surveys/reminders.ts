import { addDays, beginningOf, parisDay } from '../../shared/day.ts';
import { InvalidValue } from '../../shared/domain-error.ts';

/** From what the days of a reminder are counted. */
export const REMINDER_MOMENTS = ['after-invitation', 'before-close'] as const;
export type ReminderMoment = (typeof REMINDER_MOMENTS)[number];

/** So many days lie between two sendings of a survey, whoever or whatever sends them. */
export const DAYS_BETWEEN = 3;

export const REMINDER_LIMITS = {
  most: 3,
  days: { 'after-invitation': { min: DAYS_BETWEEN, max: 60 }, 'before-close': { min: 1, max: 60 } },
} as const;

/** Those who have not answered are asked again so many days after the first invitation, or before the end. */
export interface Reminder {
  readonly moment: ReminderMoment;
  readonly days: number;
}

/** One as it came in. */
export interface AskedReminder {
  readonly moment: string;
  readonly days: number;
}

/** What reminders of a survey are counted from. */
export interface Asking {
  readonly firstInvitedAt: Date | null;
  /** When members were last written to. */
  readonly invitedAt: Date | null;
  readonly closesAt: Date | null;
}

const HOUR = 60 * 60_000;
const DAY = 24 * HOUR;
/** Of the morning: nobody is reminded at night. */
const AT_HOURS = 9;

/**
 * @param sent those that went already, which are among the three
 * @throws InvalidValue beside `reminders`: too many, out of bounds, or two that lie too near
 */
export function remindersOf(
  asked: readonly AskedReminder[],
  sent: readonly Reminder[] = [],
): readonly Reminder[] {
  const { most, days } = REMINDER_LIMITS;
  const planned = asked.map(({ moment, days: many }) => {
    const known = REMINDER_MOMENTS.find((one) => one === moment);
    if (!known) throw new InvalidValue('reminders', 'field.choice');
    const { min, max } = days[known];
    if (!Number.isInteger(many) || many < min || many > max)
      throw new InvalidValue('reminders', `engagement.reminder-${known}`, { min, max });
    return { moment: known, days: many };
  });
  const all = [...planned, ...sent.filter((one) => !planned.some((other) => isSameReminder(one, other)))];
  if (all.length > most) throw new InvalidValue('reminders', 'engagement.reminders-too-many', { most });
  const isNear = (one: Reminder, other: Reminder) =>
    one !== other && one.moment === other.moment && Math.abs(one.days - other.days) < DAYS_BETWEEN;
  if (all.some((one) => all.some((other) => isNear(one, other))))
    throw new InvalidValue('reminders', 'engagement.reminders-too-near', { days: DAYS_BETWEEN });
  return planned;
}

export const isSameReminder = (one: Reminder, other: Reminder): boolean =>
  one.moment === other.moment && one.days === other.days;

/** The morning on which a reminder is meant to go; null while that is not known. */
export function meantFor({ moment, days }: Reminder, { firstInvitedAt, closesAt }: Asking): Date | null {
  const from = moment === 'before-close' ? closesAt : firstInvitedAt;
  if (!from) return null;
  const day = addDays(parisDay(from), moment === 'before-close' ? -days : days);
  return new Date(beginningOf(day).getTime() + AT_HOURS * HOUR);
}

/**
 * When a reminder goes that has not gone yet: never sooner than three days after members were written to last.
 * @returns null for never: its morning came before anybody was invited, or the end comes first
 */
export function goesAt(reminder: Reminder, asking: Asking): Date | null {
  const meant = meantFor(reminder, asking);
  const { firstInvitedAt, invitedAt, closesAt } = asking;
  if (!meant || !firstInvitedAt || !invitedAt || !closesAt || meant < firstInvitedAt) return null;
  const at = new Date(Math.max(meant.getTime(), invitedAt.getTime() + DAYS_BETWEEN * DAY));
  return at < closesAt ? at : null;
}
