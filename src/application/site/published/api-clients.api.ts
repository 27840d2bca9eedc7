import { token } from '../../shared/token.ts';
import type { Narrowing, ViewingClient } from '../../shared/viewer.ts';

export interface RecognisedClient extends ViewingClient {
  /** The member who answers for it. */
  readonly holderId: string;
  readonly opened: Narrowing['opened'];
}

/** A client that shows something of itself. */
export interface ShownClient extends RecognisedClient {
  /** When the secret was given that it shows, or that its token was got for. */
  readonly since: Date;
}

export interface ApiClientsApi {
  /** @param address from where the request comes @throws ClientNotKnown */
  recognise(authorization: string, address: string): Promise<ShownClient>;
  /** One that called before, as it is now, with those of these scopes that it still has. @throws ClientNotKnown */
  standing(id: string, scopes: readonly string[]): Promise<RecognisedClient>;
}
export const API_CLIENTS_API = token<ApiClientsApi>('ApiClientsApi');
