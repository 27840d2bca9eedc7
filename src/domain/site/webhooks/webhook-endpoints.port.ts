import type { WebhookEndpoint, WebhookEndpointId } from './webhook-endpoint.ts';

export interface WebhookEndpoints {
  /** Held until the transaction ends. @throws WebhookNotFound */
  getForChange(id: WebhookEndpointId): Promise<WebhookEndpoint>;
  /** Of one client, counted while nobody else adds one. */
  countOf(clientId: string): Promise<number>;
  add(endpoint: WebhookEndpoint): void;
  /** With every message that waits and all that was noted of it. */
  remove(id: WebhookEndpointId): Promise<void>;
}
