import { mailMoment, mailWay } from '#domain/community/notifications/mail-habits';
import { type LetterMailer, NotHandedOver } from '../../shared/letter.ports.ts';
import type { Clock } from '../../shared/ports.ts';
import type { LetterWriter } from './letter-writer.port.ts';
import type { DueLetter, Letters, NewsLetter } from './letters.port.ts';
import { stopPath, type StopTokens } from './stop-tokens.port.ts';

const BATCH = 50;
const MINUTE_MS = 60_000;
/** While the mail server takes nothing, so long, and then so seldom. */
const GIVE_UP_MS = 24 * 60 * MINUTE_MS;
const AGAIN_MS = 5 * MINUTE_MS;

/**
 * Writes to members what they want to hear at once. Whether they still want it and may still read it is asked when it is
 * sent. A mail is claimed, handed over, then marked: run twice or in parallel, nobody gets one fact twice.
 */
export class SendLetters {
  constructor(
    private readonly letters: Letters,
    private readonly writer: LetterWriter,
    private readonly tokens: StopTokens,
    private readonly mailer: LetterMailer,
    private readonly clock: Clock,
  ) {}

  /** @throws the first failure, after all others were written to */
  async execute(): Promise<void> {
    const at = this.clock.now();
    const failures: unknown[] = [];
    let last: DueLetter | null = null;
    do {
      const due: readonly DueLetter[] = await this.letters.due(at, last, BATCH);
      for (const one of due) await this.send(one).catch((error: unknown) => failures.push(error));
      last = due.length === BATCH ? due.at(-1)! : null;
    } while (last !== null);
    if (failures.length > 0) throw failures[0];
  }

  private async send(due: DueLetter): Promise<void> {
    const { notificationId } = due;
    const now = this.clock.now();
    const letter = await this.letters.newsFor(notificationId);
    if (!letter || mailWay(letter.to.notify[letter.news.kind].email, letter.to.habits) !== 'at-once')
      return this.letters.settle(notificationId);
    const moment = mailMoment(letter.to.habits, now);
    if (moment > now) return this.letters.postpone(notificationId, moment);
    const key = `fact:${due.cause}`;
    const id = await this.letters.claim({ memberId: due.memberId, key, at: now, until: null });
    if (id !== null) await this.handOver(id, due, letter);
    else if (await this.letters.isOver(due.memberId, key, now)) await this.letters.settle(notificationId);
  }

  private async handOver(id: string, due: DueLetter, { to, news }: NewsLetter): Promise<void> {
    const topicId = news.topic?.id ?? null;
    const token = await this.tokens.sign({ memberId: to.memberId, what: news.kind, topicId });
    const written = this.writer.ofNews(to, news, stopPath(token));
    try {
      await this.mailer.deliver({
        id,
        to: to.email,
        language: to.language,
        ...written,
        unsubscribePath: stopPath(token),
        thread: topicId && `sujet-${topicId}`,
      });
    } catch (error) {
      await this.failed(error, id, due);
      throw error;
    }
    await this.letters.markSent(id, this.clock.now());
    await this.letters.settle(due.notificationId);
  }

  private async failed(error: unknown, id: string, due: DueLetter): Promise<void> {
    // Nobody knows whether it went: the claim stands, and allows one more try in a while.
    if (!(error instanceof NotHandedOver)) return;
    const now = this.clock.now();
    if (error.forGood || now.getTime() - due.toldAt.getTime() > GIVE_UP_MS)
      return this.letters.settle(due.notificationId);
    await this.letters.giveBack(id);
    await this.letters.postpone(due.notificationId, new Date(now.getTime() + AGAIN_MS));
  }
}
