import { DomainError } from './domain-error.ts';

/** The second signature is somebody else's. */
export class NeedsAnotherSignature extends DomainError {
  readonly kind = 'forbidden';
  readonly code = 'moderation.needs-another-signature';
  constructor() {
    super('Another person signs');
  }
}

/** @throws NeedsAnotherSignature */
export function mustBeAnother(signer: string, proposer: string | null): void {
  if (signer === proposer) throw new NeedsAnotherSignature();
}
