import { DomainError } from '../../shared/domain-error.ts';
import type { MeasuredPair } from './contrast.ts';

/** Some could not read what others see: the pairs are told, the worst first. */
export class BrandUnreadable extends DomainError {
  readonly kind = 'rule';
  readonly code = 'site.brand-unreadable';
  constructor(pairs: readonly MeasuredPair[]) {
    super('Colours are too much alike to be read', { count: pairs.length, pairs });
  }
}

export class BrandUnchanged extends DomainError {
  readonly kind = 'rule';
  readonly code = 'site.brand-unchanged';
  constructor() {
    super('That is what visitors see already');
  }
}

export class BrandVersionNotFound extends DomainError {
  readonly kind = 'not-found';
  readonly code = 'site.brand-version-not-found';
  constructor() {
    super('No such version was ever published');
  }
}
