import type { ApiClient, ApiClientId } from './api-client.ts';

export interface ApiClients {
  /** Held until the transaction ends. @throws ApiClientNotFound */
  getForChange(id: ApiClientId): Promise<ApiClient>;
  add(client: ApiClient): void;
  /** What was given for it is good no longer. */
  dropTokens(id: ApiClientId): Promise<void>;
}
