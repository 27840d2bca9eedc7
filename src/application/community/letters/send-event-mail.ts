import type { Accounts } from '#domain/community/accounts/accounts.port';
import type { Members } from '#domain/community/members/members.port';
import { knownId, type MemberId } from '#domain/shared/id';
import type { Bearers } from '../published/bearers.api.ts';
import { NotHandedOver } from '../../shared/letter.ports.ts';
import type { Clock, JobQueue, Mailer, UnitOfWork } from '../../shared/ports.ts';
import { SEND_EVENT_MAIL } from './event-mail.job.ts';
import { CLAIM_MINUTES, type Letters } from './letters.port.ts';

/** What is written, and to whom. */
export interface EventMail {
  readonly letterId: string;
  readonly memberId: string;
  /** Of the event, with its number. */
  readonly title: string;
  readonly number: number;
  readonly startsAt: Date;
  /** Whom the event is for now. */
  readonly audience: string;
  readonly subject: string;
  readonly body: string;
}

/**
 * Sends what the organisers of an event wrote to one of those who registered, wherever they are now. Claimed, handed over,
 * then marked, as other letters are: asked for twice, it goes once. It waits for the end of the reader's quiet hours, unless
 * the event starts before. It links to the event: to whom events are closed when it leaves (ADR 30), or who may not know of
 * this one any more, it does not go at all.
 */
export class SendEventMail {
  constructor(
    private readonly members: Members,
    private readonly accounts: Accounts,
    private readonly bearers: Bearers,
    private readonly letters: Letters,
    private readonly mailer: Mailer,
    private readonly jobs: JobQueue,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  async execute(mail: EventMail): Promise<void> {
    const { letterId, memberId, startsAt } = mail;
    const at = this.clock.now();
    const reader = await this.reader(knownId<'Member'>(memberId), at);
    if (!reader) return;
    const { from } = reader;
    if (from > at && (startsAt > from || startsAt < at)) return this.askAt(from, at, { letterId, memberId });
    if (!(await this.isOpenTo(mail))) return;
    const letter = { memberId, key: `event:${letterId}`, at, until: null };
    const [claimed] = await this.letters.claim([letter]);
    if (!claimed) {
      if ((await this.letters.over([letter])).length === 0) await this.askLater(letterId, memberId);
      return;
    }
    try {
      await this.mailer.send({
        id: claimed.id,
        to: reader.email,
        language: reader.language,
        template: 'event-letter',
        values: valuesOf(mail, reader.pseudonym),
      });
    } catch (error) {
      if (error instanceof NotHandedOver) await this.letters.giveBack([claimed.id]);
      throw error;
    }
    await this.letters.markSent([claimed.id], this.clock.now());
  }

  private async isOpenTo({ memberId, audience }: EventMail): Promise<boolean> {
    const actor = (await this.bearers.of(memberId))?.onSite.actor;
    return actor !== undefined && actor.uses('events') && actor.sees(audience);
  }

  private askAt(from: Date, now: Date, data: { letterId: string; memberId: string }): Promise<void> {
    return this.jobs.enqueue(SEND_EVENT_MAIL, data, {
      delayMs: from.getTime() - now.getTime(),
      dedupeKey: `${SEND_EVENT_MAIL}.${data.letterId}.${data.memberId}.${from.toISOString()}`,
    });
  }

  /** Another process sends it, or died while it did: once its claim is old, it is tried once more. */
  private askLater(letterId: string, memberId: string): Promise<void> {
    return this.jobs.enqueue(
      SEND_EVENT_MAIL,
      { letterId, memberId },
      {
        delayMs: (CLAIM_MINUTES + 1) * 60_000,
        dedupeKey: `${SEND_EVENT_MAIL}.${letterId}.${memberId}.later`,
      },
    );
  }

  /** Null for who left, never confirmed their address, or is kept out. */
  private reader(memberId: MemberId, at: Date) {
    return this.unitOfWork.run(async () => {
      const account = await this.accounts.find(memberId);
      if (!account?.isConfirmed) return null;
      const member = await this.members.get(memberId);
      return member.isWrittenTo
        ? {
            email: account.address.text,
            language: member.speaks,
            pseudonym: member.name,
            from: member.mailedFrom(at),
          }
        : null;
    });
  }
}

const valuesOf = ({ title, subject, body, number }: EventMail, pseudonym: string) => ({
  pseudonym,
  title,
  subject,
  body,
  path: `/evenements/${number}`,
});
