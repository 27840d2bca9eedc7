import type { Accounts } from '#domain/community/accounts/accounts.port';
import type { Members } from '#domain/community/members/members.port';
import type { MemberId } from '#domain/shared/id';
import type { Mailer, UnitOfWork } from '../../shared/ports.ts';

/** What is written, and to whom. */
export interface EventMail {
  readonly memberId: string;
  /** Of the event, with its number. */
  readonly title: string;
  readonly number: number;
  readonly subject: string;
  readonly body: string;
}

/** Sends what the organisers of an event wrote to one of those who registered, wherever they are now. */
export class SendEventMail {
  constructor(
    private readonly members: Members,
    private readonly accounts: Accounts,
    private readonly mailer: Mailer,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  async execute({ memberId, title, number, subject, body }: EventMail): Promise<void> {
    const reader = await this.reader(memberId as MemberId);
    if (!reader) return;
    await this.mailer.send({
      ...{ to: reader.email, language: reader.language, template: 'event-letter' },
      values: { pseudonym: reader.pseudonym, title, subject, body, path: `/evenements/${number}` },
    });
  }

  /** Null for who left, never confirmed their address, or is kept out. */
  private reader(memberId: MemberId) {
    return this.unitOfWork.run(async () => {
      const account = await this.accounts.find(memberId);
      if (!account?.isConfirmed) return null;
      const member = await this.members.get(memberId);
      return member.isWrittenTo
        ? { email: account.address.text, language: member.speaks, pseudonym: member.name }
        : null;
    });
  }
}
