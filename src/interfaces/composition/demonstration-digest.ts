import type { Container } from 'inversify';
import type { Letters } from '#application/community/letters/letters.port';
import { SendDigests } from '#application/community/letters/send-digests';
import type { Clock } from '#application/shared/ports';
import { DIGEST_HOUR } from '#domain/community/notifications/digest-period';
import { dayAfter, parisMoment, parisTime, weekdayOf } from '#domain/community/notifications/paris-clock';
import { LETTER_WRITER, LETTERS, STOP_TOKENS } from '#infrastructure/community/letters/letters.module';
import { CLOCK, JOBS, LETTER_MAILER, SENT_MAILS } from '#infrastructure/platform/platform.tokens';
import { takenFrom } from './provided.ts';

/** Members of the demonstration who get it: the others would fill the mail that is read there. */
const READERS: readonly string[] = ['membre@demo.test'];

/**
 * Sends the digest of last Monday to the member of a demonstration that was just made, who finds it among the mails: the next one
 * leaves on a Monday at 8.
 */
export async function sendDemonstrationDigest(container: Container): Promise<void> {
  const get = takenFrom(container);
  // A mail server would send it to an address that is nobody's.
  if (!get(SENT_MAILS)) return;
  const clock = onLastMonday(get(CLOCK).now());
  const { day } = parisTime(clock.now());
  const letters = get(LETTERS);
  const toSome = Object.assign(Object.create(letters) as Letters, {
    digestReaders: async (...asked: Parameters<Letters['digestReaders']>) =>
      (await letters.digestReaders(...asked)).filter(({ email }) => READERS.includes(email)),
    // The round is not over: nobody else was offered theirs.
    endRound: () => Promise.resolve(),
  });
  const digests = new SendDigests(
    toSome,
    get(LETTER_WRITER),
    get(STOP_TOKENS),
    get(LETTER_MAILER),
    get(JOBS),
    clock,
  );
  await digests.batch({ rhythm: 'weekly', key: `weekly:${day}`, after: null, again: false });
}

/** When digests last left, to the hour. */
function onLastMonday(now: Date): Clock {
  const { day, hour } = parisTime(now);
  const today = hour >= DIGEST_HOUR ? day : dayAfter(day, -1);
  const at = parisMoment(dayAfter(today, 1 - weekdayOf(today)), DIGEST_HOUR);
  return { now: () => at };
}
