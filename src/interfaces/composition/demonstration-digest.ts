import type { Container } from 'inversify';
import { stopPath } from '#application/community/letters/stop-tokens.port';
import { isMailed, NOTIFICATION_KINDS } from '#domain/community/notifications/kinds';
import { LETTER_WRITER, LETTERS, STOP_TOKENS } from '#infrastructure/community/letters/letters.module';
import { CLOCK, LETTER_MAILER, SENT_MAILS } from '#infrastructure/platform/platform.tokens';
import { takenFrom } from './provided.ts';

/** Who gets it: everybody's would fill the mail that is read there. */
const READER = 'membre@demo.test';
const RHYTHM = 'weekly';
/** What the member of the demonstration was told of goes that far back. */
const TOLD_MS = 60 * 86_400_000;
const MEMBERS_AT_MOST = 500;

/**
 * Writes a digest to the member of a demonstration that was just made, who finds it among the mails: the first one of their own would
 * leave on a Monday at 8, of what is told until then.
 */
export async function sendDemonstrationDigest(container: Container): Promise<void> {
  const get = takenFrom(container);
  // A mail server would send it to an address that is nobody's.
  if (!get(SENT_MAILS)) return;
  const letters = get(LETTERS);
  const now = get(CLOCK).now();
  const key = 'digest:demonstration';
  const readers = await letters.digestReaders(
    { rhythm: RHYTHM, key, after: null, again: false },
    MEMBERS_AT_MOST,
  );
  const to = readers.find(({ email }) => email === READER);
  if (!to) return;
  const { memberId, language } = to;
  const since = new Date(now.getTime() - TOLD_MS);
  const kinds = NOTIFICATION_KINDS.filter(isMailed);
  const digests = await letters.digestsFor(
    [{ reader: memberId, kinds, mailed: kinds, finds: true, since }],
    now,
  );
  const digest = digests.get(memberId);
  if (!digest) return;
  // Without an end: their own first one tells of all of its period.
  const [mail] = await letters.claim([{ memberId, key, at: now, until: null }]);
  if (!mail) return;
  const unsubscribePath = stopPath(await get(STOP_TOKENS).sign({ memberId, what: 'digest', topicId: null }));
  const written = await get(LETTER_WRITER).ofDigest(to, digest, RHYTHM, unsubscribePath);
  const letter = { id: mail.id, to: READER, language, ...written, unsubscribePath, thread: null };
  await get(LETTER_MAILER).deliver(letter);
  await letters.markSent([mail.id], now);
}
