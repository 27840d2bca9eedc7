import type { Narrowing } from '#domain/shared/actor';
import { DomainError } from '#domain/shared/domain-error';
import { token } from '../../shared/token.ts';
import type { ViewingClient } from '../../shared/viewer.ts';

/** Unknown, revoked, past its day, or from where it may not come. */
export class ClientNotKnown extends DomainError {
  readonly kind = 'unauthenticated';
  constructor(readonly code: 'api.client-unknown' | 'api.from-elsewhere' = 'api.client-unknown') {
    super('No such client');
  }
}

export interface RecognisedClient extends ViewingClient {
  /** The member who answers for it. */
  readonly holderId: string;
  readonly opened: Narrowing['opened'];
}

export interface ApiClientsApi {
  /** @param address from where the request comes @throws ClientNotKnown */
  recognise(authorization: string, address: string): Promise<RecognisedClient>;
}
export const API_CLIENTS_API = token<ApiClientsApi>('ApiClientsApi');
