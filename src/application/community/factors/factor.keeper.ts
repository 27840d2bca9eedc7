import type { Accounts, AccountTokens, Sessions } from '#domain/community/accounts/accounts.port';
import {
  ConfirmBeforeFactor,
  FactorNotOffered,
  ShowFactorFirst,
} from '#domain/community/factors/factor.errors';
import type { Beginner, Factors } from '#domain/community/factors/factors.port';
import { bareCode, type Proof, RECOVERY_CODES, recoveryCode } from '#domain/community/factors/second-factor';
import type { Actor } from '#domain/shared/actor';
import { mustBeFresh } from '#domain/shared/fresh-identity';
import { knownId, type MemberId } from '#domain/shared/id';
import type { Clock, Secrets } from '../../shared/ports.ts';
import type { SignOnApi } from '../../site/published/sign-on.api.ts';
import type { CredentialsQuery } from '../accounts/credentials.query.ts';
import type { ProviderUnlinker } from '../sign-on/provider.unlinker.ts';
import type { SessionEnder } from '../accounts/session.ender.ts';

/** Who changes what their account asks for, in which session. */
export interface Owner {
  readonly actor: Actor;
  readonly session: { readonly id: string; readonly confirmedAt: Date } | null;
}

/** What became of the session, and the codes for a lost device where they were just made: shown once. */
export interface Kept {
  readonly secret: string;
  readonly expiresAt: Date;
  readonly recoveryCodes: readonly string[];
}

/** How it stands with an account before a factor is added. */
interface Standing {
  readonly isEnrolled: boolean;
  readonly cutsLinks: boolean;
}

/** What every change of second factors has in common. */
export class FactorKeeper {
  constructor(
    private readonly factors: Factors,
    private readonly accounts: Accounts,
    private readonly sessions: Sessions,
    private readonly tokens: AccountTokens,
    private readonly ender: SessionEnder,
    private readonly unlinker: ProviderUnlinker,
    private readonly credentials: CredentialsQuery,
    private readonly signOn: SignOnApi,
    private readonly secrets: Secrets,
    private readonly clock: Clock,
  ) {}

  /** @throws SignInNeeded, NotAllowed, IdentityNotConfirmed */
  mustBeOwner({ actor, session }: Owner): Beginner {
    const memberId = actor.mustBeMember();
    actor.mustBeAllowed('account.manage-self');
    mustBeFresh(session, this.clock.now());
    return { memberId, sessionId: knownId<'Session'>(session?.id ?? '') };
  }

  /** Before the unit of work. @throws FactorNotOffered, ConfirmBeforeFactor */
  async mustBeOffered(memberId: MemberId): Promise<void> {
    if ((await this.signOn.besidePassword()).mode === 'off') throw new FactorNotOffered();
    const known = await this.credentials.ofMember(memberId);
    if (!known || known.status === 'pending') throw new ConfirmBeforeFactor();
  }

  /** A code, a key or a code for a lost device, in this session: a provider that is trusted has seen none of them. @throws ShowFactorFirst */
  async mustHaveShown(who: Beginner): Promise<void> {
    if (!(await this.hasShown(who))) throw new ShowFactorFirst();
  }

  /** Nothing is to be shown where the account asks for nothing. */
  async hasShown({ memberId, sessionId }: Beginner): Promise<boolean> {
    if (!(await this.factors.isEnrolled(memberId))) return true;
    const proof = await this.sessions.proofIn(sessionId, memberId);
    return proof !== null && proof !== 'provider';
  }

  /** Before the unit of work. */
  async standingOf({ memberId }: Beginner): Promise<Standing> {
    const isEnrolled = await this.factors.isEnrolled(memberId);
    const cutsLinks = !isEnrolled && (await this.unlinker.leavesAWayIn(memberId, { status: 'active' }));
    return { isEnrolled, cutsLinks };
  }

  /** Inside the unit of work, first: whoever changes the password meanwhile waits, or is waited for. */
  async hold(memberId: MemberId): Promise<void> {
    await this.accounts.getForChange(memberId);
  }

  /**
   * Inside the unit of work, once the factor is kept: sessions that never saw it end, browsers that were known before are not any more,
   * and this one goes on under a new secret. Whoever knew the password may have linked a provider of theirs with it, which might pass the
   * factor: with the first one, what was linked since the password was set is cut, but what this session came by.
   * @param before as it stood
   */
  async added({ memberId, sessionId }: Beginner, proof: Proof, before: Standing): Promise<Kept> {
    const at = this.clock.now();
    const secret = this.secrets.next();
    const expiresAt = await this.sessions.renew(sessionId, memberId, this.secrets.hash(secret), at);
    await this.sessions.verify(sessionId, memberId, { proof, at });
    const account = await this.accounts.getForChange(memberId);
    account.noteSecondFactor(before.isEnrolled ? 'added' : 'first-added', at);
    if (before.isEnrolled) return { secret, expiresAt, recoveryCodes: [] };
    await this.ender.endAll(memberId, sessionId);
    if (before.cutsLinks && (await this.unlinker.cutOthers(memberId, account.passwordSetAt, sessionId)))
      account.noteProvider('unlinked', at);
    return { secret, expiresAt, recoveryCodes: await this.renewCodes(memberId) };
  }

  /** After the unit of work: what links gave is gone at once. */
  settle({ memberId }: Beginner): void {
    this.unlinker.settle(memberId);
  }

  /** Inside the unit of work. @returns the codes, which are kept nowhere */
  async renewCodes(memberId: MemberId): Promise<readonly string[]> {
    const codes = Array.from({ length: RECOVERY_CODES }, () =>
      recoveryCode(this.secrets.hash(this.secrets.next())),
    );
    const hashes = codes.map((code) => this.secrets.hash(bareCode(code)));
    await this.factors.renewRecoveryCodes(memberId, hashes, this.clock.now());
    return codes;
  }

  /** Inside the unit of work, once a factor is gone. With the last one codes go, the link that disowns it, and no session counts as having shown it. */
  async removed(memberId: MemberId): Promise<void> {
    (await this.accounts.getForChange(memberId)).noteSecondFactor('removed', this.clock.now());
    if (await this.factors.isEnrolled(memberId)) return;
    await this.factors.removeRecoveryCodes(memberId);
    await this.tokens.cancel(memberId, 'disown-factor');
    await this.sessions.unverifyAll(memberId);
  }
}
