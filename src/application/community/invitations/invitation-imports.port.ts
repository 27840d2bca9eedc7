import type { GuestLine, LineRefused } from '#domain/community/invitations/guest-list';
import type { Id } from '#domain/shared/id';

export type InvitationImportId = Id<'InvitationImport'>;

export interface InvitationImport {
  readonly id: InvitationImportId;
  readonly source: string;
  readonly by: string;
  readonly lines: readonly GuestLine[];
  /** How many of the lines were followed or refused already. */
  readonly done: number;
}

/** Lists of people to invite. Their lines are forgotten as soon as the last one was followed. */
export interface InvitationImports {
  add(one: {
    readonly id: InvitationImportId;
    readonly source: string;
    readonly by: string;
    readonly at: Date;
    readonly lines: readonly GuestLine[];
  }): Promise<void>;
  /** The oldest that is not done, and whose it is. */
  next(): Promise<Pick<InvitationImport, 'id' | 'by'> | null>;
  /** For this transaction alone: nobody else gets it. Null where somebody else has it, or it is done. */
  hold(id: InvitationImportId): Promise<InvitationImport | null>;
  /** Goes on from here; what was refused is kept by line and reason, never by address. */
  goOn(
    id: InvitationImportId,
    step: { readonly done: number; readonly invited: number; readonly refused: readonly LineRefused[] },
  ): Promise<void>;
  finish(id: InvitationImportId, at: Date): Promise<void>;
  /**
   * Follows it no further, and closes the invitations of it that were not sent yet, whose addresses are forgotten.
   * @returns whether anything of it was left to be done
   */
  cancel(id: InvitationImportId, at: Date): Promise<boolean>;
}
