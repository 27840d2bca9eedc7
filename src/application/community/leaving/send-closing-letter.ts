import type { Mailer, Sealing } from '../../shared/ports.ts';
import { ACCOUNT_PATHS } from '../accounts/account.paths.ts';
import { type SendClosingLetterCommand, sealOfClosedAddress } from './closing.letter.ts';

/**
 * The last letter to whoever had an account: what stays, what is erased and when, and whom to write to. Nothing is looked up, since
 * nothing is left to look up: it says what was so when the account was closed.
 */
export class SendClosingLetter {
  constructor(
    private readonly mailer: Mailer,
    private readonly sealing: Sealing,
  ) {}

  async execute(command: SendClosingLetterCommand): Promise<void> {
    const { memberId, sealedTo, language, words, why, closedAt, copy } = command;
    await this.mailer.send({
      to: this.sealing.open(sealedTo, sealOfClosedAddress(memberId)),
      template: 'account-closed',
      language,
      id: `account-closed-${memberId}${copy ? `-${copy}` : ''}`,
      values: { leftWords: words, whyClosed: why, closedAt, path: ACCOUNT_PATHS.reachUs },
    });
  }
}
