import { DomainError } from '../../shared/domain-error.ts';

export class ProviderNotFound extends DomainError {
  readonly kind = 'not-found';
  readonly code = 'site.provider-not-found';
  constructor() {
    super('No such provider');
  }
}

/** What was begun is over, was begun in another browser, or never was: the way in starts anew. */
export class SignOnUnknown extends DomainError {
  readonly kind = 'rule';
  readonly code = 'site.sign-on-unknown';
  constructor() {
    super('No such sign-on under way');
  }
}

/** What the provider answered does not hold. Why is for the log: whoever meets it can do nothing with it. */
export class SignOnRefused extends DomainError {
  readonly kind = 'forbidden';
  readonly code = 'site.sign-on-refused';
  constructor(
    readonly reason: string,
    options?: ErrorOptions,
  ) {
    super(`The answer of the provider does not hold: ${reason}`);
    if (options?.cause !== undefined) this.cause = options.cause;
  }
}

/** The person, or the provider for them, said no. */
export class SignOnDeclined extends DomainError {
  readonly kind = 'rule';
  readonly code = 'site.sign-on-declined';
  constructor() {
    super('The provider did not let the person through');
  }
}

export class ProviderUnreachable extends DomainError {
  readonly kind = 'rule';
  readonly code = 'site.provider-unreachable';
  constructor(options?: ErrorOptions) {
    super('The provider does not answer');
    if (options?.cause !== undefined) this.cause = options.cause;
  }
}
