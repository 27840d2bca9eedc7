import type { Account } from '#domain/community/accounts/account';
import type { Accounts, Sessions } from '#domain/community/accounts/accounts.port';
import type { SessionId } from '#domain/community/accounts/session';
import type { MemberId } from '#domain/shared/id';

/**
 * The one way in which somebody is signed out wherever they are, whoever decides it: their sessions and what is halfway to one end, and
 * their account knows none of those browsers any more. Inside the unit of work.
 */
export class SessionEnder {
  constructor(
    private readonly accounts: Accounts,
    private readonly sessions: Sessions,
  ) {}

  /** @param kept the session that goes on, where it is theirs to say @throws AccountNotFound */
  async endAll(memberId: MemberId, kept?: SessionId): Promise<Account> {
    const account = await this.accounts.getForChange(memberId);
    account.endSessions();
    await this.sessions.endAll(memberId, kept);
    return account;
  }
}
