import type { Role } from '#domain/shared/actor';
import type { Standing } from '#domain/moderation/sanctions/standing';
import type { Matrix } from '#domain/moderation/permissions/roles';

/** Roles as data, read on every request. */
export interface RoleRights {
  matrix(): Promise<Matrix>;
  /** A member without an assignment is a plain member. */
  officeOf(memberId: string): Promise<{
    role: Role;
    department: string | null;
    categoryIds: string[] | null;
    /** What sanctions leave them, from the moment they are taken. */
    standing: Standing;
  }>;
  /** Drops what this process remembers, so that a change holds at once. @param memberId of all members when absent */
  forget(memberId?: string): void;
}
