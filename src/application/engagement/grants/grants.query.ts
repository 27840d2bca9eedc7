import type { Actor } from '#domain/shared/actor';
import type { Page } from '../../shared/page.ts';

/** Points that the team gave to somebody by hand. */
export interface GrantRow {
  readonly id: string;
  readonly memberId: string;
  readonly points: number;
  readonly reason: string;
  readonly by: string;
  readonly at: Date;
  /** Null while they stand. */
  readonly takenBack: { readonly by: string; readonly at: Date; readonly reason: string } | null;
}

export interface GrantsQuery {
  /** The newest first. @throws NotAllowed, InvalidValue `cursor.broken` */
  page(actor: Actor, cursor: string | null): Promise<Page<GrantRow>>;
  /** @throws NotAllowed, GrantNotFound */
  one(actor: Actor, id: string): Promise<GrantRow>;
}
