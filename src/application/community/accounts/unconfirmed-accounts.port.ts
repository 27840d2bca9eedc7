import type { MemberId } from '#domain/shared/id';

/** Accounts whose address nobody has shown to be theirs: they hold nothing but a name, and not for long. */
export interface UnconfirmedAccounts {
  /**
   * Takes account, links and sessions away, so that the address is free; the name stays held. Inside a unit of work.
   * @returns false when the account was confirmed meanwhile, and nothing was taken
   */
  release(memberId: MemberId): Promise<boolean>;
  /** Forgets all that registered before and never confirmed. @returns how many */
  forgetRegisteredBefore(moment: Date): Promise<number>;
}
