import type { LineRefused } from '#domain/community/invitations/guest-list';
import type { InvitationId } from '#domain/community/invitations/invitation';
import type { Actor } from '#domain/shared/actor';
import type { InvitationImportId } from './invitation-imports.port.ts';

export type { LineRefused };

export interface LinkRow {
  readonly id: InvitationId;
  readonly code: string;
  readonly source: string;
  readonly uses: number;
  readonly maxUses: number;
  /** Of those who joined by it, how many confirmed their address. */
  readonly confirmed: number;
  readonly expiresAt: Date;
  readonly isOpen: boolean;
}

export interface ImportRow {
  readonly id: InvitationImportId;
  readonly source: string;
  readonly createdAt: Date;
  readonly total: number;
  readonly done: number;
  readonly invited: number;
  readonly refusedCount: number;
  readonly isOver: boolean;
  /** Somebody called it off, or whoever handed it in may not invite any more. */
  readonly isCancelled: boolean;
  /** Invited, and not written to yet. */
  readonly waiting: number;
  readonly sent: number;
  /** Of those who were invited, how many joined. */
  readonly joined: number;
}

/** A list of guests who are being written to. */
export interface SendingRow {
  readonly id: InvitationImportId;
  readonly source: string;
  readonly sent: number;
  readonly invited: number;
}

/** Who was invited, as the team sees it: how many, and never who. */
export interface InvitationsQuery {
  /** The latest first, 200 at most. @throws NotAllowed */
  links(actor: Actor): Promise<readonly LinkRow[]>;
  /** The latest first, 200 at most. @throws NotAllowed */
  imports(actor: Actor): Promise<readonly ImportRow[]>;
  /** Lists that are not done, the latest first: of others nothing is counted. @throws NotAllowed */
  sending(actor: Actor): Promise<readonly SendingRow[]>;
  /** @throws NotAllowed, InvitationNotFound */
  one(
    actor: Actor,
    id: InvitationImportId,
  ): Promise<ImportRow & { readonly refused: readonly LineRefused[] }>;
}
