import { DomainError } from './domain-error.ts';

/** How long somebody counts as just identified, in milliseconds. */
export const FRESH_FOR = 10 * 60_000;

/** A sensitive act needs the password again. */
export class IdentityNotConfirmed extends DomainError {
  readonly kind = 'forbidden';
  readonly code = 'community.identity-not-confirmed';
  constructor() {
    super('Identity not confirmed');
  }
}

/** @throws IdentityNotConfirmed */
export function mustBeFresh(session: { readonly confirmedAt: Date } | null, at: Date): void {
  if (!session || at.getTime() > session.confirmedAt.getTime() + FRESH_FOR) throw new IdentityNotConfirmed();
}
