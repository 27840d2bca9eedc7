import type { Actor } from '#domain/shared/actor';
import type { Page } from '../../shared/page.ts';

export interface WebhookView {
  readonly id: string;
  readonly clientId: string;
  readonly url: string;
  readonly events: readonly string[];
  /** `open`, or why nothing is sent. */
  readonly state: 'open' | 'by-hand' | 'failing' | 'gone';
  readonly createdAt: Date;
  readonly silentAt: Date | null;
  /** The first failure after which nothing arrived. */
  readonly failingSince: Date | null;
  /** Until when the secret before the present one signs too. */
  readonly formerUntil: Date | null;
  readonly waiting: number;
  readonly lastDeliveredAt: Date | null;
}

export interface WebhookAttemptView {
  readonly at: string;
  readonly milliseconds: number;
  readonly status: number | null;
  readonly reason: string | null;
  readonly excerpt: string;
}

export interface WebhookDeliveryView {
  readonly id: string;
  readonly event: string;
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly state: 'waiting' | 'delivered' | 'failed' | 'dropped';
  readonly createdAt: Date;
  /** When it is tried (again), not before its endpoint has rested; null once it is over, and while nothing is sent there. */
  readonly nextAt: Date | null;
  /** Oldest first. */
  readonly attempts: readonly WebhookAttemptView[];
}

/** What a client may know is its own. */
export interface WebhooksQuery {
  /** Oldest first. @param clientId null for those of all clients @throws NotAllowed */
  all(actor: Actor, clientId: string | null): Promise<readonly WebhookView[]>;
  /** @throws NotAllowed, WebhookNotFound */
  one(actor: Actor, id: string): Promise<WebhookView>;
  /** Newest first. @throws NotAllowed, WebhookNotFound, InvalidValue `cursor.broken` */
  deliveries(
    actor: Actor,
    id: string,
    cursor: string | null,
    limit?: number,
  ): Promise<Page<WebhookDeliveryView>>;
}
