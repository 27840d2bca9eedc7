import {
  type DigestPeriod,
  digestPeriod,
  leavesAt,
  toldSince,
} from '#domain/community/notifications/digest-period';
import { isMailed, type MailChoice, NOTIFICATION_KINDS } from '#domain/community/notifications/kinds';
import {
  DIGEST_RHYTHMS,
  type DigestRhythm,
  hasDigest,
  mailWay,
} from '#domain/community/notifications/mail-habits';
import { isForGood, type LetterMailer, NotHandedOver } from '../../shared/letter.ports.ts';
import type { Clock, JobQueue } from '../../shared/ports.ts';
import { IDLE, LeftToTheNext, oneForAll, PASSED_BY, type Round, Rounds } from '../../shared/rounds.ts';
import { type DigestBatch, SEND_DIGEST_BATCH } from './letters.jobs.ts';
import type { LetterWriter } from './letter-writer.port.ts';
import type { Digest, DigestReader, Letters } from './letters.port.ts';
import { stopPath, type StopTokens } from './stop-tokens.port.ts';

/** Read together, in few statements. */
const BATCH = 500;
/** Claimed, handed over and marked together: as many may come twice, a while later, when the process dies in between. */
const HANDED_OVER_TOGETHER = 50;
/** A lot that is told just before 8 is written by then: a digest that was read sooner would lack it, and the next one begins at 8. */
const SETTLED_MS = 15_000;
/** A mail server that hangs, or takes none, is left alone so long. */
const LATER_MS = 60_000;

/**
 * One digest per member and period, for those who have something to read in it; who has none because all comes at once gets
 * a daily one of what was too much for one day. What it tells of ends at 8, however late
 * it is sent: tried again, it is the same. A batch that dies is run again from its start and skips who was written to. One
 * that ends before all were written to, because its time is up or the mail server may hang, leaves the rest to the next.
 */
export class SendDigests {
  private readonly rounds: Rounds;
  /** Key of the digest that is being sent, or was. */
  private underWay = '';
  /**
   * Batches of others that came meanwhile, by their digest: they have their turn before the next of that one. Where the process
   * dies, the next half hour asks for them anew.
   */
  private readonly waiting = new Map<string, DigestBatch>();

  constructor(
    private readonly letters: Letters,
    private readonly writer: LetterWriter,
    private readonly tokens: StopTokens,
    private readonly mailer: LetterMailer,
    private readonly jobs: JobQueue,
    private readonly clock: Clock,
  ) {
    this.rounds = new Rounds(clock);
  }

  async execute(): Promise<void> {
    const now = this.clock.now();
    for (const rhythm of DIGEST_RHYTHMS) {
      const period = digestPeriod(rhythm, now);
      if (!period) continue;
      const { key, until } = period;
      const settlesIn = Math.max(0, until.getTime() + SETTLED_MS - now.getTime());
      await this.ask({ rhythm, key, again: await this.letters.isRoundOver(key), after: null }, settlesIn);
    }
  }

  /**
   * @throws {LeftToTheNext} after the next batch was asked for: tried again beside it, this one would go on with people of whom it knows
   * nothing yet. Where all had their turn, the next is that of the half hour, which offers it again to those who were refused
   */
  async batch(batch: DigestBatch): Promise<Round> {
    const { rhythm, key } = batch;
    const period = digestPeriod(rhythm, this.clock.now());
    if (period?.key !== key) return IDLE;
    let written = null as Written | null;
    const round = await this.rounds
      .take(async () => void (written = await this.begin(batch, period)))
      .catch(async (error: unknown) => {
        await this.giveTurns(LATER_MS);
        throw error;
      });
    if (written === null) return this.giveWay(batch);
    // Once the round is over: asked for within it, another place of this process might find it under way.
    const { next, failures, isServerInDoubt } = written;
    const delayMs = isServerInDoubt ? LATER_MS : 0;
    await this.giveTurns(delayMs);
    if (next === null) await this.letters.endRound(key, this.clock.now());
    else await this.ask({ ...batch, ...next }, delayMs);
    if (failures.length > 0) throw new LeftToTheNext(oneForAll(failures), round);
    return round;
  }

  private async begin(batch: DigestBatch, period: DigestPeriod): Promise<Written> {
    this.underWay = batch.key;
    this.waiting.delete(batch.key);
    // Everybody was offered it since it was asked for: it had its turn sooner than by the clock.
    if (!batch.again && (await this.letters.isRoundOver(batch.key))) return NOTHING_LEFT;
    return this.write(await this.letters.digestReaders(batch, BATCH), batch, period);
  }

  /** One batch of the same digest asks for the next itself, and whom it passed by the half hour finds; another digest waits its turn. */
  private giveWay(batch: DigestBatch): typeof PASSED_BY {
    const { key } = batch;
    if (key !== this.underWay && !this.waiting.has(key)) this.waiting.set(key, batch);
    return PASSED_BY;
  }

  private async giveTurns(delayMs: number): Promise<void> {
    for (const [key, batch] of this.waiting) {
      // The job that gave way may still have its own name.
      await this.ask(batch, delayMs, 'turn');
      this.waiting.delete(key);
    }
  }

  /** What is asked for later has another name each minute: the job that asks may have come by the one before, and holds it. */
  private ask(batch: DigestBatch, delayMs = 0, name = batch.after ?? 'first'): Promise<void> {
    const minute = Math.floor(this.clock.now().getTime() / LATER_MS);
    const dedupeKey = `${SEND_DIGEST_BATCH}.${batch.key}.${name}${delayMs === 0 ? '' : `.${minute}`}`;
    return this.jobs.enqueue(SEND_DIGEST_BATCH, { ...batch }, { dedupeKey, delayMs });
  }

  /**
   * Ends with those handed over together when nobody knows what became of one of them, as the server may hang, or when it took none of them.
   * Then the digest is not over, even where nobody is left: those of whom the server took none are written to again.
   */
  private async write(
    readers: readonly DigestReader[],
    { rhythm, after }: DigestBatch,
    period: DigestPeriod,
  ): Promise<Written> {
    const now = this.clock.now();
    // Who is in quiet hours has another round in half an hour.
    const awake = readers.filter(({ habits }) => leavesAt(now, period, habits));
    const asked = awake.map((reader) => ({
      reader: reader.memberId,
      kinds: kindsThat(reader, (way) => way === 'digest'),
      mailed: kindsThat(reader, (way) => way !== 'never'),
      finds: hasDigest(reader.habits),
      since: toldSince(period, reader.lastUntil),
    }));
    const digests = await this.letters.digestsFor(asked, period.until);
    const toWrite = awake.flatMap((to) => {
      const digest = digests.get(to.memberId);
      if (!digest || digest.news.length + digest.finds.length === 0) return [];
      const { memberId, habits } = to;
      const key = `digest:${period.key}`;
      return [
        { to, digest, rhythm: hasDigest(habits) ? rhythm : 'at-once', memberId, key, until: period.until },
      ] as const;
    });
    const failures: unknown[] = [];
    let before = after;
    for (let from = 0; from < toWrite.length; from += HANDED_OVER_TOGETHER) {
      const some = toWrite.slice(from, from + HANDED_OVER_TOGETHER);
      const { failed, sent } = await this.handOver(some);
      failures.push(...failed);
      if (sent === 0 && failed.some(takesNone))
        return { failures, next: { after: before }, isServerInDoubt: true };
      before = some.at(-1)!.memberId;
      const isServerInDoubt = !failed.every(isNotHandedOver);
      const isLast = from + HANDED_OVER_TOGETHER >= toWrite.length;
      if (isServerInDoubt || (this.rounds.isOver && !isLast))
        return { failures, next: { after: before }, isServerInDoubt };
    }
    const next = readers.length === BATCH ? { after: readers.at(-1)!.memberId } : null;
    return { failures, next, isServerInDoubt: false };
  }

  /** @returns why some could not be handed over, and may be later */
  private async handOver(some: readonly DigestToWrite[]): Promise<{ failed: unknown[]; sent: number }> {
    const at = this.clock.now();
    const claims = some.map(({ memberId, key, until }) => ({ memberId, key, at, until }));
    const ids = new Map((await this.letters.claim(claims)).map(({ memberId, id }) => [memberId, id]));
    const mails = some.flatMap((one) => {
      const id = ids.get(one.memberId);
      return id === undefined ? [] : [{ ...one, id }];
    });
    const tried = await Promise.allSettled(mails.map((mail) => this.deliver(mail)));
    const isSent = (index: number) => tried[index]!.status === 'fulfilled';
    await this.letters.markSent(
      mails.filter((_, index) => isSent(index)).map(({ id }) => id),
      this.clock.now(),
    );
    const failures = tried.flatMap((one, index) =>
      one.status === 'rejected' ? [{ mail: mails[index]!, error: one.reason as unknown }] : [],
    );
    await this.refused(failures.filter(({ error }) => error instanceof NotHandedOver) as Refusal[]);
    const failed = failures.map(({ error }) => error).filter((error) => !isForGood(error));
    return { failed, sent: mails.length - failures.length };
  }

  private async deliver({ id, to, digest, rhythm }: ClaimedDigest): Promise<void> {
    const { memberId, email, language } = to;
    const what = rhythm === 'at-once' ? 'all' : 'digest';
    const unsubscribePath = stopPath(await this.tokens.sign({ memberId, what, topicId: null }));
    const written = await this.writer.ofDigest(to, digest, rhythm, unsubscribePath);
    await this.mailer.deliver({ id, to: email, language, ...written, unsubscribePath, thread: null });
    this.rounds.didSome();
  }

  /** Of the others that failed nobody knows whether they went: the claim stands, and allows one more try in a while. */
  private async refused(refusals: readonly Refusal[]): Promise<void> {
    const forGood = refusals.filter(({ error }) => error.forGood);
    await this.letters.refuse(
      forGood.map(({ mail }) => mail.to.email),
      this.clock.now(),
    );
    await this.letters.giveBack(refusals.filter(({ error }) => !error.forGood).map(({ mail }) => mail.id));
  }
}

const isNotHandedOver = (failure: unknown): boolean => failure instanceof NotHandedOver;
/** Said to one of many it is of that letter alone: a server that took another one takes letters. */
const takesNone = (failure: unknown): boolean => failure instanceof NotHandedOver && failure.takesNone;

const kindsThat = ({ notify, habits, untold }: DigestReader, come: (way: MailChoice) => boolean) =>
  NOTIFICATION_KINDS.filter(isMailed).filter(
    (kind) => !untold.includes(kind) && come(mailWay(notify[kind].email, habits)),
  );

interface Written {
  /** Why some could not be handed over. */
  readonly failures: readonly unknown[];
  /** From where it goes on; null where everybody had their turn. */
  readonly next: Pick<DigestBatch, 'after'> | null;
  /** It may hang, or takes none. */
  readonly isServerInDoubt: boolean;
}
const NOTHING_LEFT: Written = { failures: [], next: null, isServerInDoubt: false };

interface DigestToWrite {
  readonly to: DigestReader;
  readonly digest: Digest;
  /** at-once: only what was too much for one day. */
  readonly rhythm: DigestRhythm | 'at-once';
  readonly memberId: string;
  readonly key: string;
  readonly until: Date;
}
type ClaimedDigest = DigestToWrite & { readonly id: string };

interface Refusal {
  readonly mail: ClaimedDigest;
  readonly error: NotHandedOver;
}
