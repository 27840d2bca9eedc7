import { type DigestRhythm, type MailHabits, mailMoment } from './mail-habits.ts';
import { dayAfter, parisMoment, parisTime, weekdayOf } from './paris-clock.ts';

/** At which hour in Paris digests leave. */
const DIGEST_HOUR = 8;
/** How long after it was ready a digest still leaves: it does not come in the night, the next one tells of it. */
const OPEN_MS = 12 * 3_600_000;

/** What one digest tells of. */
export interface DigestPeriod {
  /** One digest per member and key: `weekly:2026-11-23`, by the day on which it leaves. */
  readonly key: string;
  readonly since: Date;
  readonly until: Date;
}

/**
 * The period whose digest may leave at `now`: it ends at the last 8 o'clock in Paris of a day, a Monday or a first of the
 * month. Null from 8 o'clock of the next day on: by then all quiet hours have ended once. Who may get it when, `leavesAt` says.
 */
export function digestPeriod(rhythm: DigestRhythm, now: Date): DigestPeriod | null {
  const { day, hour } = parisTime(now);
  const until = lastDay(rhythm, hour >= DIGEST_HOUR ? day : dayAfter(day, -1));
  const since = lastDay(rhythm, dayAfter(until, -1));
  if (now >= parisMoment(dayAfter(until, 1), DIGEST_HOUR)) return null;
  const [from, to] = [since, until].map((end) => parisMoment(end, DIGEST_HOUR));
  return { key: `${rhythm}:${until}`, since: from!, until: to! };
}

/** Whether a digest may leave at `now` to who lives so: when it is ready, or when the quiet hours end that it falls in. */
export function leavesAt(now: Date, { until }: DigestPeriod, habits: MailHabits): boolean {
  const ready = mailMoment(habits, until);
  return now >= ready && now.getTime() - ready.getTime() < OPEN_MS && mailMoment(habits, now) <= now;
}

/** The last day, that one included, on which a digest of this rhythm leaves. */
function lastDay(rhythm: DigestRhythm, day: string): string {
  if (rhythm === 'daily') return day;
  if (rhythm === 'weekly') return dayAfter(day, 1 - weekdayOf(day));
  return `${day.slice(0, 8)}01`;
}

/**
 * Since when the digest of a member tells: since the last one they got, as far back as two periods where one failed.
 * @param last end of the period of that one
 */
export function toldSince({ since, until }: DigestPeriod, last: Date | null): Date {
  const farthest = until.getTime() - 2 * (until.getTime() - since.getTime());
  return last === null ? since : new Date(Math.max(last.getTime(), farthest));
}
