import type { MemberId } from '../../shared/id.ts';
import type { CodeMaker, Passkey, PasskeyId } from './second-factor.ts';

/** What members show beside their password. Whatever may be used once is used up by the call that says so. */
export interface Factors {
  /** Whether a password alone lets this member no longer in. */
  isEnrolled(memberId: MemberId): Promise<boolean>;
  codeMaker(memberId: MemberId): Promise<CodeMaker | null>;
  /** In place of one that never showed a code. @returns false where one did */
  beginCodeMaker(memberId: MemberId, sealedSecret: string, at: Date): Promise<boolean>;
  /** @returns false where there is none that waits for its first code */
  confirmCodeMaker(memberId: MemberId, step: number, at: Date): Promise<boolean>;
  /** Of many at once, and again, exactly one gets it. */
  spendStep(memberId: MemberId, step: number, at: Date): Promise<boolean>;
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
  /** @returns whether there was any factor */
  removeAll(memberId: MemberId): Promise<boolean>;
}
