import { DomainError } from '../../shared/domain-error.ts';

/** Wrong, used before, or of somebody else: nobody is told which. */
export class WrongFactorCode extends DomainError {
  readonly kind = 'invalid';
  readonly code = 'community.factor-wrong';
  readonly fields = [{ field: 'code', code: 'community.factor-wrong' }];
  constructor() {
    super('Wrong code');
  }
}

/** What was begun with the password is over, was begun in another browser, or never was. */
export class HalfwayGone extends DomainError {
  readonly kind = 'rule';
  readonly code = 'community.halfway-gone';
  constructor() {
    super('No such sign-in under way');
  }
}

/** What a browser answered does not hold. Why is for the log. */
export class PasskeyRefused extends DomainError {
  readonly kind = 'forbidden';
  readonly code = 'community.passkey-refused';
  constructor(
    readonly reason: string,
    options?: ErrorOptions,
  ) {
    super(`The passkey does not hold: ${reason}`);
    if (options?.cause !== undefined) this.cause = options.cause;
  }
}

export class PasskeyNotFound extends DomainError {
  readonly kind = 'not-found';
  readonly code = 'community.passkey-not-found';
  constructor() {
    super('No such passkey');
  }
}

export class PasskeyKnown extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'community.passkey-known';
  constructor() {
    super('This passkey is known already');
  }
}

export class TooManyPasskeys extends DomainError {
  readonly kind = 'rule';
  readonly code = 'community.too-many-passkeys';
  constructor(max: number) {
    super('Too many passkeys', { max });
  }
}

/** The organisation does not offer it. */
export class FactorNotOffered extends DomainError {
  readonly kind = 'forbidden';
  readonly code = 'community.factor-not-offered';
  constructor() {
    super('Second factors are not offered');
  }
}

/** Whoever opened the account may not be who owns its address: a factor would lock the owner out. */
export class ConfirmBeforeFactor extends DomainError {
  readonly kind = 'rule';
  readonly code = 'community.confirm-before-factor';
  constructor() {
    super('The address of the account is not confirmed');
  }
}

/** There is one already: it is removed first. */
export class CodeMakerKnown extends DomainError {
  readonly kind = 'rule';
  readonly code = 'community.code-maker-known';
  constructor() {
    super('Codes are made already');
  }
}

/** There is nothing of the kind. */
export class FactorNotFound extends DomainError {
  readonly kind = 'not-found';
  readonly code = 'community.factor-not-found';
  constructor() {
    super('No such second factor');
  }
}

/** A factor is given up by whoever has it: neither by a password alone nor by a provider's word. */
export class ShowFactorFirst extends DomainError {
  readonly kind = 'rule';
  readonly code = 'community.show-factor-first';
  constructor() {
    super('No factor of the account was shown in this session');
  }
}
