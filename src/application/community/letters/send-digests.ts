import { type DigestPeriod, digestPeriod, toldSince } from '#domain/community/notifications/digest-period';
import { NOTIFICATION_KINDS } from '#domain/community/notifications/kinds';
import {
  DIGEST_RHYTHMS,
  type DigestRhythm,
  mailMoment,
  mailWay,
} from '#domain/community/notifications/mail-habits';
import { type LetterMailer, NotHandedOver } from '../../shared/letter.ports.ts';
import type { Clock, JobQueue } from '../../shared/ports.ts';
import { type DigestBatch, SEND_DIGEST_BATCH } from './letters.jobs.ts';
import type { LetterWriter } from './letter-writer.port.ts';
import type { Digest, DigestReader, Letters } from './letters.port.ts';
import { stopPath, type StopTokens } from './stop-tokens.port.ts';

const BATCH = 200;

/**
 * One digest per member and period, for those who have something to read in it. What it tells of ends at 8, however late
 * it is sent: tried again, it is the same. A batch that dies is run again from its start and skips who was written to.
 */
export class SendDigests {
  constructor(
    private readonly letters: Letters,
    private readonly writer: LetterWriter,
    private readonly tokens: StopTokens,
    private readonly mailer: LetterMailer,
    private readonly jobs: JobQueue,
    private readonly clock: Clock,
  ) {}

  async execute(): Promise<void> {
    for (const rhythm of DIGEST_RHYTHMS) {
      const period = digestPeriod(rhythm, this.clock.now());
      if (period) await this.ask({ rhythm, key: period.key, after: null });
    }
  }

  /** @throws the first failure, after all others were written to and the next batch was asked for */
  async batch(batch: DigestBatch): Promise<void> {
    const { rhythm, key } = batch;
    const period = digestPeriod(rhythm, this.clock.now());
    if (period?.key !== key) return;
    const readers = await this.letters.digestReaders(batch, BATCH);
    const failures: unknown[] = [];
    for (const reader of readers)
      await this.write(reader, rhythm, period).catch((error: unknown) => failures.push(error));
    if (readers.length === BATCH) await this.ask({ ...batch, after: readers.at(-1)!.memberId });
    if (failures.length > 0) throw failures[0];
  }

  private ask(batch: DigestBatch): Promise<void> {
    const dedupeKey = `${SEND_DIGEST_BATCH}.${batch.key}.${batch.after ?? 'first'}`;
    return this.jobs.enqueue(SEND_DIGEST_BATCH, { ...batch }, { dedupeKey });
  }

  private async write(reader: DigestReader, rhythm: DigestRhythm, period: DigestPeriod): Promise<void> {
    const now = this.clock.now();
    if (mailMoment(reader.habits, now) > now) return; // there is another round in half an hour
    const waiting = NOTIFICATION_KINDS.filter(
      (kind) => mailWay(reader.notify[kind].email, reader.habits) === 'digest',
    );
    const { until } = period;
    const since = toldSince(period, reader.lastUntil);
    const digest = await this.letters.digestFor(reader.memberId, waiting, { since, until });
    if (digest.news.length + digest.finds.length === 0) return;
    const { memberId } = reader;
    const [mail] = await this.letters.claim([{ memberId, key: `digest:${period.key}`, at: now, until }]);
    if (mail) await this.handOver(mail.id, reader, digest, rhythm);
  }

  private async handOver(
    id: string,
    reader: DigestReader,
    digest: Digest,
    rhythm: DigestRhythm,
  ): Promise<void> {
    const { memberId, email, language } = reader;
    const token = await this.tokens.sign({ memberId, what: 'digest', topicId: null });
    const written = this.writer.ofDigest(reader, digest, rhythm, stopPath(token));
    try {
      const unsubscribePath = stopPath(token);
      await this.mailer.deliver({ id, to: email, language, ...written, unsubscribePath, thread: null });
    } catch (error) {
      if (error instanceof NotHandedOver && !error.forGood) await this.letters.giveBack([id]);
      throw error;
    }
    await this.letters.markSent([id], this.clock.now());
  }
}
