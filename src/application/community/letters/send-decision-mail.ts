import type { Accounts } from '#domain/community/accounts/accounts.port';
import type { Members } from '#domain/community/members/members.port';
import { knownId } from '#domain/shared/id';
import type { DecisionLetter, DecisionLetters } from '../../moderation/published/decision-letters.api.ts';
import type { Mailer, OutgoingMail, UnitOfWork } from '../../shared/ports.ts';
import type { SendDecisionMailCommand } from './decision-mail.job.ts';

/** Sends what the law owes: it is not among what members may stop, and reaches those who are banned. */
export class SendDecisionMail {
  constructor(
    private readonly letters: DecisionLetters,
    private readonly members: Members,
    private readonly accounts: Accounts,
    private readonly mailer: Mailer,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  async execute(command: SendDecisionMailCommand): Promise<void> {
    const written = await this.written(command);
    const mail = written && (await this.addressed(written));
    if (mail) await this.mailer.send(mail);
  }

  private written(command: SendDecisionMailCommand): Promise<DecisionLetter | null> {
    switch (command.about) {
      case 'made':
        return this.letters.ofDecision(command.id);
      case 'overturned':
        return this.letters.ofOverturned(command.id, command.undone ?? null, command.read);
      case 'appeal':
        return this.letters.ofAppeal(command.id);
    }
  }

  private async addressed({ to, letter, values }: DecisionLetter): Promise<OutgoingMail | null> {
    if ('email' in to)
      return { to: to.email, language: to.language, template: letter, values: { ...values, pseudonym: '' } };
    const memberId = knownId<'Member'>(to.memberId);
    return this.unitOfWork.run(async () => {
      const account = await this.accounts.find(memberId);
      if (!account) return null; // who left has no address any more
      const { speaks, name: pseudonym } = await this.members.get(memberId);
      return {
        to: account.address.text,
        language: speaks,
        template: letter,
        values: { ...values, pseudonym },
      };
    });
  }
}
