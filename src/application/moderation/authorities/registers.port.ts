import type { AuthorityOrder } from '#domain/moderation/authorities/authority-order';
import type { Alerted } from '#domain/moderation/authorities/authority-alert';
import type { Dispute } from '#domain/moderation/authorities/dispute';

interface Recorded {
  readonly id: string;
  readonly by: string;
  readonly at: Date;
}

/** Orders of authorities (DSA 9 and 10), as the team writes them down. */
export interface AuthorityOrders {
  add(order: AuthorityOrder & Recorded): Promise<void>;
  /** @param order.version as it was looked at; false where it was changed since, or is not there */
  change(order: AuthorityOrder & Recorded & { readonly version: number }): Promise<boolean>;
  /** Those that were received before. @returns how many */
  forgetBefore(at: Date): Promise<number>;
}

/** Disputes before a body out of court (DSA 21), as the team writes them down. */
export interface Disputes {
  add(dispute: Dispute & Recorded): Promise<void>;
  /** @param dispute.version as it was looked at; false where it was changed since, or is not there */
  change(dispute: Dispute & Recorded & { readonly version: number }): Promise<boolean>;
  forgetBefore(at: Date): Promise<number>;
}

/** What was told to authorities of a danger to a life or a safety (DSA 18). */
export interface AuthorityAlerts {
  add(
    alert: Recorded & {
      readonly itemId: string;
      readonly target: { readonly kind: string; readonly id: string };
      readonly authority: Alerted;
      readonly facts: string;
    },
  ): Promise<void>;
  forgetBefore(at: Date): Promise<number>;
}
