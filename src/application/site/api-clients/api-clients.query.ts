import type { Actor } from '#domain/shared/actor';

export interface ApiClientView {
  readonly id: string;
  readonly name: string;
  readonly holderId: string;
  readonly scopes: readonly string[];
  readonly categoryIds: readonly string[] | null;
  readonly networks: readonly string[];
  readonly origins: readonly string[];
  readonly state: 'open' | 'revoked' | 'expired';
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly revokedAt: Date | null;
  /** When the present secret was given. */
  readonly secretGivenAt: Date;
  /** Until when the secret before the present one is good. */
  readonly formerUntil: Date | null;
  readonly lastUsedAt: Date | null;
  /** Calls of the last thirty days. */
  readonly calls: number;
  readonly refusals: number;
}

/** What a client called on one day. */
export interface ApiUseLine {
  /** `2026-12-31` */
  readonly day: string;
  readonly operation: string;
  readonly done: number;
  readonly refused: number;
}

export interface ApiClientsQuery {
  /** Those that may call first, newest first; at most 200. @throws NotAllowed */
  all(actor: Actor): Promise<readonly ApiClientView[]>;
  /** @throws NotAllowed */
  one(actor: Actor, id: string): Promise<ApiClientView | null>;
  /** Of the last thirty days, newest first; at most 200 lines. @throws NotAllowed */
  useOf(actor: Actor, id: string): Promise<readonly ApiUseLine[]>;
  /** Whether pages of that site may call with a client that is open. */
  hasOrigin(origin: string): Promise<boolean>;
}
