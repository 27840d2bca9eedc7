import type { Actor, Permission, Role } from '#domain/shared/actor';

/** One box: held or not, beyond the ceiling, and whether whoever looks may decide of it. */
export interface CellView {
  readonly role: Role;
  readonly held: boolean;
  readonly beyond: boolean;
  readonly offered: boolean;
}

export interface MatrixView {
  readonly version: number;
  readonly roles: readonly Role[];
  readonly rows: readonly { readonly permission: Permission; readonly cells: readonly CellView[] }[];
}

/** Which role may do what. */
export interface MatrixQuery {
  /** @throws NotAllowed */
  execute(actor: Actor): Promise<MatrixView>;
}

/** Somebody who holds a role, with where it reaches. */
export interface OfficeHolder {
  readonly memberId: string;
  readonly role: Role;
  readonly department: string | null;
  readonly categoryIds: readonly string[] | null;
  readonly assignedAt: Date;
  readonly assignedBy: string | null;
}

export interface OfficeHoldersQuery {
  /** Everybody above plain members, highest rank first; at most 500. @throws NotAllowed */
  execute(actor: Actor): Promise<readonly OfficeHolder[]>;
}
