import type { MemberId } from '../../shared/id.ts';
import type { SessionId } from '../accounts/session.ts';
import type { CodeMaker, Passkey, PasskeyId } from './second-factor.ts';

/** Who sets an application up, and where: what one session began is nobody's in another, which may be somebody else's. */
export interface Beginner {
  readonly memberId: MemberId;
  readonly sessionId: SessionId;
}

/** What members show beside their password. Whatever may be used once is used up by the call that says so. */
export interface Factors {
  /** Whether a password alone lets this member no longer in. */
  isEnrolled(memberId: MemberId): Promise<boolean>;
  /** Since when a password alone lets this member no longer in, by a factor that stands; null where it does. */
  enrolledSince(memberId: MemberId): Promise<Date | null>;
  codeMaker(memberId: MemberId): Promise<CodeMaker | null>;
  /** @returns the sealed secret that this session began with and that still waits for its first code */
  begunSecret(by: Beginner, at: Date): Promise<string | null>;
  /** In place of one that never showed a code. @returns false where one did */
  beginCodeMaker(by: Beginner, sealedSecret: string, at: Date): Promise<boolean>;
  /** @param p.sealedSecret of which the code was @returns false where this session has none like it that waits for its first code */
  confirmCodeMaker(by: Beginner, p: { sealedSecret: string; step: number; at: Date }): Promise<boolean>;
  /** Of many at once, and again, exactly one gets it. */
  spendStep(memberId: MemberId, step: number, at: Date): Promise<boolean>;
  /** Also one that never showed a code. */
  removeCodeMaker(memberId: MemberId): Promise<boolean>;
  passkeysOf(memberId: MemberId): Promise<readonly Passkey[]>;
  passkey(credentialId: string): Promise<Passkey | null>;
  /** @throws PasskeyKnown */
  addPasskey(passkey: Passkey): Promise<void>;
  /** @returns false where another use told as much meanwhile */
  usedPasskey(id: PasskeyId, p: { before: number; counter: number; at: Date }): Promise<boolean>;
  removePasskey(id: PasskeyId, memberId: MemberId): Promise<boolean>;
  /** In place of all there were. */
  renewRecoveryCodes(memberId: MemberId, hashes: readonly string[], at: Date): Promise<void>;
  spendRecoveryCode(memberId: MemberId, hash: string): Promise<boolean>;
  removeRecoveryCodes(memberId: MemberId): Promise<void>;
  /** With what was only begun. @returns whether there was any factor */
  removeAll(memberId: MemberId): Promise<boolean>;
}
