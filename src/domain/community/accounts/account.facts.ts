import type { Fact } from '../../shared/aggregate-root.ts';
import type { MemberId } from '../../shared/id.ts';
import type { WayId } from './way-on.ts';

/** Somebody tried to register with an address that already has an account: only its owner is told. */
export class RegistrationAttempted implements Fact {
  readonly name = 'registration-attempted';
  constructor(
    readonly at: Date,
    readonly memberId: MemberId,
  ) {}
}

/** Of the letter that was asked for `way` is the page that it leads on to; null for none of its own. */
export class ConfirmationRequested implements Fact {
  readonly name = 'confirmation-requested';
  constructor(
    readonly at: Date,
    readonly memberId: MemberId,
    readonly way: WayId | null,
  ) {}
}

export class EmailConfirmed implements Fact {
  readonly name = 'email-confirmed';
  constructor(
    readonly at: Date,
    readonly memberId: MemberId,
  ) {}
}

/** Of the letter that was asked for `way` is the page that it leads on to; null for none. */
export class PasswordResetRequested implements Fact {
  readonly name = 'password-reset-requested';
  constructor(
    readonly at: Date,
    readonly memberId: MemberId,
    readonly way: WayId | null,
  ) {}
}

export class PasswordChanged implements Fact {
  readonly name = 'password-changed';
  constructor(
    readonly at: Date,
    readonly memberId: MemberId,
  ) {}
}

export class EmailChangeRequested implements Fact {
  readonly name = 'email-change-requested';
  constructor(
    readonly at: Date,
    readonly memberId: MemberId,
  ) {}
}

/** `former` is the address before, sealed: it is told, and by then another may be the former one. */
export class EmailChanged implements Fact {
  readonly name = 'email-changed';
  constructor(
    readonly at: Date,
    readonly memberId: MemberId,
    readonly former: string,
  ) {}
}

/** Whoever read the mailbox of the former address said that they did not change it. `former` is the one that it was changed to, sealed. */
export class EmailTakenBack implements Fact {
  readonly name = 'email-taken-back';
  constructor(
    readonly at: Date,
    readonly memberId: MemberId,
    readonly former: string,
  ) {}
}

/** It is gone, and so is its address but for this letter: sealed, with what it says. */
export class AccountClosed implements Fact {
  readonly name = 'account-closed';
  constructor(
    readonly at: Date,
    readonly memberId: MemberId,
    readonly told: ClosingTold,
  ) {}
}
export interface ClosingTold {
  readonly sealedTo: string;
  /** Addresses that it had until lately, sealed: whoever moved it away from there may not be who owns it. */
  readonly formerly: readonly string[];
  readonly language: 'fr' | 'en';
  readonly words: 'keep' | 'erase';
  readonly why: 'own' | 'inactivity';
}

/** Many wrong passwords in a short time, from wherever: the owner is told. */
export class SignInsFailed implements Fact {
  readonly name = 'sign-ins-failed';
  constructor(
    readonly at: Date,
    readonly memberId: MemberId,
  ) {}
}

/** Until then the password alone let in: whoever had it may be who added it. */
export class FirstFactorAdded implements Fact {
  readonly name = 'first-factor-added';
  constructor(
    readonly at: Date,
    readonly memberId: MemberId,
  ) {}
}

/** Something beside the password is asked from here on, or no longer. */
export class SecondFactorAdded implements Fact {
  readonly name = 'second-factor-added';
  constructor(
    readonly at: Date,
    readonly memberId: MemberId,
  ) {}
}

export class SecondFactorRemoved implements Fact {
  readonly name = 'second-factor-removed';
  constructor(
    readonly at: Date,
    readonly memberId: MemberId,
  ) {}
}

/** Somebody of the organisation took it away, for who lost it. */
export class SecondFactorReset implements Fact {
  readonly name = 'second-factor-reset';
  constructor(
    readonly at: Date,
    readonly memberId: MemberId,
  ) {}
}

/** One of few, which whoever found the sheet could use. */
export class RecoveryCodeUsed implements Fact {
  readonly name = 'recovery-code-used';
  constructor(
    readonly at: Date,
    readonly memberId: MemberId,
  ) {}
}

/** The right password, and too many wrong codes after it: somebody else may know the password. */
export class CodesFailed implements Fact {
  readonly name = 'codes-failed';
  constructor(
    readonly at: Date,
    readonly memberId: MemberId,
  ) {}
}

export class ProviderLinked implements Fact {
  readonly name = 'provider-linked';
  constructor(
    readonly at: Date,
    readonly memberId: MemberId,
  ) {}
}

export class ProviderUnlinked implements Fact {
  readonly name = 'provider-unlinked';
  constructor(
    readonly at: Date,
    readonly memberId: MemberId,
  ) {}
}
