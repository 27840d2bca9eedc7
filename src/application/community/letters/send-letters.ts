import { mailMoment, mailWay } from '#domain/community/notifications/mail-habits';
import { isForGood, isOfOneLetter, type LetterMailer, NotHandedOver } from '../../shared/letter.ports.ts';
import type { Clock } from '../../shared/ports.ts';
import { oneForAll, type Round, Rounds } from '../../shared/rounds.ts';
import type { LetterWriter } from './letter-writer.port.ts';
import {
  type ClaimedMail,
  type DueLetter,
  type Letters,
  LETTERS_A_DAY,
  PRESSING_BEYOND,
  PRESSING_MS,
  type MailClaim,
  type MailOfMember,
  type NewsLetter,
} from './letters.port.ts';
import { stopPath, type StopTokens } from './stop-tokens.port.ts';

/** Claimed, handed over and marked together: as many may come twice, a while later, when the process dies in between. */
const BATCH = 20;
const MINUTE_MS = 60_000;
/** While the mail server takes nothing, so long, and then so seldom. */
const GIVE_UP_MS = 24 * 60 * MINUTE_MS;
const AGAIN_MS = 5 * MINUTE_MS;

/**
 * Writes to members what they want to hear at once: a moment after it was told, as whoever is on the site reads it there (ADR 155). Whether
 * they still want it and may still read it is asked when it is sent. A mail is claimed, handed over, then marked: run twice or in parallel, nobody gets one fact twice.
 */
export class SendLetters {
  private readonly rounds: Rounds;

  /** @param waitMs how long what was told waits to be read on the site */
  constructor(
    private readonly letters: Letters,
    private readonly writer: LetterWriter,
    private readonly tokens: StopTokens,
    private readonly mailer: LetterMailer,
    private readonly clock: Clock,
    private readonly waitMs: number,
  ) {
    this.rounds = new Rounds(clock);
  }

  /** @throws one of the failures, unless all were of addresses that do not exist, after all others were written to, or as many as there was time for */
  execute(): Promise<Round> {
    return this.rounds.take(() => this.sendDue());
  }

  /** Ends with those handed over together when nobody knows what became of one of them: the server may hang. */
  private async sendDue(): Promise<void> {
    const at = this.clock.now();
    const toldBy = new Date(at.getTime() - this.waitMs);
    const failures: unknown[] = [];
    let last: DueLetter | null = null;
    do {
      const due: readonly DueLetter[] = await this.letters.due({ at, toldBy }, last, BATCH);
      failures.push(...(await this.send(due)));
      last = due.length === BATCH ? due.at(-1)! : null;
    } while (last !== null && !this.rounds.isOver && failures.every(isOfOneLetter));
    if (failures.length > 0) throw oneForAll(failures);
  }

  /** @returns why some could not be handed over, and may be later */
  private async send(due: readonly DueLetter[]): Promise<unknown[]> {
    const ready = await this.stillWanted(due);
    const claimed = new Map((await this.letters.claim(ready)).map((mail) => [nameOf(mail), mail.id]));
    const others = ready.filter((mail) => !claimed.has(nameOf(mail)));
    const over = new Set((await this.letters.over(others)).map(nameOf));
    await this.letters.settle(others.filter((mail) => over.has(nameOf(mail))).map(notificationOf));
    return this.handOver(
      ready.flatMap((mail) => {
        const id = claimed.get(nameOf(mail));
        return id === undefined ? [] : [{ ...mail, id }];
      }),
    );
  }

  /** Settles what is not to be mailed at once any more, and puts off what can wait or comes in quiet hours. */
  private async stillWanted(due: readonly DueLetter[]): Promise<ReadyLetter[]> {
    const at = this.clock.now();
    const news = await this.letters.newsFor(due.map(notificationOf), at);
    const wanted = due.flatMap((one) => {
      const letter = news.get(one.notificationId);
      if (!letter || letter.to.untold.includes(letter.news.kind)) return [];
      if (mailWay(letter.to.notify[letter.news.kind].email, letter.to.habits) !== 'at-once') return [];
      return [{ ...one, ...letter, key: `fact:${one.cause}`, at, until: null }];
    });
    const inTime = wanted
      .map((one) => ({ one, until: this.leavesAt(one) }))
      .filter(({ one, until }) => !isTooLate(one, until));
    const kept = new Set(inTime.map(({ one }) => one.notificationId));
    await this.letters.settle(due.map(notificationOf).filter((id) => !kept.has(id)));
    const later = inTime.filter(({ until }) => until > at);
    await this.letters.postpone(
      later.map(({ one: { notificationId }, until }) => ({ notificationId, until })),
    );
    return this.withinTheDay(inTime.filter(({ until }) => until <= at).map(({ one }) => one));
  }

  /** Once it waited to be read on the site, where it can wait, and in no quiet hours but those that end after it has to be known. */
  private leavesAt(letter: ReadyLetter): Date {
    const { to, news, toldAt, at } = letter;
    const hour = news.said?.hour;
    const waited = new Date(
      Math.max(at.getTime(), toldAt.getTime() + (isPressing(letter) ? 0 : this.waitMs)),
    );
    const inCalm = mailMoment(to.habits, waited);
    return hour && hour.knownBy > waited && hour.knownBy <= inCalm ? waited : inCalm;
  }

  /**
   * What is too much for one day waits for the next digest; who has none gets one of it, see `SendDigests`. What presses could not be told
   * by one: some of it leaves all the same.
   */
  private async withinTheDay(ready: readonly ReadyLetter[]): Promise<ReadyLetter[]> {
    const written = new Map<string, number>();
    const [fit, held]: [ReadyLetter[], ReadyLetter[]] = [[], []];
    for (const one of ready) {
      if (one.wasBegun) {
        fit.push(one);
        continue;
      }
      const before = written.get(one.memberId) ?? one.today;
      written.set(one.memberId, before + 1);
      const most = LETTERS_A_DAY + (isPressing(one) ? PRESSING_BEYOND : 0);
      (before < most ? fit : held).push(one);
    }
    await this.letters.hold(held.map(notificationOf), this.clock.now());
    return fit;
  }

  private async handOver(mails: readonly ClaimedLetter[]): Promise<unknown[]> {
    const tried = await Promise.allSettled(mails.map((mail) => this.deliver(mail)));
    const sent = mails.filter((_, index) => tried[index]!.status === 'fulfilled');
    await this.letters.markSent(
      sent.map(({ id }) => id),
      this.clock.now(),
    );
    await this.letters.settle(sent.map(notificationOf));
    const failures = tried.flatMap((one, index) =>
      one.status === 'rejected' ? [{ mail: mails[index]!, error: one.reason as unknown }] : [],
    );
    await this.failed(failures.filter(({ error }) => error instanceof NotHandedOver) as Refusal[]);
    return failures.map(({ error }) => error).filter((error) => !isForGood(error));
  }

  private async deliver({ id, to, news }: ClaimedLetter): Promise<void> {
    const topicId = news.topic?.id ?? null;
    const token = await this.tokens.sign({ memberId: to.memberId, what: news.kind, topicId });
    const written = await this.writer.ofNews(to, news, stopPath(token));
    await this.mailer.deliver({
      id,
      to: to.email,
      language: to.language,
      ...written,
      unsubscribePath: stopPath(token),
      thread: topicId && `sujet-${topicId}`,
    });
    this.rounds.didSome();
  }

  /** Of the others that failed nobody knows whether they went: the claim stands, and allows one more try in a while. */
  private async failed(refused: readonly Refusal[]): Promise<void> {
    const now = this.clock.now();
    const isVain = ({ mail, error }: Refusal) =>
      error.forGood || now.getTime() - mail.toldAt.getTime() > GIVE_UP_MS;
    await this.letters.settle(refused.filter(isVain).map(({ mail }) => mail.notificationId));
    const gone = refused.filter(({ error }) => error.forGood);
    await this.letters.refuse(
      gone.map(({ mail }) => mail.to.email),
      now,
    );
    const again = refused.filter((one) => !isVain(one)).map(({ mail }) => mail);
    await this.letters.giveBack(again.map(({ id }) => id));
    const until = new Date(now.getTime() + AGAIN_MS);
    await this.letters.postpone(again.map(({ notificationId }) => ({ notificationId, until })));
  }
}

type ReadyLetter = DueLetter & NewsLetter & MailClaim;
type ClaimedLetter = ReadyLetter & ClaimedMail;

interface Refusal {
  readonly mail: ClaimedLetter;
  readonly error: NotHandedOver;
}

/** Whether it has to be known so soon that it waits for nothing; once that is past, it presses no more. */
const isPressing = ({ news, at }: ReadyLetter): boolean => {
  const hour = news.said?.hour;
  if (hour === undefined) return false;
  const left = hour.knownBy.getTime() - at.getTime();
  return left > 0 && left <= PRESSING_MS;
};

/** Whether it says nothing to its reader any more when it leaves. */
const isTooLate = ({ news, toldAt }: ReadyLetter, leavesAt: Date): boolean => {
  const hour = news.said?.hour;
  if (hour === undefined) return false;
  return hour.isOver === true || (hour.isVainLate && hour.knownBy > toldAt && hour.knownBy <= leavesAt);
};

const nameOf = ({ memberId, key }: MailOfMember): string => `${memberId} ${key}`;
const notificationOf = ({ notificationId }: DueLetter): string => notificationId;
