import type { Role } from '#domain/shared/actor';
import type { Standing } from '#domain/moderation/sanctions/standing';
import type { GroupGrants, Matrix } from '#domain/moderation/permissions/roles';

/** What a member holds: a role with where it reaches, and groups. */
export interface HeldOffice {
  readonly role: Role;
  readonly department: string | null;
  readonly categoryIds: readonly string[] | null;
  readonly groups: readonly GroupGrants[];
  /** What sanctions leave them, from the moment they are taken. */
  readonly standing: Standing;
}

/** Roles as data, read on every request. */
export interface RoleRights {
  matrix(): Promise<Matrix>;
  /** A member without an assignment is a plain member. */
  officeOf(memberId: string): Promise<HeldOffice>;
  /** The same, never remembered. */
  officeNow(memberId: string): Promise<HeldOffice>;
  /** The slugs of all groups, for those who know of them all. */
  groupSlugs(): Promise<readonly string[]>;
  /** Slugs of the groups that a member is in, never remembered. */
  groupsNow(memberId: string): Promise<readonly string[]>;
  /** What a group gives; null where there is none of that name. */
  groupGrants(slug: string): Promise<GroupGrants | null>;
  /** Drops what this process remembers, so that a change holds at once. @param memberId of all members when absent */
  forget(memberId?: string): void;
}
