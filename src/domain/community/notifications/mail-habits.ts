import { InvalidValue } from '../../shared/domain-error.ts';
import type { MailChoice } from './kinds.ts';
import { dayAfter, parisMoment, parisTime } from './paris-clock.ts';

/**
 * at-once: no digest, whatever is wanted by mail comes at once · daily, weekly, monthly: what may wait comes in a digest of
 * that rhythm · none: no mail but what concerns the account.
 */
export const MAIL_RHYTHMS = ['at-once', 'daily', 'weekly', 'monthly', 'none'] as const;
type MailRhythm = (typeof MAIL_RHYTHMS)[number];
export const DIGEST_RHYTHMS = ['daily', 'weekly', 'monthly'] as const;
export type DigestRhythm = (typeof DIGEST_RHYTHMS)[number];

/** Hours of the clock in Paris, 0 to 23; from 22 to 7 goes over midnight. */
export interface QuietHours {
  readonly from: number;
  readonly to: number;
}

/** How a member lives with mail, whatever it tells of. */
export interface MailHabits {
  readonly rhythm: MailRhythm;
  /** Nothing at once: all that is wanted by mail waits for the digest. */
  readonly digestOnly: boolean;
  /** Mails wait for the end of these. */
  readonly quiet: QuietHours | null;
}

export const DEFAULT_HABITS: MailHabits = { rhythm: 'weekly', digestOnly: false, quiet: null };

/** Stored habits, completed by the defaults. */
export function habitsFrom(stored: unknown): MailHabits {
  const kept = (stored ?? {}) as Partial<Record<keyof MailHabits, unknown>>;
  const rhythm = MAIL_RHYTHMS.find((one) => one === kept.rhythm) ?? DEFAULT_HABITS.rhythm;
  const { from, to } = (kept.quiet ?? {}) as Partial<Record<keyof QuietHours, unknown>>;
  const quiet = isHour(from) && isHour(to) && from !== to ? { from, to } : null;
  return { rhythm, digestOnly: kept.digestOnly === true, quiet };
}

/**
 * @param raw.quietFrom and `quietTo` are hours; both empty for no quiet hours
 * @throws InvalidValue `community.rhythm-unknown`, `community.quiet-hours`
 */
export function habitsOf(raw: {
  readonly rhythm: string;
  readonly digestOnly: boolean;
  readonly quietFrom: string;
  readonly quietTo: string;
}): MailHabits {
  const rhythm = MAIL_RHYTHMS.find((one) => one === raw.rhythm);
  if (!rhythm) throw new InvalidValue('rhythm', 'community.rhythm-unknown');
  return { rhythm, digestOnly: raw.digestOnly, quiet: quietOf(raw.quietFrom, raw.quietTo) };
}

function quietOf(rawFrom: string, rawTo: string): QuietHours | null {
  if (rawFrom === '' && rawTo === '') return null;
  const [from, to] = [rawFrom, rawTo].map((raw) => (/^\d{1,2}$/.test(raw) ? Number(raw) : -1));
  if (!isHour(from) || !isHour(to) || from === to)
    throw new InvalidValue('quietFrom', 'community.quiet-hours');
  return { from, to };
}

/** How a member hears by mail of what they made this choice about. */
export function mailWay(choice: MailChoice, { rhythm, digestOnly }: MailHabits): MailChoice {
  if (rhythm === 'none' || choice === 'never') return 'never';
  if (rhythm === 'at-once') return 'at-once';
  return digestOnly ? 'digest' : choice;
}

/** Whether what may wait comes in a digest. */
export const hasDigest = ({ rhythm }: MailHabits): boolean =>
  (DIGEST_RHYTHMS as readonly MailRhythm[]).includes(rhythm);

/** Whether mails wait at this hour of the clock in Paris. */
export const isQuiet = ({ from, to }: QuietHours, hour: number): boolean =>
  from > to ? hour >= from || hour < to : hour >= from && hour < to;

/** When a mail may go that is ready at `at`: then, or when the quiet hours end. */
export function mailMoment({ quiet }: MailHabits, at: Date): Date {
  if (quiet === null) return at;
  const { day, hour } = parisTime(at);
  if (!isQuiet(quiet, hour)) return at;
  return parisMoment(hour < quiet.to ? day : dayAfter(day, 1), quiet.to);
}

/** After a digest was refused: what came at once still comes, the rest does not. */
export const withoutDigest = (habits: MailHabits): MailHabits => ({
  ...habits,
  rhythm: habits.digestOnly || habits.rhythm === 'none' ? 'none' : 'at-once',
});

const isHour = (value: unknown): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 23;
