import type { MemberId } from '../../shared/id.ts';
import type { Proof } from '../factors/second-factor.ts';
import type { Account } from './account.ts';
import type { AccountToken, TokenPurpose, UsedToken } from './account-token.ts';
import type { Email } from './email.ts';
import type { Session, SessionId, Shown } from './session.ts';

export interface Accounts {
  /** Null when it never was or is forgotten. */
  find(memberId: MemberId): Promise<Account | null>;
  /** @throws AccountNotFound */
  get(memberId: MemberId): Promise<Account>;
  /** Holds the account until the transaction ends. @throws AccountNotFound */
  getForChange(memberId: MemberId): Promise<Account>;
  /** The same; null where it is forgotten by now. */
  findForChange(memberId: MemberId): Promise<Account | null>;
  byEmail(email: Email): Promise<Account | null>;
  add(account: Account): void;
}

/** Links of letters: each works once, and is known by the hash of its secret alone. */
export interface AccountTokens {
  add(token: AccountToken): Promise<void>;
  /** Whether the link would still work, and for whom; nothing is used up. */
  look(hash: string, purpose: TokenPurpose, at: Date): Promise<{ memberId: MemberId; email: string } | null>;
  /** Uses the link up; of many at once exactly one gets it, the others null. */
  use(hash: string, purpose: TokenPurpose, at: Date): Promise<UsedToken | null>;
  /** Kills the links of the member that serve one purpose. */
  cancel(memberId: MemberId, purpose: TokenPurpose): Promise<void>;
  /** Kills those that disown a change of the address made at that moment or later. Whoever made it has the later ones. */
  cancelDisowned(memberId: MemberId, changedAt: Date): Promise<void>;
  /** Where letters went whose links disown a change of the address still. */
  disowningAddresses(memberId: MemberId, at: Date): Promise<readonly string[]>;
  /** Kills every link of the member but those of `DISOWNING`. */
  cancelAllButDisowning(memberId: MemberId): Promise<void>;
}

/** Who is signed in where; known by the hash of its secret alone. */
export interface Sessions {
  add(session: Session): Promise<void>;
  /**
   * Gives the session a new secret, with the password just given.
   * @returns when it ends
   * @throws SessionNotFound
   */
  renew(id: SessionId, memberId: MemberId, hash: string, confirmedAt: Date): Promise<Date>;
  /**
   * Gives the session a new secret where its member changed what they may do in it: nobody who knew the former one has that.
   * @returns when it ends
   * @throws SessionNotFound
   */
  carryOn(id: SessionId, memberId: MemberId, hash: string, at: Date): Promise<Date>;
  /** Something beside the password was shown in it. @throws SessionNotFound */
  verify(id: SessionId, memberId: MemberId, shown: Shown): Promise<void>;
  /** What was shown beside the password in it; null where nothing was, and where there is no such session of theirs. */
  proofIn(id: SessionId, memberId: MemberId): Promise<Proof | null>;
  /** Nothing of the member's own counts any more as shown, in any of their sessions. What a provider saw was not theirs. */
  unverifyAll(memberId: MemberId): Promise<void>;
  /** @returns whether there was such a session of this member */
  end(id: SessionId, memberId: MemberId): Promise<boolean>;
  endByHash(hash: string): Promise<void>;
  /** With whatever is halfway to a session, and an application that was only begun with. @param except the one that goes on */
  endAll(memberId: MemberId, except?: SessionId): Promise<void>;
  /** Ends what was opened, or was last given a new secret, before `moment`, with whatever is halfway to a session: safe to say twice. */
  endOpenedBefore(memberId: MemberId, moment: Date): Promise<void>;
  /** @returns how many expired sessions and spent links were removed */
  forgetDead(at: Date): Promise<number>;
}
