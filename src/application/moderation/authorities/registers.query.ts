import type { Actor } from '#domain/shared/actor';
import type { AuthorityOrder } from '#domain/moderation/authorities/authority-order';
import type { Dispute } from '#domain/moderation/authorities/dispute';
import type { Page } from '../../shared/page.ts';

/** Moments as Paris has them: `2026-12-31 14:30`. */
export interface OrderRow extends AuthorityOrder {
  readonly id: string;
  readonly number: number;
  readonly recordedBy: string;
  readonly version: number;
}
export interface DisputeRow extends Dispute {
  readonly id: string;
  readonly number: number;
  readonly version: number;
}

/** Orders of authorities and disputes, the newest first. Behind `order.manage`. */
export interface RegistersQuery {
  /** @throws NotAllowed, InvalidValue `cursor.broken` */
  orders(actor: Actor, cursor: string | null): Promise<Page<OrderRow>>;
  /** @throws NotAllowed, OrderNotFound */
  order(actor: Actor, id: string): Promise<OrderRow>;
  /** @throws NotAllowed, InvalidValue `cursor.broken` */
  disputes(actor: Actor, cursor: string | null): Promise<Page<DisputeRow>>;
  /** @throws NotAllowed, DisputeNotFound */
  dispute(actor: Actor, id: string): Promise<DisputeRow>;
}

export interface AlertRow {
  readonly id: string;
  readonly itemId: string;
  readonly targetKind: string;
  readonly authority: string;
  readonly facts: string;
  readonly alertedBy: string;
  readonly alertedAt: Date;
}

/** What authorities were told of, the newest first. Behind `alert.read`. */
export interface AlertsQuery {
  /** @throws NotAllowed, InvalidValue `cursor.broken` */
  page(actor: Actor, cursor: string | null): Promise<Page<AlertRow>>;
}
