import { type Account, EmailTaken } from '#domain/community/accounts/account';
import {
  begunAt,
  type Disowning,
  LINK_LIFETIME,
  type UsedToken,
} from '#domain/community/accounts/account-token';
import type { Accounts, AccountTokens } from '#domain/community/accounts/accounts.port';
import { Email } from '#domain/community/accounts/email';
import type { Factors } from '#domain/community/factors/factors.port';
import type { AuditLog } from '../../shared/audit-log.ts';
import type { Sealing } from '../../shared/ports.ts';
import { sealOfFormerAddress } from './account.letters.ts';
import type { RefusedAddresses } from './refused-addresses.port.ts';
import type { UnconfirmedAccounts } from './unconfirmed-accounts.port.ts';

/** Undoes what somebody did to an account with its password, for the owner who followed the letter that told of it. Inside the unit of work. */
export class DisownedUndoer {
  constructor(
    private readonly accounts: Accounts,
    private readonly unconfirmed: UnconfirmedAccounts,
    private readonly refused: RefusedAddresses,
    private readonly tokens: AccountTokens,
    private readonly factors: Factors,
    private readonly log: AuditLog,
    private readonly sealing: Sealing,
  ) {}

  /**
   * All factors, since whoever added the first one may have added others. After a change of the address those stay of which one
   * stood so long before it that nobody could disown it any more: they are the owner's.
   * @throws EmailTaken where another account has the address by now
   */
  async undo(purpose: Disowning, account: Account, link: UsedToken, at: Date): Promise<void> {
    const { memberId } = account;
    if (purpose === 'disown-address') {
      const changedAt = begunAt(purpose, link);
      await this.takeBack(account, Email.restore(link.email), { changedAt, at });
      await this.tokens.cancelDisowned(memberId, changedAt);
      const since = await this.factors.enrolledSince(memberId);
      const isOwn = since && since.getTime() <= changedAt.getTime() - LINK_LIFETIME['disown-factor'];
      if (isOwn) return;
    }
    await this.tokens.cancel(memberId, 'disown-factor');
    if (await this.factors.removeAll(memberId)) account.noteSecondFactor('removed', at);
  }

  /** A sign-up that waits for its confirmation has no address yet, and makes room. */
  private async takeBack(account: Account, former: Email, { changedAt, at }: { changedAt: Date; at: Date }) {
    const { memberId } = account;
    const other = await this.accounts.byEmail(former);
    const isFree = !other || other.memberId === memberId || (await this.unconfirmed.release(other.memberId));
    if (!isFree) throw new EmailTaken();
    const seal = (left: Email) => this.sealing.seal(left.text, sealOfFormerAddress(memberId));
    account.takeAddressBack(former, { changedAt, at, seal });
    await this.refused.forget(former); // the letter came
    await this.log.write({
      at,
      actorId: memberId,
      action: 'account.address-disown',
      objectKind: 'member',
      objectId: memberId,
      outcome: 'done',
      details: {},
    });
  }
}
