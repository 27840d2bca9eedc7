import { DomainError } from '#domain/shared/domain-error';

/** A machine that is unknown, revoked, past its day, or calls from where it may not. */
export class ClientNotKnown extends DomainError {
  readonly kind = 'unauthenticated';
  constructor(readonly code: 'api.client-unknown' | 'api.from-elsewhere' = 'api.client-unknown') {
    super('No such client');
  }
}
